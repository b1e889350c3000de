package newsarchive.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Posts of social networks within an article, by the marks of their own code. */
class EmbeddedPostTest {

    private static final String BEFORE =
            "<title>The old bridge closes</title><article><h1>The old bridge closes</h1><p>The old bridge will"
                    + " close on Monday, the council said, after inspectors found cracks in two of its seven arches.</p><p>Buses take the long way"
                    + " round until spring, and the ferry runs every quarter of an hour instead of every half.</p>";

    private static final String AFTER =
            "<p>The mayor asked for patience, and promised that the lamps would stay on for those who want to"
                    + " look at the river from its banks.</p><p>The last repair was forty years ago, when the town still had the tram.</p></article>";

    private static final String POST =
            "<p>Stood on the bridge this morning and felt it move, no joke, somebody should look at that</p>"
                    + "&mdash; A walker (@walker) <a href='https://social.example.com/1'>3 March 2022</a>";

    @Test
    void recordsAPostApartFromTheText() {
        Extraction read = extract(BEFORE + "<blockquote class='twitter-tweet'>" + POST + "</blockquote>" + AFTER);

        assertThat(read.body()).contains("inspectors", "the tram").doesNotContain("felt it move");
        assertThat(read.removed())
                .filteredOn(block -> block.text().contains("felt it move"))
                .extracting(RemovedBlock::reason)
                .containsExactly(RemovalReason.EMBEDDED_POST);
    }

    @Test
    void keepsTheArticleThatABrokenPageHasWithinAPost() {
        String rest = "<p>Nobody knows how long the work will take, said the engineer, who has seen many a bridge.</p>"
                .repeat(12);

        Extraction read = extract(BEFORE + "<blockquote class='instagram-media'>" + POST + rest + AFTER);

        assertThat(read.body()).contains("Nobody knows how long", "asked for patience");
    }

    private static Extraction extract(String html) {
        return new ArticleExtractor()
                .extract(new Page(html.getBytes(StandardCharsets.UTF_8), PageForm.HTML, null, null));
    }
}
