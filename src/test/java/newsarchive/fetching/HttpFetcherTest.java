package newsarchive.fetching;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import newsarchive.fetching.FetchResult.Cause;
import newsarchive.fetching.FetchResult.Failed;
import newsarchive.fetching.FetchResult.Fetched;
import newsarchive.fetching.FetchResult.NotModified;
import newsarchive.fetching.FetchResult.Refused;
import newsarchive.url.WebUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class HttpFetcherTest {

    private final LoopbackSite site = LoopbackSite.start();
    private final LoopbackSite other = LoopbackSite.startOn("127.0.0.2");
    private final HttpFetcher fetcher = TestFetchers.with(TestFetchers.settings());

    @AfterEach
    void close() {
        fetcher.close();
        site.close();
        other.close();
    }

    @Test
    void bringsAPageWithItsHeaders() {
        site.html("/a", "<h1>Grüße</h1>").header("X-Note", "yes");

        Fetched page = fetched("/a");

        assertThat(page.status()).isEqualTo(200);
        assertThat(new String(page.body(), UTF_8)).isEqualTo("<h1>Grüße</h1>");
        assertThat(page.header("x-note")).isEqualTo("yes");
        assertThat(page.header("content-type")).isEqualTo("text/html; charset=utf-8");
        assertThat(page.url()).isEqualTo(site.url("/a"));
        assertThat(page.redirects()).isEmpty();
        assertThat(page.truncated()).isFalse();
        assertThat(page.fetchedAt()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 401, 404, 410, 429, 500, 503})
    void reportsTheStatusWhateverItIs(int status) {
        site.answer("/a").status(status).body(status == 204 ? "" : "words");

        assertThat(fetched("/a").status()).isEqualTo(status);
    }

    @Test
    void saysWhoItIsAndSendsNothingElseOfUs() {
        site.html("/a", "x").header("Set-Cookie", "id=1");
        fetched("/a");
        fetched("/a");

        assertThat(site.last("/a").headers())
                .containsEntry("user-agent", "newsarchive-test/1 (+contact)")
                .containsEntry("accept-encoding", "gzip, deflate, br, zstd")
                .doesNotContainKeys("cookie", "authorization", "referer", "upgrade");
    }

    @Test
    void sendsNoFragment() {
        site.html("/a?b=1", "x");

        assertThat(fetched("/a?b=1#top").status()).isEqualTo(200);
    }

    @Test
    void learnsByTheETagThatAPageIsTheSame() {
        site.html("/a", "same");
        String etag = fetched("/a").header("etag");

        assertThat(fetcher.fetch(new FetchRequest(site.url("/a"), etag, null, RequestProfile.PLAIN)))
                .isInstanceOf(NotModified.class);
        assertThat(fetcher.fetch(new FetchRequest(site.url("/a"), "\"other\"", null, RequestProfile.PLAIN)))
                .isInstanceOf(Fetched.class);
    }

    @Test
    void learnsByTheDateThatAPageIsTheSame() {
        String date = "Fri, 07 Jan 2022 14:50:00 GMT";
        site.answer("/a").body("same").lastModified(date);

        assertThat(fetcher.fetch(new FetchRequest(site.url("/a"), null, date, RequestProfile.PLAIN)))
                .isInstanceOf(NotModified.class);
    }

    @Test
    void doesNotBelieveNotModifiedWhenItDidNotAsk() {
        site.answer("/a").status(304);

        assertThat(failed("/a").cause()).isEqualTo(Cause.PROTOCOL);
    }

    @Test
    void followsRedirectsAndRemembersTheWay() {
        site.redirect("/a", "b");
        site.redirect("/b", other.base() + "/c?ü=1");
        other.html("/c?%C3%BC=1", "here");

        Fetched page = fetched("/a");

        assertThat(page.url()).isEqualTo(other.url("/c?%C3%BC=1"));
        assertThat(page.redirects()).containsExactly(site.url("/a"), site.url("/b"));
    }

    @Test
    void bringsARedirectThatLeadsNowhereAsItIs() {
        site.answer("/a").status(302).body("moved");

        assertThat(fetched("/a").status()).isEqualTo(302);
    }

    @Test
    void stopsWhenRedirectsGoInACircle() {
        site.redirect("/a", "/b");
        site.redirect("/b", "/a");

        assertThat(failed("/a")).satisfies(failure -> {
            assertThat(failure.cause()).isEqualTo(Cause.TOO_MANY_REDIRECTS);
            assertThat(failure.reason()).isEqualTo("The page sends its visitors round in a circle.");
        });
        assertThat(site.count()).isEqualTo(2);
    }

    @Test
    void followsFiveRedirectsButNotSix() {
        for (int i = 0; i < 6; i++) {
            site.redirect("/" + i, "/" + (i + 1));
        }
        site.html("/6", "end");

        assertThat(fetched("/1").url()).isEqualTo(site.url("/6"));
        assertThat(failed("/0").cause()).isEqualTo(Cause.TOO_MANY_REDIRECTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://127.0.0.1/a",
                "gopher://127.0.0.1/a",
                "jar:http://127.0.0.1/a!/b",
                "http://user@127.0.0.1/",
                "javascript:1"
            })
    void doesNotFollowRedirectsToWhatIsNoWebAddress(String target) {
        site.redirect("/a", target);

        assertThat(fetcher.fetch(FetchRequest.of(site.url("/a")))).isInstanceOf(Refused.class);
    }

    @Test
    void saysWhenAHostDoesNotExist() {
        NameLookup nobody = host -> {
            throw new UnknownHostException(host);
        };
        try (HttpFetcher lost = TestFetchers.with(TestFetchers.settings(), nobody)) {
            assertThat(lost.fetch(FetchRequest.of(new WebUrl("http://paper.example/a"))))
                    .isEqualTo(new Failed(Cause.UNKNOWN_HOST, "The host paper.example could not be found.", null));
        }
    }

    @Test
    void givesUpOnANameServerThatDoesNotAnswer() {
        FetchSettings hasty =
                TestFetchers.settings(Duration.ofMillis(200), DataSize.ofMegabytes(1), List.of("127.0.0.0/8"));
        NameLookup silent = host -> {
            new Semaphore(0).acquireUninterruptibly();
            throw new UnknownHostException(host);
        };
        try (HttpFetcher lost = TestFetchers.with(hasty, silent)) {
            assertThat(lost.fetch(FetchRequest.of(new WebUrl("http://paper.example/a"))))
                    .isInstanceOf(Failed.class);
        }
    }

    @Test
    void saysWhenAServerDoesNotListen() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = free.getLocalPort();
        }

        assertThat(fetcher.fetch(FetchRequest.of(new WebUrl("http://127.0.0.1:" + port + "/a"))))
                .isEqualTo(new Failed(Cause.UNREACHABLE, "The server of 127.0.0.1 could not be reached.", null));
    }

    @Test
    void dialsTheAddressThatTheGuardWasGiven() throws IOException {
        site.html("/a", "here");
        InetAddress loopback = InetAddress.getByName("127.0.0.1");
        try (HttpFetcher named = TestFetchers.with(TestFetchers.settings(), host -> new InetAddress[] {loopback})) {
            WebUrl url = new WebUrl("http://paper.example:" + site.port() + "/a");

            assertThat(named.fetch(FetchRequest.of(url))).isInstanceOf(Fetched.class);
            assertThat(site.last("/a").header("host")).isEqualTo("paper.example:" + site.port());
        }
    }

    @Test
    void goesOnWithALaterRequestWhenAKeptConnectionWasClosed() {
        site.html("/a", "x");
        fetched("/a");

        assertThat(List.of(fetched("/a").status(), fetched("/a").status())).containsOnly(200);
    }

    private Fetched fetched(String path) {
        FetchResult result = fetcher.fetch(FetchRequest.of(site.url(path)));
        assertThat(result).isInstanceOf(Fetched.class);
        return (Fetched) result;
    }

    private Failed failed(String path) {
        FetchResult result = fetcher.fetch(FetchRequest.of(site.url(path)));
        assertThat(result).isInstanceOf(Failed.class);
        return (Failed) result;
    }
}
