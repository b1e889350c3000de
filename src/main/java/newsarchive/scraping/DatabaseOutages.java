package newsarchive.scraping;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** What scraping does while the database is away, or its disk is full: it waits, says so, and goes on where it was. */
@Component
public class DatabaseOutages {

    private static final Logger log = LoggerFactory.getLogger(DatabaseOutages.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private volatile @Nullable String trouble;

    DatabaseOutages() {}

    /** What keeps the scrapes of this process waiting now, in one plain sentence; empty when nothing does. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /**
     * Takes a step, again and again while the database is away.
     *
     * @param step leaves nothing behind when it fails, or can be done twice
     * @param stopping when true, the failure is thrown on instead
     */
    <T> T through(Supplier<T> step, BooleanSupplier stopping) {
        Duration wait = FIRST_WAIT;
        while (true) {
            try {
                T result = step.get();
                over();
                return result;
            } catch (RuntimeException e) {
                if (!isAway(e) || stopping.getAsBoolean()) {
                    throw e;
                }
                began(e);
                rest(wait, e);
                wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.multipliedBy(2);
            }
        }
    }

    /** Faults of the database pass. */
    static boolean isAway(Throwable e) {
        return e instanceof DataAccessResourceFailureException
                || e instanceof TransientDataAccessException
                || e instanceof RecoverableDataAccessException
                || e instanceof CannotGetJdbcConnectionException
                || e instanceof CannotCreateTransactionException
                || e instanceof TransactionSystemException;
    }

    private void began(RuntimeException e) {
        String words = words(e);
        if (!words.equals(trouble)) {
            log.warn("{}", words, e);
        }
        trouble = words;
    }

    private void over() {
        if (trouble != null) {
            trouble = null;
            log.info("The database takes what is stored again");
        }
    }

    private static void rest(Duration time, RuntimeException onStop) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw onStop;
        }
    }

    /** By the classes of PostgreSQL's error codes (its manual, appendix A). */
    private static String words(Throwable e) {
        String state = sqlState(e);
        if (state.equals("53100")) {
            return "The database's disk is full. Nothing is stored until there is room again; nothing stored was lost.";
        }
        return state.startsWith("53")
                ? "The database has no memory or connections left. Scraping waits until it has."
                : "The database cannot be reached. Scraping waits until it can.";
    }

    private static String sqlState(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }
}
