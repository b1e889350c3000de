package newsarchive.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import newsarchive.fetching.FetchResult.Cause;
import newsarchive.fetching.FetchResult.Failed;
import newsarchive.fetching.FetchResult.Fetched;
import newsarchive.fetching.FetchResult.Refused;
import newsarchive.fetching.LoopbackSite.Asked;
import newsarchive.url.WebUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a source has of its own reaches its own site, and nobody else. */
@Timeout(60)
class SourceOwnRequestsTest {

    private static final RequestProfile OWN = new RequestProfile(
            null, "paper-reader/2 (+x)", Map.of("accept", "text/html", "X-Token", "secret"), "consent=yes", null);

    private final LoopbackSite site = LoopbackSite.start();
    private final LoopbackSite other = LoopbackSite.startOn("127.0.0.2");
    private final HttpFetcher fetcher = TestFetchers.with(TestFetchers.settings(), SourceOwnRequestsTest::addresses);

    @AfterEach
    void close() {
        fetcher.close();
        site.close();
        other.close();
    }

    @Test
    void sendsOwnUserAgentHeadersAndCookies() {
        site.html("/a", "x");
        fetch(site.url("/a"));

        assertThat(site.last("/a").headers())
                .containsEntry("user-agent", "paper-reader/2 (+x)")
                .containsEntry("accept", "text/html")
                .containsEntry("x-token", "secret")
                .containsEntry("cookie", "consent=yes")
                .containsEntry("accept-encoding", "gzip, deflate, br, zstd");
    }

    @Test
    void asksForRobotsAsTheSameVisitorAndReadsItUnderItsName() {
        site.robots("User-agent: paper-reader\nDisallow: /a\n\nUser-agent: *\nAllow: /");
        site.html("/a", "x");

        assertThat(fetch(site.url("/a"))).isInstanceOf(Refused.class);
        assertThat(site.last("/robots.txt").headers())
                .containsEntry("user-agent", "paper-reader/2 (+x)")
                .containsEntry("x-token", "secret");
        assertThat(fetcher.fetch(FetchRequest.of(site.url("/a")))).isInstanceOf(Fetched.class);
        assertThat(site.last("/robots.txt").header("user-agent")).isEqualTo("newsarchive-test/1 (+contact)");
    }

    @Test
    void sendsNothingOfItsOwnToAnotherSiteAfterARedirect() {
        site.redirect("/a", other.base() + "/b");
        other.html("/b", "x");

        assertThat(fetch(site.url("/a"))).isInstanceOf(Fetched.class);
        assertThat(site.last("/a").header("cookie")).isEqualTo("consent=yes");
        assertIsFromAnybody(other.last("/b"));
        assertIsFromAnybody(other.last("/robots.txt"));
    }

    @Test
    void sendsNothingOfItsOwnToWhereRobotsIsRedirected() {
        site.redirect("/robots.txt", other.base() + "/robots.txt");
        site.html("/a", "x");

        assertThat(fetch(site.url("/a"))).isInstanceOf(Fetched.class);
        assertIsFromAnybody(other.last("/robots.txt"));
    }

    @ParameterizedTest
    @CsvSource({
        "paper.co.uk, www.paper.co.uk, true",
        "www.paper.co.uk, img.paper.co.uk, true",
        "paper.co.uk, other.co.uk, false",
        "one.github.io, two.github.io, false",
        "paper.com, paper.com.evil.net, false",
        "paper.com, evilpaper.com, false",
        "paper.invalid, www.paper.invalid, false"
    })
    void tellsTheOwnSiteByTheRegisteredDomain(String from, String to, boolean same) {
        try (LoopbackSite target = LoopbackSite.start()) {
            site.redirect("/a", "http://" + to + ":" + target.port() + "/b");
            target.html("/b", "x");

            assertThat(fetch(new WebUrl("http://" + from + ":" + site.port() + "/a")))
                    .isInstanceOf(Fetched.class);
            assertThat(target.last("/b").headers().containsKey("cookie")).isEqualTo(same);
            assertThat(target.last("/b").headers().containsKey("x-token")).isEqualTo(same);
        }
    }

    @Test
    void sendsItsOwnAgainWhenTheWayLeadsBack() {
        site.redirect("/a", other.base() + "/b");
        other.redirect("/b", site.base() + "/c");
        site.html("/c", "x");

        fetch(site.url("/a"));

        assertThat(site.last("/c").header("cookie")).isEqualTo("consent=yes");
    }

    @Test
    void sendsNothingOfItsOwnFromHttpsToHttp() {
        HopQuestions questions = new HopQuestions(
                new FetchRequest(new WebUrl("https://paper.example/a"), null, null, OWN), Map.of("User-Agent", "us"));

        assertThat(questions.at(new WebUrl("http://paper.example/b"), false).headers())
                .containsOnly(Map.entry("User-Agent", "us"));
        assertThat(questions.at(new WebUrl("https://paper.example/b"), false).headers())
                .containsKeys("Cookie", "X-Token");
    }

    @Test
    void asksOnlyTheFirstServerWhetherOurCopyIsStillGood() {
        site.redirect("/a", "/b");
        site.html("/b", "x").lastModified("Fri, 07 Jan 2022 14:50:00 GMT");
        FetchRequest request =
                new FetchRequest(site.url("/a"), "\"1\"", "Fri, 07 Jan 2022 14:50:00 GMT", RequestProfile.PLAIN);

        assertThat(fetcher.fetch(request)).isInstanceOf(Fetched.class);
        assertThat(site.last("/a").headers()).containsKeys("if-none-match", "if-modified-since");
        assertThat(site.last("/b").headers()).doesNotContainKeys("if-none-match", "if-modified-since");
        assertThat(site.last("/robots.txt").headers()).doesNotContainKeys("if-none-match", "if-modified-since");
    }

    @Test
    void asksNobodyInAWayThatCannotBeSent() {
        RequestProfile split = new RequestProfile(null, null, Map.of("X-A", "a\r\nHost: b"), null, null);

        assertThat(fetcher.fetch(new FetchRequest(site.url("/a"), null, null, split)))
                .isInstanceOfSatisfying(Failed.class, failed -> {
                    assertThat(failed.cause()).isEqualTo(Cause.PROFILE);
                    assertThat(failed.reason()).startsWith("The header \"X-A\" may have only plain letters");
                });
        assertThat(site.asked()).isEmpty();
    }

    private FetchResult fetch(WebUrl url) {
        return fetcher.fetch(new FetchRequest(url, null, null, OWN));
    }

    private static void assertIsFromAnybody(Asked asked) {
        assertThat(asked.headers())
                .containsEntry("user-agent", "newsarchive-test/1 (+contact)")
                .doesNotContainKeys("cookie", "x-token");
    }

    /** All names lie on 127.0.0.1. */
    private static InetAddress[] addresses(String host) throws UnknownHostException {
        return new InetAddress[] {InetAddress.getByName(host.startsWith("127.") ? host : "127.0.0.1")};
    }
}
