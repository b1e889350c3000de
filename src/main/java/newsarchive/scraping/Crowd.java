package newsarchive.scraping;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many jobs of this process are at one host. Few are let in, so that jobs that wait for a slow host do not hold every hand. */
final class Crowd {

    /** One that asks, and one that is ready when its turn comes. */
    private static final int MOST = 2;

    private final Map<String, Integer> present = new ConcurrentHashMap<>();

    /** False when there are enough jobs at this host; an empty name stands for no host in particular. */
    boolean enter(String host) {
        return host.isEmpty() || present.merge(host, 1, (there, one) -> Math.min(MOST + 1, there + one)) <= MOST;
    }

    /** To be called by whoever was let in. */
    void leave(String host) {
        present.computeIfPresent(host, (name, there) -> there <= 1 ? null : Math.min(MOST, there) - 1);
    }
}
