package newsarchive.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import newsarchive.fetching.FetchResult.Cause;
import newsarchive.fetching.FetchResult.Failed;
import newsarchive.fetching.FetchResult.Fetched;
import newsarchive.fetching.FetchResult.Refused;
import newsarchive.url.WebUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** The proxy listens on 127.0.0.9, which may not be fetched; pages lie on 127.0.0.1, which may. */
@Timeout(60)
class ProxyTest {

    private final LoopbackSite site = LoopbackSite.start();
    private final LoopbackProxy proxy = LoopbackProxy.startOn("127.0.0.9");
    private final HttpFetcher fetcher = fetcher();

    @AfterEach
    void close() throws IOException {
        fetcher.close();
        proxy.close();
        site.close();
    }

    @Test
    void getsPageAndRobotsThroughTheProxy() {
        site.html("/a", "words");
        WebUrl url = named("http", "paper.example", site.port());

        assertThat(fetch(url)).isInstanceOfSatisfying(Fetched.class, page -> {
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body()).asString().isEqualTo("words");
        });
        assertThat(proxy.lines())
                .containsExactly("GET " + url.origin() + "/robots.txt HTTP/1.1", "GET " + url + " HTTP/1.1");
        assertThat(site.last("/a").header("host")).isEqualTo("paper.example:" + site.port());
    }

    @Test
    void asksWithoutTheProxyWhereTheSourceHasNone() {
        site.html("/a", "words");

        assertThat(fetcher.fetch(FetchRequest.of(site.url("/a")))).isInstanceOf(Fetched.class);
        assertThat(proxy.heads()).isEmpty();
    }

    @Test
    void followsRedirectsThroughTheProxyToo() {
        site.redirect("/a", "/b");
        site.html("/b", "words");

        assertThat(fetch(site.url("/a"))).isInstanceOf(Fetched.class);
        assertThat(proxy.lines()).hasSize(3).last().asString().contains("/b ");
    }

    @Test
    void makesATunnelForHttpsAndShowsTheProxyNothingOfWhatIsSent() throws Exception {
        HttpsServer server = LoopbackTls.start("fits");
        try {
            WebUrl url = named("https", "paper.example", server.getAddress().getPort());
            RequestProfile own =
                    new RequestProfile(null, "reader/1", Map.of("X-Token", "secret"), "id=1", proxy.address());

            assertThat(fetcher.fetch(new FetchRequest(url, null, null, own))).isInstanceOf(Fetched.class);
            assertThat(proxy.heads())
                    .isNotEmpty()
                    .allSatisfy(head -> assertThat(head)
                            .startsWith("CONNECT paper.example:" + url.port() + " ")
                            .doesNotContainIgnoringCase("x-token", "cookie", "reader/1"));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void trustsNoCertificateMoreBecauseOfTheProxy() throws Exception {
        HttpsServer server = LoopbackTls.start("fits");
        try {
            assertThat(fetch(named("https", "other.example", server.getAddress().getPort())))
                    .isEqualTo(new Failed(
                            Cause.TLS,
                            "The certificate of other.example was made out to another name, so the connection is not safe.",
                            null));
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/a",
                "https://169.254.169.254/a",
                "http://127.0.0.9/a",
                "http://[::1]/a",
                "http://inside.example/a",
                "http://[64:ff9b::7f00:1]/a",
                "http://public.example:22/a"
            })
    void handsNoAddressToTheProxyThatMayNotBeAsked(String url) {
        assertThat(fetch(new WebUrl(url))).isInstanceOf(Refused.class);
        assertThat(proxy.heads()).isEmpty();
    }

    @Test
    void handsNoRedirectToTheProxyThatLeadsInside() {
        site.redirect("/a", "http://169.254.169.254/secret");

        assertThat(fetch(site.url("/a"))).isInstanceOf(Refused.class);
        assertThat(proxy.lines()).hasSize(2).noneMatch(line -> line.contains("169.254"));
    }

    @Test
    void saysWhenTheProxyIsNotThere() throws IOException {
        proxy.close();
        Failed failed = new Failed(Cause.PROXY, "The proxy of this source could not be reached.", null);

        assertThat(fetch(site.url("/a"))).isEqualTo(failed);
        assertThat(fetchThrough("http://nowhere.example:3128", site.url("/a"))).isEqualTo(failed);
        assertThat(site.asked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https | 403 | The proxy of this source made no way to the site, it answered 403.
            https | 502 | The proxy of this source made no way to the site, it answered 502.
            https | 407 | The proxy of this source asks for a password.
            http  | 407 | The proxy of this source asks for a password.
            """)
    void takesNoAnswerOfTheProxyForOneOfTheSite(String scheme, int status, String reason) {
        proxy.answering("HTTP/1.1 " + status + " No\r\nContent-Length: 9\r\nConnection: close\r\n\r\n<h1>x</h1");

        assertThat(fetch(named(scheme, "paper.example", site.port()))).isEqualTo(new Failed(Cause.PROXY, reason, null));
    }

    @Test
    void saysWhenTheProxyBreaksOffInTheMiddle() {
        proxy.answering("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort");

        assertThat(fetch(site.url("/a")))
                .isEqualTo(new Failed(Cause.UNREACHABLE, "The server of 127.0.0.1 broke off the connection.", null));
    }

    @Test
    void asksNobodyThroughAProxyThatCannotBeRead() {
        assertThat(fetchThrough("socks5://127.0.0.9:1080", site.url("/a")))
                .isInstanceOfSatisfying(Failed.class, failed -> {
                    assertThat(failed.cause()).isEqualTo(Cause.PROFILE);
                    assertThat(failed.reason()).startsWith("The proxy must be given as http://host:port");
                });
    }

    private FetchResult fetch(WebUrl url) {
        return fetchThrough(proxy.address(), url);
    }

    private FetchResult fetchThrough(String address, WebUrl url) {
        return fetcher.fetch(
                new FetchRequest(url, null, null, new RequestProfile(null, null, Map.of(), null, address)));
    }

    private static WebUrl named(String scheme, String host, int port) {
        return new WebUrl(scheme + "://" + host + ":" + port + "/a");
    }

    private static HttpFetcher fetcher() {
        FetchSettings settings =
                TestFetchers.settings(Duration.ofSeconds(5), DataSize.ofMegabytes(1), List.of("127.0.0.1/32"));
        try {
            return new HttpFetcher(
                    settings,
                    new HttpFetcher.Surroundings(
                            InstantSource.system(), time -> {}, ProxyTest::addresses, LoopbackTls.trusting()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static InetAddress[] addresses(String host) throws UnknownHostException {
        return switch (host) {
            case "paper.example", "other.example" -> InetAddress.getAllByName("127.0.0.1");
            case "inside.example" -> InetAddress.getAllByName("10.0.0.1");
            case "public.example" -> InetAddress.getAllByName("1.1.1.1");
            case "nowhere.example" -> throw new UnknownHostException(host);
            default -> InetAddress.getAllByName(host);
        };
    }
}
