package newsarchive.database;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts our own PostgreSQL again when it ends by itself: killed for its memory, or by hand. */
final class PostgresWatch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PostgresWatch.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final PostgresServer server;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "postgres-watch");
        thread.setDaemon(true);
        return thread;
    });

    private PostgresWatch(PostgresServer server) {
        this.server = server;
    }

    static PostgresWatch over(PostgresServer server) {
        PostgresWatch watch = new PostgresWatch(server);
        long millis = BETWEEN_LOOKS.toMillis();
        watch.looks.scheduleWithFixedDelay(watch::look, millis, millis, TimeUnit.MILLISECONDS);
        return watch;
    }

    private void look() {
        try {
            if (server.process().isEmpty()) {
                log.error("PostgreSQL has ended by itself; it is started again. What was stored is not lost.");
                server.startProcess();
                log.info("PostgreSQL runs again");
            }
        } catch (IOException | RuntimeException e) {
            log.warn("PostgreSQL could not be started yet: {}", e.toString());
        }
    }

    /** Ends the watch; to be called before the server is stopped. Waits for a start that is going on. */
    @Override
    public void close() {
        looks.shutdown();
        try {
            if (!looks.awaitTermination(60, TimeUnit.SECONDS)) {
                log.warn("PostgreSQL was still being started");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
