package newsarchive.discovery;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReaderTest extends DiscoveryCase {

    private static final String RSS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0"><channel><title>Zeitung</title><link>https://example.org/</link><description>x</description>
            <item><title>Ältere</title><link>/2022/alt</link><pubDate>Fri, 07 Jan 2022 14:00:00 GMT</pubDate></item>
            <item><title>Neuere</title><link> /2022/neu?id=1#top </link><pubDate>Fri, 07 Jan 2022 15:00:00 GMT</pubDate></item>
            </channel></rss>
            """;

    @Test
    void readsRssNewestFirst() {
        assertThat(paths(feed(RSS))).containsExactly("/2022/neu?id=1", "/2022/alt");
    }

    @Test
    void knowsTitlesAndTimes() {
        String rss = RSS.replace("Neuere", "<![CDATA[Neuere &amp; <b>bessere</b>]]>");

        assertThat(titles(feed(rss))).containsExactly("Neuere & bessere", "Ältere");
        assertThat(feed(rss).links())
                .extracting(DiscoveredLink::publishedAt)
                .containsExactly(Instant.parse("2022-01-07T15:00:00Z"), Instant.parse("2022-01-07T14:00:00Z"));
    }

    @Test
    void readsAtomWithItsAlternateLinks() {
        String atom = """
                <feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><id>urn:1</id><updated>2022-01-07T00:00:00Z</updated>
                <entry><id>urn:2</id><title>a</title><updated>2022-01-07T00:00:00Z</updated>
                  <link rel="enclosure" href="/sound.mp3"/><link rel="alternate" href="a.html"/></entry>
                <entry><id>urn:3</id><title>b</title><updated>2022-01-08T00:00:00Z</updated><link href="/b"/></entry>
                </feed>
                """;

        assertThat(paths(feed(atom))).containsExactly("/b", "/a.html");
    }

    @Test
    void readsJsonFeeds() {
        String json = """
                \uFEFF {"version": "https://jsonfeed.org/version/1.1", "title": "Zeitung", "items": [
                  {"id": "1", "url": "/2022/alt#top", "date_published": "2022-01-07T14:00:00Z"},
                  {"id": "2", "url": "/2022/neu", "date_published": "2022-01-07T18:00:00+02:00"},
                  {"id": "3", "external_url": "https://127.0.0.1/anders", "date_modified": "2022-01-06T00:00:00Z"},
                  {"id": "https://127.0.0.1/id", "date_published": "soon"},
                  {"id": "5"}, "words", null]}
                """;

        assertThat(paths(feed(json)))
                .containsExactly("/2022/neu", "/2022/alt", "https://127.0.0.1/anders", "https://127.0.0.1/id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"version\": 1}", "{\"version\":\"https://jsonfeed.org/version/1\"", "{}"})
    void saysWhenJsonIsNoFeed(String json) {
        assertThat(reason(feed(json))).isEqualTo("The feed is broken: it is not proper RSS, Atom or JSON Feed.");
    }

    @Test
    void readsRdf() {
        String rdf = """
                <?xml version="1.0"?>
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
                <channel rdf:about="x"><title>x</title><link>x</link><description>x</description></channel>
                <item rdf:about="/one"><title>one</title><link>/one</link></item>
                </rdf:RDF>
                """;

        assertThat(paths(feed(rdf))).containsExactly("/one");
    }

    @Test
    void takesTheGuidWhereAnItemHasNoLink() {
        String rss = rssItem("<guid isPermaLink=\"true\">" + site.base() + "/by-guid</guid>");

        assertThat(paths(feed(rss))).containsExactly("/by-guid");
    }

    @Test
    void resolvesLinksAgainstTheAddressTheFeedWasFoundAt() {
        site.redirect("/feed", "/deep/down/feed.xml");
        site.answer("/deep/down/feed.xml").body(rssItem("<link>story</link>"));

        assertThat(paths(discover(ChannelKind.FEED, site.base() + "/feed"))).containsExactly("/deep/down/story");
    }

    @Test
    void givesEachPageOnce() {
        String twice = rssItem("<link>/a?utm_source=rss</link>")
                .replace("</channel>", "<item><link>/a/</link></item></channel>");

        assertThat(feed(twice).links()).hasSize(1);
    }

    @Test
    void leavesOutLinksThatCannotBeFetched() {
        assertThat(paths(feed(rssItem("<link>javascript:alert(1)</link>")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"windows-1251, Новости", "ISO-8859-1, Ältere", "windows-1252, Grüße€", "UTF-8, Ünïcode"})
    void readsFeedsInAnyCharset(String charset, String word) {
        String rss = rssItem("<link>/" + word + "</link>").replace("UTF-8", charset);
        site.answer("/feed").type("application/rss+xml").body(rss.getBytes(Charset.forName(charset)));

        assertThat(discover(ChannelKind.FEED, site.base() + "/feed").links())
                .extracting(DiscoveredLink::url)
                .containsExactly(site.url("/" + word));
    }

    @Test
    void readsFeedsInUtf16AndWithAMark() {
        site.answer("/feed")
                .body(rssItem("<link>/a</link>").replace("UTF-8", "UTF-16").getBytes(UTF_16));
        assertThat(paths(discover(ChannelKind.FEED, site.base() + "/feed"))).containsExactly("/a");

        site.answer("/feed").body(("\uFEFF" + rssItem("<link>/b</link>")).getBytes(UTF_8));
        assertThat(paths(discover(ChannelKind.FEED, site.base() + "/feed"))).containsExactly("/b");
    }

    @Test
    void isNotStoppedByNulAndOtherForbiddenCharacters() {
        assertThat(paths(feed("\n \u0000" + rssItem("<title>a\u0000b\u0007c</title><link>/a</link>"))))
                .containsExactly("/a");
    }

    @Test
    void understandsNamedEntitiesOfHtml() {
        assertThat(paths(feed(rssItem("<title>Gr&uuml;&szlig;e&nbsp;!</title><link>/a</link>"))))
                .containsExactly("/a");
    }

    @Test
    void neverLoadsAnExternalEntity(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "/secret");
        String rss =
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>" + bare(rssItem("<link>&x;</link>"));

        assertThat(reason(feed(rss)))
                .isEqualTo("The feed carries a document type definition, which is not read for safety.");
    }

    @Test
    void neverAsksForAnExternalDefinition() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        site.handle("/evil.dtd", exchange -> asked.incrementAndGet());

        DiscoveryResult result =
                feed("<!DOCTYPE rss SYSTEM \"" + site.base() + "/evil.dtd\">" + bare(rssItem("<link>/a</link>")));

        assertThat(result.problems()).hasSize(1);
        assertThat(asked).hasValue(0);
    }

    @Test
    void laughsAtABillionLaughs() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 12; i++) {
            bomb.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        String rss = bomb + "]>" + bare(rssItem("<title>&l11;</title><link>/a</link>"));

        assertThat(feed(rss).problems()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <rss version="2.0"><channel><item> | The feed is broken: it is not proper RSS, Atom or JSON Feed.
            <!DOCTYPE html><html></html>       | The address of the feed shows a web page, not a feed.
            just words                         | The feed is broken: it is not proper RSS, Atom or JSON Feed.
            {"version": 1}                     | The feed is broken: it is not proper RSS, Atom or JSON Feed.
            ''                                 | The feed is empty.
            """)
    void saysPlainlyWhatIsWrongWithABrokenFeed(String body, String reason) {
        assertThat(reason(feed(body))).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({"404, not found", "410, gone", "500, server error", "503, service unavailable"})
    void saysWhatTheFeedsServerAnswered(int status, String words) {
        site.answer("/feed").status(status);

        assertThat(reason(discover(ChannelKind.FEED, site.base() + "/feed")))
                .isEqualTo("The feed answered " + status + " (" + words + ").");
    }

    @Test
    void saysWhyAFeedMayNotOrCannotBeAsked() throws IOException {
        site.robots("User-agent: *\nDisallow: /feed");
        assertThat(reason(discover(ChannelKind.FEED, site.base() + "/feed")))
                .isEqualTo("robots.txt of 127.0.0.1 does not allow this page.");

        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThat(reason(discover(ChannelKind.FEED, "http://127.0.0.1:" + free + "/")))
                .isEqualTo("The server of 127.0.0.1 could not be reached.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "file:///etc/passwd"})
    void saysWhenTheAddressIsNone(String address) {
        assertThat(reason(discover(ChannelKind.FEED, address)))
                .isEqualTo("The address of the feed is not a web address.");
    }

    @Test
    void readsTheOtherChannelsWhenOneIsBroken() {
        site.answer("/feed").body(RSS);
        Source source = source(
                new Channel(ChannelKind.FEED, site.base() + "/none"),
                new Channel(ChannelKind.FEED, site.base() + "/feed"));

        DiscoveryResult result = discovery.discover(source);

        assertThat(result.links()).hasSize(2);
        assertThat(result.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.channel())
                        .isEqualTo(source.channels().get(0)));
    }

    private DiscoveryResult feed(String body) {
        site.answer("/feed").type("application/rss+xml").body(body);
        return discover(ChannelKind.FEED, site.base() + "/feed");
    }

    private static String rssItem(String content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>title</title>"
                + "<link>https://example.org/</link><description>x</description><item>" + content
                + "</item></channel></rss>";
    }

    private static String bare(String rss) {
        return rss.substring(rss.indexOf("?>") + 2);
    }
}
