package newsarchive.scraping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import newsarchive.database.TestDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two processes, as far as the database can tell. */
@Timeout(60)
class SharedHostsTest {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final JdbcClient jdbc = database();
    private final SharedHosts one = new SharedHosts(jdbc);
    private final SharedHosts other = new SharedHosts(jdbc);

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    @Test
    void givesAHostToOneProcessAtATime() throws Exception {
        assertThat(one.hold("a.example", LONGEST).wasOthers()).isFalse();
        CompletableFuture<Boolean> waits = waiting(other, "a.example");

        assertThat(comesWithin(waits, 2)).isFalse();
        assertThat(comesWithin(waiting(other, "b.example"), 10)).isTrue();

        one.letGo("a.example");
        assertThat(waits.get(10, TimeUnit.SECONDS))
                .as("it may have been asked a moment ago")
                .isTrue();
    }

    @Test
    void takesOverAHostFromAProcessThatDied() throws Exception {
        one.hold("a.example", LONGEST);
        CompletableFuture<Boolean> waits = waiting(other, "a.example");
        assertThat(comesWithin(waits, 1)).isFalse();

        pass("a.example", LONGEST.plusSeconds(6));

        assertThat(waits.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void handsABusyHostOverWhenItsTimeIsUp() throws Exception {
        one.hold("a.example", LONGEST);
        CompletableFuture<Boolean> waits = waiting(other, "a.example");

        CompletableFuture<Boolean> busy = CompletableFuture.supplyAsync(() -> {
            while (!waits.isDone()) {
                hold(one, "a.example");
                one.letGo("a.example");
            }
            return true;
        });

        assertThat(waits.get(15, TimeUnit.SECONDS)).isTrue();
        assertThat(busy.get(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void asksTheDatabaseSeldomWhileItHoldsAHost() throws InterruptedException {
        one.hold("a.example", LONGEST);
        one.letGo("a.example");
        jdbc.sql("DROP TABLE host_turns").update();

        assertThat(one.hold("a.example", LONGEST).wasOthers()).isFalse();
    }

    @Test
    void tellsTheOthersWhenAHostAsksForARest() throws InterruptedException {
        one.hold("a.example", LONGEST);
        one.rest("a.example", Duration.ofMinutes(10));
        one.letGo("a.example");
        one.close();

        assertThat(other.hold("a.example", LONGEST).rest()).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
    }

    @Test
    void costsLittlePerRequest() throws InterruptedException {
        int requests = 100_000;
        one.hold("a.example", LONGEST);
        long start = System.nanoTime();
        for (int i = 0; i < requests; i++) {
            one.hold("a.example", LONGEST);
            one.letGo("a.example");
        }
        double micros = (System.nanoTime() - start) / 1000.0 / requests;

        System.out.printf("a turn at a host: %.2f µs (bound: 50)%n", micros);
        assertThat(micros).isLessThan(50);
    }

    private static CompletableFuture<Boolean> waiting(SharedHosts process, String host) {
        return CompletableFuture.supplyAsync(() -> hold(process, host));
    }

    private static boolean hold(SharedHosts process, String host) {
        try {
            return process.hold(host, LONGEST).wasOthers();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean comesWithin(CompletableFuture<Boolean> hold, int seconds)
            throws ExecutionException, InterruptedException {
        try {
            hold.get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    private void pass(String host, Duration time) {
        jdbc.sql("UPDATE host_turns SET held_until = held_until - :millis * interval '1 ms' WHERE host = :host")
                .param("host", host)
                .param("millis", time.toMillis())
                .update();
    }

    private static JdbcClient database() {
        var details = TestDatabases.fresh();
        return JdbcClient.create(
                new DriverManagerDataSource(details.getJdbcUrl(), details.getUsername(), details.getPassword()));
    }
}
