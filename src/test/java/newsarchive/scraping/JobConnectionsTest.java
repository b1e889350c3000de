package newsarchive.scraping;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import newsarchive.database.TestDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;

class JobConnectionsTest {

    private static final int FOR_JOBS = 3;
    private static final int JOBS = 12;

    private final HikariDataSource pool = pool();
    private final JobConnections connections = JobConnections.of(pool);
    private final ExecutorService threads = Executors.newFixedThreadPool(JOBS);

    @AfterEach
    void close() {
        threads.shutdownNow();
        pool.close();
    }

    @Test
    void leavesSomeToOthersHoweverManyJobsWait() throws Exception {
        CountDownLatch taken = new CountDownLatch(FOR_JOBS);
        CountDownLatch over = new CountDownLatch(1);
        List<Future<Integer>> jobs = new ArrayList<>();
        for (int i = 0; i < JOBS; i++) {
            jobs.add(threads.submit(() -> JobConnections.asJob(() -> hold(taken, over))));
        }
        assertThat(taken.await(30, TimeUnit.SECONDS)).isTrue();

        // Longer than the pool waits for a connection: those who wait for their turn do not count as failed.
        assertThat(new JdbcTemplate(connections).queryForObject("SELECT 2 FROM pg_sleep(1.5)", Integer.class))
                .isEqualTo(2);
        assertThat(jobs).noneMatch(Future::isDone);
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isEqualTo(FOR_JOBS);
        over.countDown();

        for (Future<Integer> job : jobs) {
            assertThat(job.get(30, TimeUnit.SECONDS)).isEqualTo(1);
        }
    }

    @Test
    void aJobThatHoldsAConnectionMayTakeASecond() throws Exception {
        CountDownLatch together = new CountDownLatch(FOR_JOBS);
        List<Future<Integer>> jobs = new ArrayList<>();
        for (int i = 0; i < FOR_JOBS - 1; i++) {
            jobs.add(threads.submit(() -> JobConnections.asJob(() -> twice(together))));
        }
        together.countDown();

        for (Future<Integer> job : jobs) {
            assertThat(job.get(30, TimeUnit.SECONDS)).isEqualTo(1);
        }
    }

    private int hold(CountDownLatch taken, CountDownLatch over) {
        try (Connection connection = connections.getConnection()) {
            taken.countDown();
            over.await();
            return one(connection);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private int twice(CountDownLatch together) {
        try (Connection first = connections.getConnection()) {
            together.countDown();
            together.await();
            try (Connection second = connections.getConnection()) {
                return one(first) * one(second);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static int one(Connection connection) throws Exception {
        try (var rows = connection.createStatement().executeQuery("SELECT 1")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static HikariDataSource pool() {
        JdbcConnectionDetails database = TestDatabases.fresh();
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(database.getJdbcUrl());
        pool.setUsername(database.getUsername());
        pool.setPassword(database.getPassword());
        pool.setMaximumPoolSize(FOR_JOBS + 2);
        pool.setConnectionTimeout(1000);
        return pool;
    }
}
