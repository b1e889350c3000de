package newsarchive.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import newsarchive.fetching.FetchResult.Cause;
import newsarchive.fetching.FetchResult.Failed;
import newsarchive.fetching.FetchResult.Fetched;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that asks for rest (429, 503 with Retry-After) gets it, within reason. */
@Timeout(60)
class RestAskedForTest {

    private final LoopbackSite site = LoopbackSite.start();
    private final LoopbackSite other = LoopbackSite.startOn("127.0.0.2");
    private final SettableClock clock = new SettableClock();
    private final NotedTurns turns = new NotedTurns();
    private final HttpFetcher fetcher = new HttpFetcher(
            TestFetchers.settings(),
            turns,
            new HttpFetcher.Surroundings(clock, clock::sleep, InetAddress::getAllByName, null));

    @AfterEach
    void close() {
        fetcher.close();
        site.close();
        other.close();
    }

    @ParameterizedTest
    @CsvSource({
        "429, 120",
        "503, 120",
        "429, 'Fri, 07 Jan 2022 12:02:00 GMT'",
        "503, 'Friday, 07-Jan-22 12:02:00 GMT'",
        "429, Fri Jan  7 12:02:00 2022"
    })
    void leavesTheHostAloneAsLongAsItAsks(int status, String wait) {
        site.answer("/a").status(status).header("Retry-After", wait);
        site.html("/b", "x");

        assertThat(answer("/a").status()).isEqualTo(status);
        clock.pass(Duration.ofSeconds(85));
        assertThat(fetch("/b"))
                .isEqualTo(new Failed(
                        Cause.UNREACHABLE,
                        "The host 127.0.0.1 asked to be left alone for another minute.",
                        Duration.ofSeconds(35)));
        assertThat(site.count("/b")).isZero();

        clock.pass(Duration.ofSeconds(35));
        assertThat(answer("/b").status()).isEqualTo(200);
    }

    @Test
    void saysHowLongToWaitToWhomAsksAndToOtherProcesses() {
        site.answer("/a").status(429).header("Retry-After", "120");

        assertThat(answer("/a").retryAfter()).isEqualTo(Duration.ofMinutes(2));
        assertThat(turns.rests).containsExactly("127.0.0.1 PT2M");
    }

    @Test
    void letsOtherHostsBeAskedMeanwhile() {
        site.answer("/a").status(429).header("Retry-After", "120");
        other.html("/b", "x");
        answer("/a");

        assertThat(fetcher.fetch(FetchRequest.of(other.url("/b")))).isInstanceOf(Fetched.class);
    }

    @Test
    void waitsInItsTurnForAShortRest() {
        site.answer("/a").status(503).header("Retry-After", "20");
        site.html("/b", "x");
        answer("/a");

        assertThat(answer("/b").status()).isEqualTo(200);
        assertThat(clock.sleeps()).containsExactly(Duration.ofSeconds(20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"315360000", "99999999999999999999999", "Wed, 07 Jan 2032 12:00:00 GMT"})
    void believesNoHostThatAsksForYears(String wait) {
        site.answer("/a").status(429).header("Retry-After", wait);

        assertThat(answer("/a").retryAfter()).isEqualTo(Duration.ofDays(1));
        assertThat(turns.rests).containsExactly("127.0.0.1 PT6H");
        clock.pass(Duration.ofHours(6).minusSeconds(60));
        assertThat(fetch("/a")).isInstanceOf(Failed.class);
        clock.pass(Duration.ofSeconds(60));
        assertThat(fetch("/a")).isInstanceOf(Fetched.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "soon", "1.5", "1e9", "0x10", "2022-01-07", "Fri, 32 Jan 2022 12:10:00 GMT", "٣"})
    void restsAMinuteAfterTooManyRequestsWhenTheWaitCannotBeRead(String wait) {
        site.answer("/a").status(429).header("Retry-After", wait);
        site.html("/b", "x");

        assertThat(answer("/a").retryAfter()).isNull();
        clock.pass(Duration.ofSeconds(25));
        assertThat(fetch("/b")).isInstanceOf(Failed.class);
        clock.pass(Duration.ofSeconds(35));
        assertThat(answer("/b").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"503, -5", "503, soon", "503,", "429, 0", "503, 'Fri, 31 Dec 1999 23:59:59 GMT'", "200, 120", "404, 120"
    })
    void goesOnAtOnceWhenNoRestIsAskedFor(int status, @Nullable String wait) {
        LoopbackSite.Answer answer = site.answer("/a").status(status);
        if (wait != null) {
            answer.header("Retry-After", wait);
        }
        site.html("/b", "x");
        answer("/a");

        assertThat(answer("/b").status()).isEqualTo(200);
        assertThat(clock.sleeps()).isEmpty();
        assertThat(turns.rests).allMatch(rest -> rest.endsWith("PT0S"));
    }

    @Test
    void leavesAHostAloneThatAsksForItAtTheEndOfARedirect() {
        site.redirect("/a", other.base() + "/b");
        other.answer("/b").status(503).header("Retry-After", "120");

        assertThat(fetch("/a")).isInstanceOf(Fetched.class);
        assertThat(fetcher.fetch(FetchRequest.of(other.url("/c")))).isInstanceOf(Failed.class);
        assertThat(other.count("/c")).isZero();
    }

    private FetchResult fetch(String path) {
        return fetcher.fetch(FetchRequest.of(site.url(path)));
    }

    private Fetched answer(String path) {
        FetchResult result = fetch(path);
        assertThat(result).isInstanceOf(Fetched.class);
        return (Fetched) result;
    }

    /** Has no other processes, but notes what they would be told. */
    private static final class NotedTurns implements HostTurns {

        private final List<String> rests = new ArrayList<>();

        @Override
        public Hold hold(String host, Duration longest) {
            return new Hold(false, Duration.ZERO);
        }

        @Override
        public void letGo(String host) {}

        @Override
        public void rest(String host, Duration time) {
            rests.add(host + " " + time);
        }
    }
}
