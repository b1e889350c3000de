package newsarchive.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import newsarchive.url.WebUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanHtmlTest {

    private static final String PROSE =
            "The council met on Tuesday evening, and after four hours of debate it agreed to"
                    + " rebuild the old bridge, which had been closed since the flood in spring.";

    private static String html(String inner) {
        String page = "<html><body><article><h1>Bridge</h1><p>" + PROSE + "</p>" + inner + "<p>Later, " + PROSE
                + "</p></article></body></html>";
        return new ArticleExtractor()
                .extract(new Page(
                        page.getBytes(StandardCharsets.UTF_8),
                        PageForm.HTML,
                        null,
                        new WebUrl("https://example.org/town/bridge")))
                .html();
    }

    @Test
    void keepsShapeAndInlineMarkup() {
        String html = html(
                "<h3>What it costs</h3><ul><li>Steel: <b>two</b> million</li><li>Labour: one million</li></ul>"
                        + "<blockquote><p>It will be <em>beautiful</em>, said the mayor, and it will last.</p></blockquote>");
        assertThat(html).contains("<h3>What it costs</h3>");
        assertThat(html).contains("<ul><li>Steel: <b>two</b> million</li><li>Labour: one million</li></ul>");
        assertThat(html)
                .contains("<blockquote><p>It will be <em>beautiful</em>, said the mayor, and it will last.</p>");
    }

    @Test
    void keepsTablesRowByRow() {
        String html = html("<table><tr><th>Year</th><th>Cost</th></tr><tr><td>2021</td><td>3</td></tr></table>");
        assertThat(html).contains("<tr><th>Year</th><th>Cost</th></tr><tr><td>2021</td><td>3</td></tr>");
    }

    @Test
    void makesLinksAbsoluteAndUnfollowed() {
        String html =
                html("<p>The plan was <a href='/plan?a=1&b=2' onclick='x()'>published last week</a>, as " + PROSE);
        assertThat(html)
                .contains("href=\"https://example.org/plan?a=1&amp;b=2\"")
                .contains("rel=\"nofollow noopener\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p onclick=alert(1)>x</p>",
                "<script>alert(1)</script>",
                "<a href='java\tscript:alert(1)'>x</a>",
                "<svg></svg>",
                "<p style=x>x</p>"
            })
    void tellsUncleanHtml(String unclean) {
        assertThatThrownBy(() -> SafeHtml.check(unclean)).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @MethodSource("newsarchive.extraction.Attacks#all")
    void letsNothingLiveThrough(String attack) {
        List<String> cleaned = Attacks.cleaned(attack);
        assertThat(String.join("", cleaned)).contains("The council met on Tuesday evening");
        cleaned.forEach(SafeHtml::check);
    }
}
