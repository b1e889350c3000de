package newsarchive.discovery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SitemapReaderTest extends DiscoveryCase {

    @Test
    void readsPagesNewestFirst() {
        sitemap("/s.xml", page("/old", "2022-01-01") + page("/none", "") + page("/new", "2022-02-01T10:00:00+01:00"));

        assertThat(paths(discover("/s.xml"))).containsExactly("/new", "/old", "/none");
    }

    @Test
    void readsNewsSitemaps() {
        site.answer("/n.xml").body("""
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                        xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
                <url><loc>%s/a</loc><news:news><news:publication><news:name>x</news:name><news:language>de</news:language>
                </news:publication><news:publication_date>2022-01-07</news:publication_date><news:title>Ä</news:title>
                </news:news></url></urlset>
                """.formatted(site.base()));

        DiscoveryResult result = discover("/n.xml");
        assertThat(paths(result)).containsExactly("/a");
        assertThat(titles(result)).containsExactly("Ä");
        assertThat(result.links().get(0).publishedAt()).isEqualTo("2022-01-07T00:00:00Z");
    }

    @Test
    void readsTextSitemaps() {
        site.answer("/s.txt").type("text/plain").body(site.base() + "/a\n" + site.base() + "/b\n");

        assertThat(paths(discover("/s.txt"))).containsExactly("/a", "/b");
    }

    @Test
    void followsAnIndexToItsSitemaps() throws IOException {
        index("/index.xml", "/one.xml", "/two.xml.gz");
        sitemap("/one.xml", page("/a", "2022-01-01"));
        site.answer("/two.xml.gz").body(gzip(urlset(page("/b", "2022-01-02"))));

        assertThat(paths(discover("/index.xml"))).containsExactly("/b", "/a");
    }

    @Test
    void endsWhenAnIndexLeadsToItself() {
        index("/index.xml", "/index.xml", "/other.xml");
        index("/other.xml", "/index.xml", "/pages.xml");
        sitemap("/pages.xml", page("/a", ""));

        assertThat(paths(discover("/index.xml"))).containsExactly("/a");
        assertThat(site.count()).isEqualTo(3);
    }

    @Test
    void goesNoDeeperThanTwoLevels() {
        index("/0.xml", "/1.xml");
        index("/1.xml", "/2.xml");
        index("/2.xml", "/3.xml");
        sitemap("/3.xml", page("/a", ""));

        assertThat(paths(discover("/0.xml"))).isEmpty();
        assertThat(site.count("/3.xml")).isZero();
    }

    @Test
    void readsOnlySoManyFilesOfAnIndex() {
        String[] files = new String[SitemapWalk.MOST_FILES * 2];
        for (int i = 0; i < files.length; i++) {
            files[i] = "/" + i + ".xml";
            sitemap(files[i], page("/page" + i, ""));
        }
        index("/index.xml", files);

        assertThat(paths(discover("/index.xml"))).hasSize(SitemapWalk.MOST_FILES - 1);
    }

    @Test
    void readsTheOtherSitemapsWhenOneIsMissing() {
        index("/index.xml", "/none.xml", "/one.xml", "/broken.xml");
        sitemap("/one.xml", page("/a", ""));
        site.answer("/broken.xml").body("<html>no</html>");

        DiscoveryResult result = discover("/index.xml");

        assertThat(result.links()).hasSize(1);
        assertThat(reason(result))
                .isEqualTo("The sitemap answered 404 (not found). 1 more sitemaps could not be read.");
    }

    @Test
    void readsTheBeginningOfASitemapThatIsTooLong() {
        sitemap("/s.xml", page("/a", "") + page("/b", "").repeat(30_000));

        DiscoveryResult result = discover("/s.xml");

        assertThat(result.links()).hasSize(2);
        assertThat(reason(result)).isEqualTo("The sitemap is too long; only its beginning was read.");
    }

    @Test
    void cutsAPackedBomb() throws IOException {
        site.answer("/bomb.xml.gz").body(gzip(urlset(page("/a", "") + " ".repeat(20_000_000))));

        assertThat(reason(discover("/bomb.xml.gz"))).isEqualTo("The sitemap is too long; only its beginning was read.");
    }

    @Test
    void neverLoadsAnExternalEntity(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), site.base() + "/secret");
        site.answer("/s.xml")
                .body("<!DOCTYPE urlset [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                        + urlset("<url><loc>&x;</loc></url>").replace("<?xml version=\"1.0\"?>", ""));

        assertThat(discover("/s.xml").links()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html></html>", "<urlset", "\u0000\u0001"})
    void saysWhenASitemapIsBroken(String body) {
        site.answer("/s.xml").body(body);

        DiscoveryResult result = discover("/s.xml");

        assertThat(result.links()).isEmpty();
        assertThat(reason(result)).isEqualTo("The sitemap is broken: it is no list of pages that we can read.");
    }

    private DiscoveryResult discover(String path) {
        return discover(ChannelKind.SITEMAP, site.base() + path);
    }

    private void sitemap(String path, String pages) {
        site.answer(path).type("application/xml").body(urlset(pages));
    }

    private void index(String path, String... sitemaps) {
        StringBuilder text = new StringBuilder(
                "<?xml version=\"1.0\"?><sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">");
        for (String sitemap : sitemaps) {
            text.append("<sitemap><loc>").append(site.base()).append(sitemap).append("</loc></sitemap>");
        }
        site.answer(path).type("application/xml").body(text + "</sitemapindex>");
    }

    private static String urlset(String pages) {
        return "<?xml version=\"1.0\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">" + pages
                + "</urlset>";
    }

    private String page(String path, String modified) {
        String lastmod = modified.isEmpty() ? "" : "<lastmod>" + modified + "</lastmod>";
        return "<url><loc>" + site.base() + path + "</loc>" + lastmod + "</url>";
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
