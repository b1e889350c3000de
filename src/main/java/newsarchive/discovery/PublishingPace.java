package newsarchive.discovery;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How often a source publishes, by the dates of the newest articles that it offers. A source is checked about once an article: up to
 * {@value #OFTENER} times as often as its own interval says, and down to {@value #SELDOMER} times as seldom.
 */
final class PublishingPace {

    private static final int OFTENER = 4;
    private static final int SELDOMER = 8;
    private static final Duration OFTENEST = Duration.ofMinutes(5);
    private static final Duration SELDOMEST = Duration.ofDays(1);

    private static final int NEWEST = 20;
    private static final int LEAST = 5;

    private PublishingPace() {}

    /** The usual time between two articles; that since the last one when it is longer. Empty when too few are dated. */
    static Optional<Duration> of(List<DiscoveredLink> links, Instant now) {
        List<Instant> newest = links.stream()
                .map(DiscoveredLink::publishedAt)
                .filter(Objects::nonNull)
                .filter(time -> !time.isAfter(now))
                .sorted(Comparator.reverseOrder())
                .limit(NEWEST)
                .toList();
        if (newest.size() < LEAST) {
            return Optional.empty();
        }
        Instant last = newest.get(0);
        Duration usual = Duration.between(newest.get(newest.size() - 1), last).dividedBy(newest.size() - 1);
        Duration quiet = Duration.between(last, now);
        return Optional.of(quiet.compareTo(usual) > 0 ? quiet : usual);
    }

    /** The time until the next check, for a source that is checked at this interval where nothing is known of its pace. */
    static Duration interval(Duration interval, Duration pace) {
        Duration least = longer(interval.dividedBy(OFTENER), shorter(interval, OFTENEST));
        Duration most = longer(interval, shorter(interval.multipliedBy(SELDOMER), SELDOMEST));
        return longer(least, shorter(most, pace));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
