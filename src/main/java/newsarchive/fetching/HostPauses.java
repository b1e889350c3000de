package newsarchive.fetching;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One request at a time to a host, and a pause between the end of one and the start of the next. Who comes first is served first.
 * Holds for the requests of this process, and by {@link HostTurns} for those of the others.
 */
final class HostPauses {

    private static final int MANY_HOSTS = 10_000;

    /** A server that asks for a shorter rest is waited for; pages of one that asks for a longer rest are left for another day. */
    private static final Duration WAITED_FOR = Duration.ofSeconds(30);

    /** However long a server wants to be left alone, one page of it is tried after this. */
    private static final Duration LONGEST_REST = Duration.ofHours(6);

    private final InstantSource clock;
    private final Sleeper sleeper;
    private final HostTurns turns;
    private final Duration longest;
    private final Map<String, Host> hosts = new ConcurrentHashMap<>();

    HostPauses(InstantSource clock, Sleeper sleeper) {
        this(clock, sleeper, HostTurns.ALONE, Duration.ZERO);
    }

    /** @param longest how long one request takes at most */
    HostPauses(InstantSource clock, Sleeper sleeper, HostTurns turns, Duration longest) {
        this.turns = turns;
        this.longest = longest;
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /** Waits for a time; {@code Thread.sleep}, or a note in tests. */
    @FunctionalInterface
    interface Sleeper {
        void sleep(Duration time) throws InterruptedException;
    }

    /** A doing that has its turn. */
    @FunctionalInterface
    interface Turn<T> {
        T take();
    }

    /**
     * Waits for the host's turn, rests until the pause since the last request is over, then does it.
     *
     * @param pause least time since the end of the host's last request
     */
    <T> T inTurn(String host, Duration pause, Turn<T> turn) throws InterruptedException {
        Host own = enter(host);
        try {
            own.lock.lockInterruptibly();
            try {
                own.held(turns.hold(host, longest), clock.instant());
                rest(own, pause);
                return turn.take();
            } finally {
                own.ended(clock.instant(), pause);
                turns.letGo(host);
                own.lock.unlock();
            }
        } finally {
            leave(host);
        }
    }

    /** To be called in turn: the server asks that this host be left alone. */
    void leaveAlone(String host, Duration time) {
        Duration rest = time.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : time;
        Host own = hosts.get(host);
        if (own != null) {
            own.aloneUntil = clock.instant().plus(rest);
        }
        turns.rest(host, rest);
    }

    /** To be called in turn: how long this host is still to be left alone; zero for not. */
    Duration aloneFor(String host) {
        Host own = hosts.get(host);
        Duration left = own == null ? Duration.ZERO : Duration.between(clock.instant(), own.aloneUntil);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** How many hosts are remembered. */
    int size() {
        return hosts.size();
    }

    private void rest(Host host, Duration pause) throws InterruptedException {
        Duration alone = Duration.between(clock.instant(), host.aloneUntil);
        if (!alone.isNegative() && !alone.isZero() && alone.compareTo(WAITED_FOR) <= 0) {
            sleeper.sleep(alone);
        }
        Duration left = Duration.between(clock.instant(), host.lastEnd.plus(pause));
        if (left.isNegative() || left.isZero()) {
            return;
        }
        // A clock that was set back must not stop a host for longer than its pause.
        sleeper.sleep(left.compareTo(pause) > 0 ? pause : left);
    }

    private Host enter(String name) {
        if (hosts.size() >= MANY_HOSTS) {
            Instant now = clock.instant();
            hosts.keySet()
                    .forEach(key -> hosts.computeIfPresent(key, (same, host) -> host.isForgettable(now) ? null : host));
        }
        return hosts.compute(name, (key, known) -> {
            Host host = known == null ? new Host() : known;
            host.users++;
            return host;
        });
    }

    private void leave(String name) {
        hosts.computeIfPresent(name, (key, host) -> {
            host.users--;
            return host;
        });
    }

    private static final class Host {
        private final ReentrantLock lock = new ReentrantLock(true);
        private volatile int users;
        private volatile Instant lastEnd = Instant.EPOCH;
        private volatile Instant restsUntil = Instant.EPOCH;
        private volatile Instant aloneUntil = Instant.EPOCH;

        private void held(HostTurns.Hold hold, Instant now) {
            if (hold.wasOthers()) {
                lastEnd = now;
            }
            if (!hold.rest().isZero()) {
                aloneUntil = now.plus(hold.rest());
            }
        }

        private void ended(Instant at, Duration pause) {
            lastEnd = at;
            restsUntil = at.plus(pause);
        }

        private boolean isForgettable(Instant now) {
            return users == 0 && !now.isBefore(restsUntil) && !now.isBefore(aloneUntil);
        }
    }
}
