package newsarchive.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Wrong passwords of late, by name and address. Kept in memory and bounded: when it is full the one that failed longest ago is
 * forgotten.
 */
class SignInAttempts {

    static final int MOST_FAILURES = 10;
    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int MOST_KEYS = 10_000;

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>();

    SignInAttempts(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean isBlocked(String who) {
        Failures of = failures.get(who);
        return of != null && of.count() >= MOST_FAILURES && !isOver(of);
    }

    synchronized void failed(String who) {
        Failures before = failures.remove(who);
        int count = before == null || isOver(before) ? 1 : before.count() + 1;
        failures.put(who, new Failures(count, clock.instant()));
        if (failures.size() > MOST_KEYS) {
            failures.remove(failures.keySet().iterator().next());
        }
    }

    synchronized void succeeded(String who) {
        failures.remove(who);
    }

    private boolean isOver(Failures of) {
        return of.last().plus(WINDOW).isBefore(clock.instant());
    }

    private record Failures(int count, Instant last) {}
}
