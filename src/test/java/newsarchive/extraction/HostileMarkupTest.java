package newsarchive.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Markup that browsers and parsers read differently, or that goes on for ever. The article before it is read all the same. */
@Timeout(120)
class HostileMarkupTest {

    private static final String PROSE =
            "<p>The council met on Tuesday evening, and after four hours of debate it agreed to"
                    + " rebuild the old bridge, which had been closed since the flood in spring.</p>";

    private final ArticleExtractor extractor = new ArticleExtractor();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)",
                "<script><!--<script>alert(1)</script>",
                "<style>@import 'x",
                "<plaintext><script>alert(1)</script>",
                "<!-- never closed <script>alert(1)</script>",
                "<textarea><script>alert(1)</script>",
                "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
                "<template><script>alert(1)</script></template>",
                "<div><template shadowrootmode=open><script>alert(1)</script></template></div>",
                "<select><template><script>alert(1)</script></template></select>"
            })
    void noMarkupThatIsReadDifferentlyBringsInScriptOrTakesAwayTheArticle(String attack) {
        Extraction page = extract("<article><h1>Bridge</h1>" + PROSE + PROSE + attack + "</article>");

        assertThat(page.body()).contains("rebuild the old bridge");
        SafeHtml.check(page.html());
    }

    @Test
    void aMillionNestedBoxesAreRead() {
        assertThat(extract("<article>" + PROSE + PROSE + "<div>".repeat(1_000_000) + "words</article>")
                        .body())
                .contains("rebuild the old bridge");
    }

    @Test
    void nulInTitleAndTextIsDropped() {
        Extraction page = extract("<title>Old\0 bridge</title><article><h1>Old\0 bridge</h1>"
                + PROSE.replace("bridge", "bri\0dge") + PROSE + "</article>");

        assertThat(page.body()).contains("rebuild the old bridge").doesNotContain("\0");
        assertThat(String.valueOf(page.metadata().title())).doesNotContain("\0");
    }

    private Extraction extract(String page) {
        return extractor.extract(new Page(page.getBytes(StandardCharsets.UTF_8), PageForm.HTML, null, null));
    }
}
