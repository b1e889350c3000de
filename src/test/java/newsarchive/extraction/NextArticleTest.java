package newsarchive.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextArticleTest {

    private static final String LIGHTHOUSE =
            "<p>The harbour town of Brackwater will get a new lighthouse, the council decided on Monday,"
                    + " after the old one was damaged in the storms of last winter.</p><p>The tower is to be thirty metres high, and it will be"
                    + " built from local stone, said the mayor, who called it a present to the next century.</p><p>Fishermen had asked for the"
                    + " light for months, since without it they feel their way home by the bells.</p>";

    private static final String WHALE =
            "<p>A whale swam into the bay on Sunday, and half of the town came down to the pier to see it"
                    + " breathe, children and dogs among them.</p><p>It stayed for an hour, then it turned, slowly and with great dignity, and"
                    + " went back to the open sea.</p><p>Nobody knows why it came, but the school has given the children a free day to draw it"
                    + " from memory, and the chemist has sold all of his blue chalk.</p>";

    /** The heading of the second article, whether the first box holds its text, and whether the second is an article of its own. */
    @ParameterizedTest
    @CsvSource({"h1, true, true", "h2, true, false", "h1, false, false"})
    void tellsAFurtherArticleFromAPartOfTheFirst(String heading, boolean holdsText, boolean isOther) {
        String html =
                "<title>A lighthouse for Brackwater</title><main><article class=story><h1>A lighthouse for Brackwater</h1>"
                        + (holdsText ? LIGHTHOUSE : "<p>By Ann Example</p>")
                        + "</article><div class=under><article class=more><" + heading
                        + ">A whale visits the bay</" + heading + ">" + WHALE + "</article></div></main>";

        Extraction read = new ArticleExtractor()
                .extract(new Page(html.getBytes(StandardCharsets.UTF_8), PageForm.HTML, null, null));

        assertThat(read.removed().stream().anyMatch(block -> block.rule().equals("place.next-article")))
                .isEqualTo(isOther);
        if (isOther) {
            assertThat(read.body()).contains("bells").doesNotContain("whale");
        }
    }
}
