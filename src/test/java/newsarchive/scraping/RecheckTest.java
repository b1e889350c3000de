package newsarchive.scraping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import newsarchive.url.PageKey;
import newsarchive.url.WebUrl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecheckTest {

    private static final Instant FOUND = Instant.parse("2022-01-07T12:00:00Z");
    private static final Visit UNCHANGED = Visit.of(ScrapedLink.Outcome.UNCHANGED, null, null);

    @Test
    void looksForEditsAfterAnHourSixADayThreeSevenAndThirtyDaysAndNeverMore() {
        assertThat(visits(FOUND))
                .containsExactly(
                        Duration.ofHours(1),
                        Duration.ofHours(6),
                        Duration.ofHours(24),
                        Duration.ofDays(3),
                        Duration.ofDays(7),
                        Duration.ofDays(30));
    }

    @Test
    void doesNotMakeUpForLooksThatWereMissed() {
        assertThat(visits(FOUND.plus(Duration.ofDays(2))))
                .containsExactly(Duration.ofDays(3), Duration.ofDays(7), Duration.ofDays(30));
    }

    @Test
    void retriesEverLaterButNeverLaterThanHalfADay() {
        List<Duration> waits = new ArrayList<>();
        for (int failures = 0; failures < 10; failures++) {
            waits.add(retry(failures, null, 0));
        }

        assertThat(waits.subList(0, 4))
                .containsExactly(
                        Duration.ofMinutes(5), Duration.ofMinutes(10), Duration.ofMinutes(20), Duration.ofMinutes(40));
        assertThat(waits.get(9)).isEqualTo(Duration.ofHours(12));
    }

    @Test
    void keepsTryingForAMonthAtLeast() {
        Duration all = Duration.ZERO;
        int failures = 0;
        for (Instant next = FOUND; next != null; failures++) {
            next = Recheck.next(link(failures), Visit.failedForNow("down", null), FOUND, 0);
            all = next == null ? all : all.plus(Duration.between(FOUND, next));
        }

        assertThat(all).isGreaterThan(Duration.ofDays(30));
    }

    @Test
    void spreadsRetriesButNeverComesSoonerThanTheServerAsked() {
        Duration asked = Duration.ofHours(20);

        assertThat(retry(0, asked, 0)).isEqualTo(asked);
        assertThat(retry(0, asked, 1)).isEqualTo(Duration.ofHours(24));
        assertThat(retry(0, null, 0.5)).isEqualTo(Duration.ofSeconds(330));
    }

    @Test
    void looksAtAPageThatCannotBeHadAsOftenAsAtOneThatCan() {
        Visit missing = Visit.failed("The server answered 404 (not found).");

        assertThat(Recheck.next(link(0), missing, FOUND, 0)).isEqualTo(FOUND.plus(Duration.ofHours(1)));
        Instant late = FOUND.plus(Duration.ofDays(60));
        assertThat(Recheck.next(link(0), missing, late, 0)).isEqualTo(late.plus(Duration.ofDays(1)));
        assertThat(Recheck.next(link(1), missing, late, 0)).isNull();
    }

    @Test
    void leavesSavedFilesToTheCheckOfTheirFolder() {
        Link file = new Link(1, 1, new PageKey("file"), null, Path.of("a.html"), null, FOUND, 0, 0, 0, null, null);

        assertThat(Recheck.next(file, UNCHANGED, FOUND, 0)).isNull();
    }

    /** When a link is visited, from its first visit on, told from its discovery. */
    private static List<Duration> visits(Instant first) {
        List<Duration> visits = new ArrayList<>();
        for (Instant next = Recheck.next(link(0), UNCHANGED, first, 0); next != null; ) {
            visits.add(Duration.between(FOUND, next));
            next = Recheck.next(link(0), UNCHANGED, next, 0);
        }
        return visits;
    }

    private static Duration retry(int failures, @Nullable Duration asked, double chance) {
        Instant next = Recheck.next(link(failures), Visit.failedForNow("down", asked), FOUND, chance);
        return Duration.between(FOUND, next);
    }

    private static Link link(int failures) {
        WebUrl url = WebUrl.parse("https://paper.example/a").orElseThrow();
        return new Link(1, 1, PageKey.of(url), url, null, null, FOUND, 0, failures, 0, null, null);
    }
}
