package newsarchive.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import newsarchive.discovery.AddressShapes.Visited;
import newsarchive.url.WebUrl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SectionReaderTest extends DiscoveryCase {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href='/2022/01/07/fluss-tritt-ueber'>Fluss tritt über die Ufer</a>",
                "<a href='/20220107/fluss-4915417.html'><img alt=''></a>",
                "<a href='/politik/fluss-tritt-ueber-die-ufer'>Fluss tritt über die Ufer</a>",
                "<a href='/politik/artikel.html'><h3>Fluss tritt über</h3></a>",
                "<h2><a href='/n/fluss-tritt-ueber'>Hochwasser</a></h2>",
                "<article><a href='/story/17'>Fluss tritt über die Ufer</a></article>",
                "<a href='/a/4915417'>Fluss tritt über die Ufer</a>",
                "<a href='/story.php?id=4915417'>Fluss tritt über die Ufer</a>",
                "<a href='/news/2022-01-07-наводнение'>Река вышла из берегов</a>",
                "<a href='/news/12345'>大雨の影響で川が氾濫した</a>"
            })
    void findsLinksToArticles(String html) {
        assertThat(section(html).links()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href='/'>Zur Startseite der Zeitung hier</a>",
                "<a href='/politik'>Politik</a>",
                "<a href='/politik/inland'>Inland</a>",
                "<nav><a href='/2022/01/07/fluss-tritt-ueber'>Fluss tritt über die Ufer</a></nav>",
                "<footer><a href='/2022/01/07/fluss-tritt-ueber'>Fluss tritt über die Ufer</a></footer>",
                "<a href='/tag/fluss-und-meer-und-see'>Alles über Fluss und Meer</a>",
                "<a href='/autor/erika-muster-frau'>Erika Muster Frau schreibt hier</a>",
                "<a href='/2022/01/07/'>7</a>",
                "<a href='/news/2022/01'>Januar zwei null zwei zwei</a>",
                "<a href='/bilder/20220107/fluss-im-januar.jpg'>Der Fluss im Januar 2022</a>",
                "<a href='https://other.example/2022/01/07/fluss-tritt-ueber'>Fluss tritt über die Ufer</a>",
                "<a href='javascript:void(0)'>Fluss tritt über die Ufer</a>",
                "<a href='mailto:a@example.org'>Schreiben Sie uns eine Mail</a>",
                "<a href='#top'>Nach oben zum Anfang springen</a>",
                "<a href='?page=2'>Weitere Artikel dieser Seite laden</a>",
                "<a>Fluss tritt über die Ufer</a>"
            })
    void leavesOutAllOtherLinks(String html) {
        assertThat(section(html).links()).isEmpty();
    }

    @Test
    void givesEachArticleOnceInTheOrderOfThePage() {
        DiscoveryResult result = section("""
                <a href="/2022/01/08/zweiter-artikel?utm_source=teaser"><img></a>
                <a href="/2022/01/08/zweiter-artikel#comments">Zweiter Artikel mit vielen Worten</a>
                <a href="/2022/01/07/erster-artikel">Erster Artikel mit vielen Worten</a>
                """);

        assertThat(paths(result))
                .containsExactly("/2022/01/08/zweiter-artikel?utm_source=teaser", "/2022/01/07/erster-artikel");
        assertThat(titles(result))
                .containsExactly("Zweiter Artikel mit vielen Worten", "Erster Artikel mit vielen Worten");
    }

    @Test
    void believesWhatWasLearnedOfTheSourcesAddresses() {
        AddressShapes learned = AddressShapes.learned(Stream.concat(
                IntStream.range(0, 5).mapToObj(i -> new Visited(new WebUrl(site.base() + "/n/word" + i), true)),
                IntStream.range(0, 5)
                        .mapToObj(i -> new Visited(new WebUrl(site.base() + "/guide/how-to-no-1234" + i), false))));
        site.html("/news/all", """
                <nav><a href="/n/menu">Menu</a></nav><a href="/n/frost">Frost</a>
                <h2><a href="/guide/how-to-build-55555">How to build a boat in one day</a></h2>
                <h2><a href="/2022/01/07/erster-artikel">Erster Artikel mit vielen Worten</a></h2>
                """);

        DiscoveryResult result =
                discovery.discover(source(new Channel(ChannelKind.SECTION, site.base() + "/news/all")), learned);

        assertThat(paths(result)).containsExactly("/n/frost", "/2022/01/07/erster-artikel");
    }

    @Test
    void takesTheLinksThatASelectorFinds() {
        site.html("/news/all", """
                <nav><ul class="top"><li><a href="/kurz">Kurz</a></li><li><a href="/news/all#here">Hier</a></li></ul></nav>
                <ul class="top"><li><a href="/tief">Tief</a></li><li><a href="https://elsewhere.example/1">Fremd</a></li></ul>
                <h2><a href="/2022/01/07/erster-artikel">Erster Artikel mit vielen Worten</a></h2>
                """);

        assertThat(paths(selected("ul.top"))).containsExactly("/kurz", "/tief");
        assertThat(paths(selected("ul.top > li > a[href^=/tief]"))).containsExactly("/tief");
        assertThat(reason(selected(".gone a"))).isEqualTo("The selector .gone a finds no links on the section page.");
    }

    private DiscoveryResult selected(String selector) {
        return discovery.discover(source(new Channel(ChannelKind.SECTION, site.base() + "/news/all", selector)));
    }

    @Test
    void resolvesLinksAgainstTheBaseOfThePage() {
        assertThat(paths(section("<base href='/deep/'><a href='2022/01/07/fluss-tritt-ueber'>x</a>")))
                .containsExactly("/deep/2022/01/07/fluss-tritt-ueber");
    }

    @ParameterizedTest
    @CsvSource({"text/html; charset=windows-1251, windows-1251", "text/html; charset=bogus, UTF-8", "text/html, UTF-8"})
    void readsPagesInTheCharsetTheServerNames(String type, String charset) {
        String html = "<a href='/2022/01/07/новости'>x</a>";
        site.answer("/").type(type).body(html.getBytes(Charset.forName(charset)));

        assertThat(discover(ChannelKind.SECTION, site.base() + "/").links())
                .extracting(DiscoveredLink::url)
                .containsExactly(site.url("/2022/01/07/новости"));
    }

    @Test
    void takesOtherHostsOfTheSameSiteButNoOtherSite() {
        ArticleLinkRule rule = new ArticleLinkRule(new WebUrl("https://www.example.co.uk/news"));
        Element anchor =
                Jsoup.parse("<h2><a href='#'>Four words are here</a></h2>").expectFirst("a");

        assertThat(rule.leadsToArticle(anchor, new WebUrl("https://sport.example.co.uk/2022/01/07/a")))
                .isTrue();
        assertThat(rule.leadsToArticle(anchor, new WebUrl("https://other.co.uk/2022/01/07/a")))
                .isFalse();
    }

    @Test
    void saysWhatThePagesServerAnswered() {
        assertThat(reason(discover(ChannelKind.SECTION, site.base() + "/none")))
                .isEqualTo("The section page answered 404 (not found).");
    }

    private DiscoveryResult section(String html) {
        site.answer("/news/all").type("text/html; charset=utf-8").body(html);
        return discover(ChannelKind.SECTION, site.base() + "/news/all");
    }
}
