package newsarchive.search;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Searches that had more hits than are counted, for a minute: whoever turns the pages of a long list need not wait for the same answer on
 * each.
 */
final class ManyHits {

    private static final int MOST_REMEMBERED = 1000;
    private static final long FRESH_NANOS = Duration.ofMinutes(1).toNanos();

    /** When each was counted last, the one that was asked for longest ago first. */
    private final Map<String, Long> counted = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    synchronized void note(Conditions where) {
        counted.put(where.key(), System.nanoTime());
    }

    synchronized boolean had(Conditions where) {
        Long at = counted.get(where.key());
        return at != null && System.nanoTime() - at < FRESH_NANOS;
    }
}
