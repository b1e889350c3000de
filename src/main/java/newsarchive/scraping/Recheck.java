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
    private static final Duration LONGEST_RETRY = Duration.ofDays(3);
    private static final int MOST_FAILURES = 12;

    private Recheck() {}

    /** The next visit by itself, or null for never. */
    static @Nullable Instant next(Link link, Visit visit, Instant now) {
        if (link.file() != null) {
            return null;
        }
        if (visit.outcome() != ScrapedLink.Outcome.FAILED) {
            return forEdits(link.discoveredAt(), now);
        }
        if (!visit.temporary()) {
            return link.failures() == 0 ? now.plus(Duration.ofDays(1)) : null;
        }
        return link.failures() + 1 >= MOST_FAILURES ? null : now.plus(retry(link.failures(), visit.retryAfter()));
    }

    private static @Nullable Instant forEdits(Instant discoveredAt, Instant now) {
        return FOR_EDITS.stream()
                .map(discoveredAt::plus)
                .filter(now::isBefore)
                .findFirst()
                .orElse(null);
    }

    private static Duration retry(int failuresBefore, @Nullable Duration asked) {
        Duration ours = FIRST_RETRY.multipliedBy(1L << Math.min(failuresBefore, 20));
        Duration wanted = asked != null && asked.compareTo(ours) > 0 ? asked : ours;
        return wanted.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : wanted;
    }
}
