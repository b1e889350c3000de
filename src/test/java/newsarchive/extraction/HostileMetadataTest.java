package newsarchive.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class HostileMetadataTest {

    private static final String SCRIPT =
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"A headline\"}</script>";

    @Test
    void readsOnlySoManyScripts() {
        assertThat(read(SCRIPT.repeat(50_000)).title()).isEqualTo("A headline");
        assertThat(new JsonLdGraph(Collections.nCopies(50_000, "{\"a\":1}")).own())
                .hasSizeLessThan(1_000);
    }

    @Test
    void passesOverAHugeScriptAndReadsTheNext() {
        String huge = "{\"@type\":\"NewsArticle\",\"headline\":\"Huge\",\"x\":\"" + "x".repeat(10_000_000) + "\"}";
        String small = "{\"@type\":\"NewsArticle\",\"headline\":\"Small\"}";
        assertThat(new JsonLdGraph(List.of(huge, small)).own())
                .extracting(node -> node.text("headline"))
                .containsExactly("Small");
    }

    @Test
    void survivesNestedAndRepeatedBeginnings() {
        assertThat(JsonLdParser.parse("[CDATA[".repeat(200_000))).hasSizeLessThanOrEqualTo(1);
        assertThat(JsonLdParser.parse("{\"a\":[".repeat(200_000))).hasSizeLessThanOrEqualTo(1);
        assertThat(new JsonLdGraph(List.of("{\"mainEntity\":".repeat(100_000))).own())
                .hasSizeLessThan(2_000);
    }

    @Test
    void staysQuickOnManyHeadingsBylinesAndNames() {
        StringBuilder page = new StringBuilder("<title>The title of this page - Site</title>");
        for (int i = 0; i < 40_000; i++) {
            page.append("<h1 class=c")
                    .append(i)
                    .append("><a href=/>Head ")
                    .append(i)
                    .append("</a></h1>");
            page.append("<p class='author n")
                    .append(i)
                    .append("'>By <a href=/author/")
                    .append(i)
                    .append(">x</a></p>");
        }
        assertThat(read(page.toString()).title()).isEqualTo("The title of this page - Site");
    }

    @Test
    void staysQuickOnABylineWithoutEnd() {
        String byline =
                "<h1>The title of this page</h1><div class=author>By " + "and, und & ".repeat(200_000) + "</div>";
        assertThat(read(byline).authors()).isEmpty();
        String nested = "<h1>The title of this page</h1>" + "<div class=byline rel=author>".repeat(20_000) + "By Ann";
        assertThat(read(nested).title()).isEqualTo("The title of this page");
    }

    private static ArticleMetadata read(String html) {
        Document document = Jsoup.parse(html);
        return assertTimeoutPreemptively(Duration.ofSeconds(20), () -> new MetadataReader().read(document, null));
    }
}
