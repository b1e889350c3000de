package newsarchive.scraping;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a link is looked at again: for edits at growing distances from its discovery, after failures ever later. Pure.
 */
final class Recheck {

    private static final List<Duration> FOR_EDITS = List.of(
            Duration.ofHours(1),
            Duration.ofHours(6),
            Duration.ofHours(24),
            Duration.ofDays(3),
            Duration.ofDays(7),
            Duration.ofDays(30));

    private static final Duration FIRST_RETRY = Duration.ofMinutes(5);

    /** So that a page is here within half a day after its server is back, however long that was away. */
    private static final Duration LONGEST_RETRY = Duration.ofHours(12);

    /** Some six weeks. */
    private static final int MOST_FAILURES = 90;

    private static final double MOST_JITTER = 0.2;

    private Recheck() {}

    /**
     * The next visit by itself, or null for never.
     *
     * @param chance from 0 to 1; retries are up to a fifth later by it, so that links that failed together do not come back together
     */
    static @Nullable Instant next(Link link, Visit visit, Instant now, double chance) {
        if (link.file() != null) {
            return null;
        }
        if (visit.fault() == null) {
            return forEdits(link.discoveredAt(), now);
        }
        if (visit.fault() == Visit.Fault.PERMANENT) {
            Instant onceMore = link.failures() == 0 ? now.plus(Duration.ofDays(1)) : null;
            Instant asForEdits = forEdits(link.discoveredAt(), now);
            return asForEdits != null ? asForEdits : onceMore;
        }
        return link.failures() + 1 >= MOST_FAILURES
                ? null
                : now.plus(later(retry(link.failures(), visit.retryAfter()), chance));
    }

    private static @Nullable Instant forEdits(Instant discoveredAt, Instant now) {
        return FOR_EDITS.stream()
                .map(discoveredAt::plus)
                .filter(now::isBefore)
                .findFirst()
                .orElse(null);
    }

    /** Ours, but never sooner than the server asked for. */
    private static Duration retry(int failuresBefore, @Nullable Duration asked) {
        Duration doubled = FIRST_RETRY.multipliedBy(1L << Math.min(failuresBefore, 20));
        Duration ours = doubled.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : doubled;
        return asked != null && asked.compareTo(ours) > 0 ? asked : ours;
    }

    private static Duration later(Duration wait, double chance) {
        return wait.plusMillis((long) (wait.toMillis() * MOST_JITTER * chance));
    }
}
