package newsarchive.fetching;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import newsarchive.fetching.FetchResult.Cause;
import newsarchive.fetching.FetchResult.Failed;
import newsarchive.fetching.FetchResult.Fetched;
import newsarchive.fetching.FetchResult.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

@Timeout(60)
class RobotsFilesTest {

    private final LoopbackSite site = LoopbackSite.start();
    private final SettableClock clock = new SettableClock();
    private final HttpFetcher fetcher = new HttpFetcher(
            TestFetchers.settings(Duration.ofSeconds(2), DataSize.ofMegabytes(2), List.of("127.0.0.0/8")),
            new HttpFetcher.Surroundings(clock, clock::sleep, InetAddress::getAllByName, null));

    @AfterEach
    void close() {
        fetcher.close();
        site.close();
    }

    @Test
    void doesNotAskForWhatRobotsForbids() {
        site.robots("User-agent: *\nDisallow: /private");
        site.html("/private/a", "x");
        site.html("/a", "x");

        assertThat(fetch("/private/a")).isEqualTo(new Refused("robots.txt of 127.0.0.1 does not allow this page."));
        assertThat(fetch("/a")).isInstanceOf(Fetched.class);
        assertThat(site.count("/private/a")).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /a/b.html   | User-agent: *\\nDisallow: /a\\nAllow: /a/b                                        | true
            /a/c        | User-agent: *\\nDisallow: /a\\nAllow: /a/b                                        | false
            /a.php?x=1  | User-agent: *\\nDisallow: /*.php$                                                | true
            /a.php      | User-agent: *\\nDisallow: /*.php$                                                | false
            /a          | User-agent: newsarchive-test\\nDisallow: /\\n\\nUser-agent: *\\nAllow: /            | false
            /a          | User-agent: other\\nDisallow: /                                                 | true
            /b          | User-agent: NewsArchive-Test\\nDisallow: /a\\n\\nUser-agent: newsarchive-test\\nDisallow: /b | false
            /a          | \uFEFFUser-agent: *\\r\\nDisallow: /a\\r\\n                                          | false
            /a          | User-agent: *\\rDisallow: /a                                                     | false
            /a          | <html>not found</html>                                                          | true
            /a          | User-agent: *\\nDisallow:                                                         | true
            /%C3%BC     | User-agent: *\\nDisallow: /ü                                                       | false
            """)
    void readsTheRulesAsRfc9309Says(String path, String robots, boolean allowed) {
        site.robots(robots.replace("\\n", "\n").replace("\\r", "\r"));
        site.html(path, "x");

        assertThat(fetch(path) instanceof Fetched).isEqualTo(allowed);
    }

    @Test
    void readsRobotsInUtf16() {
        site.answer("/robots.txt").body("User-agent: *\nDisallow: /a".getBytes(UTF_16));

        assertThat(fetch("/a")).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410, 451})
    void mayAskWhereThereIsNoRobotsFile(int status) {
        site.answer("/robots.txt").status(status).body("User-agent: *\nDisallow: /");
        site.html("/a", "x");

        assertThat(fetch("/a")).isInstanceOf(Fetched.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504, 520, 599})
    void asksForNothingWhileRobotsCannotBeGot(int status) {
        site.answer("/robots.txt").status(status);
        site.html("/a", "x");

        assertThat(fetch("/a"))
                .isEqualTo(new Failed(
                        Cause.UNREACHABLE,
                        "robots.txt of 127.0.0.1 answered " + status + ", so pages of this host are not asked for now.",
                        Duration.ofHours(1)));
        assertThat(site.count("/a")).isZero();

        site.remove("/robots.txt");
        clock.pass(Duration.ofMinutes(59));
        assertThat(fetch("/a")).isInstanceOf(Failed.class);
        assertThat(site.count("/robots.txt")).isEqualTo(1);
        clock.pass(Duration.ofMinutes(1));
        assertThat(fetch("/a")).isInstanceOf(Fetched.class);
    }

    @Test
    void asksForNothingWhenRobotsBreaksOffAndTriesAgainSoon() {
        site.handle("/robots.txt", exchange -> {
            byte[] part = {'U'};
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write(part);
            exchange.getResponseBody().flush();
        });
        site.html("/a", "x");

        Failed failed = new Failed(Cause.UNREACHABLE, "The server of 127.0.0.1 broke off the connection.", null);
        assertThat(fetch("/a")).isEqualTo(failed);
        assertThat(fetch("/a")).isEqualTo(failed);
        assertThat(site.count("/robots.txt")).isEqualTo(1);
        assertThat(site.count("/a")).isZero();

        site.remove("/robots.txt");
        clock.pass(Duration.ofMinutes(1));
        assertThat(fetch("/a")).isInstanceOf(Fetched.class);
    }

    @Test
    void asksForNothingWhenRobotsNeverAnswers() {
        CountDownLatch over = new CountDownLatch(1);
        site.handle("/robots.txt", exchange -> awaitQuietly(over));
        site.html("/a", "x");

        try {
            assertThat(fetch("/a"))
                    .isEqualTo(new Failed(
                            Cause.TIMEOUT,
                            "robots.txt of 127.0.0.1 could not be read, so pages of this host are not asked for now. "
                                    + "The server did not answer within 2 seconds.",
                            null));
            assertThat(site.count("/a")).isZero();
        } finally {
            over.countDown();
        }
    }

    @Test
    void followsFiveRedirectsToRobotsAndTakesMoreForNoFile() {
        for (int i = 1; i <= 5; i++) {
            site.redirect("/r" + i, "/r" + (i + 1));
        }
        site.answer("/r6").body("User-agent: *\nDisallow: /");
        site.html("/a", "x");

        site.redirect("/robots.txt", "/r2");
        assertThat(fetch("/a")).isInstanceOf(Refused.class);

        clock.pass(Duration.ofHours(6));
        site.redirect("/robots.txt", "/r1");
        assertThat(fetch("/a")).isInstanceOf(Fetched.class);
    }

    @Test
    void reads500KibibytesOfRobotsAndNoMore() {
        String comment = "# words\n".repeat(40_000);
        site.robots("User-agent: *\nDisallow: /a\n" + comment + comment + "Disallow: /b\n");
        site.html("/a", "x");
        site.html("/b", "x");

        assertThat(fetch("/a")).isInstanceOf(Refused.class);
        assertThat(fetch("/b")).isInstanceOf(Fetched.class);
    }

    @Test
    void takesNoRuleFromALineThatTheLimitCuts() {
        String start = "User-agent: *\nDisallow: /b\n";
        String rule = "Disallow: /";
        site.robots(
                start + "#".repeat(RobotsFiles.MAX_BYTES - start.length() - rule.length() - 1) + "\n" + rule + "sport");
        site.html("/a", "x");

        assertThat(fetch("/a")).isInstanceOf(Fetched.class);
        assertThat(fetch("/b")).isInstanceOf(Refused.class);
    }

    @Test
    void readsNoMoreOfRobotsThatIsABomb() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bomb)) {
            out.write("User-agent: *\nDisallow: /a\n".getBytes(UTF_8));
            out.write(new byte[50_000_000]);
        }
        site.answer("/robots.txt").header("Content-Encoding", "gzip").body(bomb.toByteArray());
        site.html("/b", "x");

        assertThat(fetch("/a")).isInstanceOf(Refused.class);
        assertThat(fetch("/b")).isInstanceOf(Fetched.class);
    }

    @Test
    void asksForNothingWhenRobotsCannotBeUnpacked() {
        site.answer("/robots.txt").header("Content-Encoding", "gzip").body("plain words");
        site.html("/a", "x");

        assertThat(fetch("/a")).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.cause()).isEqualTo(Cause.PROTOCOL);
            assertThat(failed.reason())
                    .isEqualTo(
                            "robots.txt of 127.0.0.1 could not be read, so pages of this host are not asked for now. "
                                    + "The answer of 127.0.0.1 could not be unpacked.");
        });
        assertThat(site.count("/a")).isZero();
    }

    @Test
    void readsTheRobotsOfAnotherHostThatTheOwnOneNames() {
        try (LoopbackSite other = LoopbackSite.startOn("127.0.0.2")) {
            site.redirect("/robots.txt", other.base() + "/rules.txt");
            other.answer("/rules.txt").body("User-agent: *\nDisallow: /a");
            site.html("/b", "x");

            assertThat(fetch("/a")).isEqualTo(new Refused("robots.txt of 127.0.0.1 does not allow this page."));
            assertThat(fetch("/b")).isInstanceOf(Fetched.class);
        }
    }

    @Test
    void remembersRobotsForSixHoursAndThenObeysTheNewOne() {
        site.robots("User-agent: *\nAllow: /");
        site.html("/a", "x");
        fetch("/a");
        fetch("/a");
        assertThat(site.count("/robots.txt")).isEqualTo(1);

        site.robots("User-agent: *\nDisallow: /");
        clock.pass(Duration.ofHours(6));
        assertThat(fetch("/a")).isInstanceOf(Refused.class);
    }

    @Test
    void readsTheRobotsOfEachHostThatARedirectLeadsTo() {
        try (LoopbackSite other = LoopbackSite.startOn("127.0.0.2")) {
            other.robots("User-agent: *\nDisallow: /");
            other.html("/b", "x");
            site.redirect("/a", other.base() + "/b");

            assertThat(fetch("/a")).isEqualTo(new Refused("robots.txt of 127.0.0.2 does not allow this page."));
            assertThat(other.count("/b")).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"-1, PT0S", "soon, PT0S", "2, PT2S", "0.5, PT0.5S", "3600, PT30S", "315360000, PT30S"})
    void restsAsLongAsRobotsAsksUpToHalfAMinute(String delay, Duration pause) {
        site.robots("User-agent: *\nCrawl-delay: " + delay);
        site.html("/a", "x");

        fetch("/a");

        assertThat(clock.sleeps()).isEqualTo(pause.isZero() ? List.of() : List.of(pause));
    }

    @Test
    void neverRestsShorterThanTheSourceSaysBecauseOfRobots() {
        site.robots("User-agent: *\nCrawl-delay: 1");
        site.html("/a", "x");

        fetcher.fetch(new FetchRequest(site.url("/a"), null, null, RequestProfile.pausing(Duration.ofSeconds(5))));

        assertThat(clock.sleeps()).containsExactly(Duration.ofSeconds(5));
    }

    private FetchResult fetch(String path) {
        return fetcher.fetch(FetchRequest.of(site.url(path)));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
