package newsarchive.scraping;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Keeps some of the pool's connections from the jobs, for the scheduler's heartbeats and the web's readers. A thousand jobs that begin
 * at once wait for their turn at the others as long as it takes: that many wait is no fault of the database.
 */
final class JobConnections extends DelegatingDataSource {

    private static final int FEWEST_KEPT = 2;
    private static final double KEPT = 0.3;

    /** How many connections the job on this thread holds; null outside of jobs. */
    private static final ThreadLocal<Integer> HELD = new ThreadLocal<>();

    private final Semaphore turns;

    private JobConnections(DataSource pool, int forJobs) {
        super(pool);
        this.turns = new Semaphore(forJobs, true);
    }

    static JobConnections of(HikariDataSource pool) {
        int kept = Math.max(FEWEST_KEPT, (int) (pool.getMaximumPoolSize() * KEPT));
        return new JobConnections(pool, Math.max(1, pool.getMaximumPoolSize() - kept));
    }

    /** Does the work of a job. */
    static <T> T asJob(Supplier<T> work) {
        HELD.set(0);
        try {
            return work.get();
        } finally {
            HELD.remove();
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        Integer held = HELD.get();
        // One that holds a connection already must not wait for others who do too.
        return held == null || held > 0 ? super.getConnection() : inTurn();
    }

    private Connection inTurn() throws SQLException {
        try {
            turns.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("Interrupted while waiting for a connection", e);
        }
        try {
            Connection connection = super.getConnection();
            HELD.set(1);
            return givingBack(connection);
        } catch (SQLException | RuntimeException e) {
            turns.release();
            throw e;
        }
    }

    private Connection givingBack(Connection connection) {
        AtomicBoolean isBack = new AtomicBoolean();
        return (Connection) Proxy.newProxyInstance(
                JobConnections.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    } finally {
                        if (method.getName().equals("close") && isBack.compareAndSet(false, true)) {
                            HELD.set(0);
                            turns.release();
                        }
                    }
                });
    }
}
