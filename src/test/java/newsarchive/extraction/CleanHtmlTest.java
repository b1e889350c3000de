package newsarchive.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import newsarchive.url.WebUrl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanHtmlTest {

    private static final Set<String> TAGS = Set.of(
            "p",
            "h2",
            "h3",
            "h4",
            "ul",
            "ol",
            "li",
            "blockquote",
            "table",
            "thead",
            "tbody",
            "tr",
            "td",
            "th",
            "pre",
            "code",
            "a",
            "em",
            "strong",
            "b",
            "i",
            "br",
            "sub",
            "sup");

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
                "<p><a href=\"javascript:alert(1)\">click here to see what the council decided on</a> and more, he said.</p>",
                "<p><a href=\" java\tscript:alert(1)\">click here</a> to see what the council decided, he said.</p>",
                "<p><a href=\"data:text/html,<script>alert(1)</script>\">click</a> to see what the council decided.</p>",
                "<p onmouseover=alert(1) style=\"background:url(javascript:x)\">A paragraph with a handler, he said.</p>",
                "<p>Text with <img src=x onerror=alert(1)> a picture and some more words, he said.</p>",
                "<svg><p><style><img src=\"</style><img src=x onerror=alert(1)>\"></p></svg>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">He said.</p></noscript>",
                "<p>&lt;script&gt;alert(1)&lt;/script&gt; is what the page said, and he laughed about it.</p>",
                "<p><b title='</b><script>alert(1)</script>'>Bold words</b> in a paragraph that goes on, he said.</p>",
                "<textarea><p></textarea><script>alert(1)</script></p>",
                "<p><iframe srcdoc='<script>alert(1)</script>'></iframe>An embedded frame was here, he said.</p>",
                "<form><p>A form <button formaction=javascript:alert(1)>send</button> in the text, he said.</p></form>",
                "<xmp><p>odd</xmp><img src=x onerror=alert(1)></p>",
                "<p><a href=\"https://example.org/&quot; onclick=&quot;alert(1)\">A link with quotes</a> in it, he said.</p>"
            })
    void letsNothingLiveThrough(String attack) {
        String html = html(attack);
        for (Element element : Jsoup.parseBodyFragment(html).body().select("*")) {
            if (element.normalName().equals("body")) {
                continue;
            }
            assertThat(TAGS).as(html).contains(element.normalName());
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).as(html).isIn("href", "rel");
            }
            String address = element.attr("href").toLowerCase(Locale.ROOT);
            assertThat(address).as(html).matches("(https?://.*)?");
        }
        assertThat(html).doesNotContain("<script").doesNotContain("<img");
    }
}
