package newsarchive.scraping;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import newsarchive.fetching.HostTurns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One process at a time asks a host. It takes the host for some seconds more than a request lasts, so that most requests ask nobody;
 * one that waits says so, and gets the host when the holder's seconds are over. A holder that died is waited out. Times are those of
 * the database, so clocks of processes may differ.
 */
@Component
class SharedHosts implements HostTurns, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SharedHosts.class);
    private static final Duration KEPT_LONGER = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final int BETWEEN_TRIES_MILLIS = 200;

    private final UUID me = UUID.randomUUID();
    private final JdbcClient jdbc;
    private final Map<String, Lease> leases = new ConcurrentHashMap<>();
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "shared-hosts");
        thread.setDaemon(true);
        return thread;
    });

    SharedHosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
        looks.scheduleWithFixedDelay(
                this::giveAway, BETWEEN_LOOKS.toMillis(), BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A host that this process holds. */
    private static final class Lease {
        private long until = System.nanoTime();
        private boolean inUse;
    }

    @Override
    public Hold hold(String host, Duration longest) throws InterruptedException {
        Lease lease = leases.computeIfAbsent(host, name -> new Lease());
        synchronized (lease) {
            lease.inUse = true;
            if (lease.until - System.nanoTime() > longest.toNanos()) {
                return new Hold(false, Duration.ZERO);
            }
        }
        Duration time = longest.plus(KEPT_LONGER);
        while (true) {
            long start = System.nanoTime();
            Optional<Hold> taken = tryHold(host, time);
            if (taken.isPresent()) {
                synchronized (lease) {
                    lease.until = start + time.toNanos();
                }
                return taken.get();
            }
            Thread.sleep(ThreadLocalRandom.current().nextInt(BETWEEN_TRIES_MILLIS / 2, BETWEEN_TRIES_MILLIS));
        }
    }

    @Override
    public void letGo(String host) {
        Lease lease = leases.get(host);
        if (lease != null) {
            synchronized (lease) {
                lease.inUse = false;
            }
        }
    }

    @Override
    public void rest(String host, Duration time) {
        try {
            jdbc.sql("UPDATE host_turns SET rests_until = now() + :millis * interval '1 ms' WHERE host = :host")
                    .param("host", host)
                    .param("millis", time.toMillis())
                    .update();
        } catch (DataAccessException e) {
            log.warn("Other processes could not be told that {} asks to be left alone", host, e);
        }
    }

    /** Forgets hosts that nobody has asked for a day. */
    void forgetOld() {
        jdbc.sql("""
                        DELETE FROM host_turns
                        WHERE held_until < now() - interval '1 day'
                        AND coalesce(rests_until < now(), true)
                        """).update();
    }

    /** A database that is away is waited for, as a host that another one holds. */
    private Optional<Hold> tryHold(String host, Duration time) {
        try {
            Optional<Hold> taken = take(host, time);
            if (taken.isEmpty()) {
                want(host);
            }
            return taken;
        } catch (DataAccessException e) {
            log.debug("No turn at {} for now", host, e);
            return Optional.empty();
        }
    }

    private Optional<Hold> take(String host, Duration time) {
        return jdbc.sql("""
                        WITH before AS (SELECT holder, held_until FROM host_turns WHERE host = :host)
                        INSERT INTO host_turns AS h (host, holder, held_until)
                        VALUES (:host, :me, now() + :millis * interval '1 ms')
                        ON CONFLICT (host) DO UPDATE
                        SET holder = excluded.holder, held_until = excluded.held_until, wanted_by = NULL, wanted_until = NULL
                        WHERE (h.holder = :me OR h.held_until < now())
                        AND (h.wanted_by = :me OR coalesce(h.wanted_until < now(), true))
                        RETURNING
                            EXISTS (SELECT FROM before WHERE holder <> :me AND held_until > now() - interval '2 min') AS others,
                            greatest(0, coalesce(extract(epoch FROM rests_until - now()), 0) * 1000)::bigint AS rest
                        """)
                .param("host", host)
                .param("me", me)
                .param("millis", time.toMillis())
                .query((row, index) -> new Hold(row.getBoolean("others"), Duration.ofMillis(row.getLong("rest"))))
                .optional();
    }

    /** Says that this process waits for the host; when it holds the host itself, another one waits, and it lets the host go. */
    private void want(String host) {
        jdbc.sql("""
                        UPDATE host_turns
                        SET held_until = CASE WHEN holder = :me THEN least(held_until, now()) ELSE held_until END,
                            wanted_by = CASE WHEN holder = :me THEN wanted_by ELSE :me END,
                            wanted_until = CASE WHEN holder = :me THEN wanted_until ELSE now() + interval '2 s' END
                        WHERE host = :host
                        AND (holder = :me OR wanted_by = :me OR coalesce(wanted_until < now(), true))
                        """).param("host", host).param("me", me).update();
    }

    /** Gives away hosts that are not in use while another process waits for them. */
    private void giveAway() {
        try {
            leases.values().removeIf(lease -> {
                synchronized (lease) {
                    return !lease.inUse && lease.until < System.nanoTime();
                }
            });
            if (!leases.isEmpty()) {
                wanted().forEach(this::giveAway);
            }
        } catch (RuntimeException e) {
            log.debug("Nobody was given a turn for now", e);
        }
    }

    private List<String> wanted() {
        return jdbc.sql("SELECT host FROM host_turns WHERE holder = :me AND wanted_until > now()")
                .param("me", me)
                .query(String.class)
                .list();
    }

    private void giveAway(String host) {
        Lease lease = leases.get(host);
        if (lease == null) {
            return;
        }
        synchronized (lease) {
            if (!lease.inUse) {
                lease.until = System.nanoTime();
                want(host);
            }
        }
    }

    /** A process that ends in order leaves its hosts to the others at once. */
    @Override
    public void close() {
        looks.shutdownNow();
        if (leases.isEmpty()) {
            return;
        }
        try {
            jdbc.sql("UPDATE host_turns SET held_until = least(held_until, now()) WHERE holder = :me")
                    .param("me", me)
                    .update();
        } catch (RuntimeException e) {
            log.debug("The hosts of this process are free when their time is over", e);
        }
    }
}
