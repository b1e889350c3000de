package newsarchive.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class HostPausesTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final SettableClock clock = new SettableClock();
    private final HostPauses pauses = new HostPauses(clock, clock::sleep);

    @Test
    void letsTheFirstRequestGoAtOnce() throws InterruptedException {
        assertThat(pauses.inTurn("a.example", SECOND, () -> "done")).isEqualTo("done");
        assertThat(clock.sleeps()).isEmpty();
    }

    @Test
    void restsFromTheEndOfOneRequestToTheStartOfTheNext() throws InterruptedException {
        pauses.inTurn("a.example", SECOND, () -> passing(Duration.ofSeconds(5)));
        clock.pass(Duration.ofMillis(300));
        pauses.inTurn("a.example", SECOND, () -> 0);

        assertThat(clock.sleeps()).containsExactly(Duration.ofMillis(700));
    }

    @Test
    void doesNotRestWhenThePauseIsOver() throws InterruptedException {
        pauses.inTurn("a.example", SECOND, () -> 0);
        clock.pass(SECOND);
        pauses.inTurn("a.example", SECOND, () -> 0);

        assertThat(clock.sleeps()).isEmpty();
    }

    @Test
    void restsForEachHostByItself() throws InterruptedException {
        pauses.inTurn("a.example", SECOND, () -> 0);
        pauses.inTurn("b.example", SECOND, () -> 0);

        assertThat(clock.sleeps()).isEmpty();
    }

    @Test
    void restsNoLongerThanThePauseWhenTheClockIsSetBack() throws InterruptedException {
        pauses.inTurn("a.example", SECOND, () -> 0);
        clock.pass(Duration.ofHours(-2));
        pauses.inTurn("a.example", SECOND, () -> 0);

        assertThat(clock.sleeps()).containsExactly(SECOND);
    }

    @Test
    void restsAlsoAfterARequestThatWentWrong() throws InterruptedException {
        assertThatThrownBy(() -> pauses.inTurn("a.example", SECOND, () -> {
                    throw new IllegalStateException("wrong");
                }))
                .hasMessage("wrong");
        pauses.inTurn("a.example", SECOND, () -> 0);

        assertThat(clock.sleeps()).containsExactly(SECOND);
    }

    @Test
    void asksAHostOnlyOnceAtATime() throws InterruptedException, ExecutionException {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> turns = IntStream.range(0, 50)
                    .<Future<?>>mapToObj(i -> threads.submit(() -> pauses.inTurn("a.example", SECOND, () -> {
                        most.accumulateAndGet(now.incrementAndGet(), Math::max);
                        Thread.yield();
                        return now.decrementAndGet();
                    })))
                    .toList();
            for (Future<?> turn : turns) {
                turn.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(most).hasValue(1);
        assertThat(clock.sleeps()).hasSize(49).containsOnly(SECOND);
    }

    @Test
    void doesNotLetASlowHostHoldUpTheOthers() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            var release = new CountDownLatch(1);
            Future<Boolean> slow = threads.submit(() -> pauses.inTurn("slow.example", SECOND, () -> waiting(release)));
            Future<String> quick = threads.submit(() -> pauses.inTurn("quick.example", SECOND, () -> "done"));

            assertThat(quick.get(10, TimeUnit.SECONDS)).isEqualTo("done");
            release.countDown();
            assertThat(slow.get(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void forgetsHostsThatHaveRestedWhenThereAreMany() throws InterruptedException {
        for (int i = 0; i < 25_000; i++) {
            pauses.inTurn("host" + i + ".example", SECOND, () -> 0);
            clock.pass(Duration.ofMillis(10));
        }

        assertThat(pauses.size()).isLessThanOrEqualTo(10_001);
    }

    private int passing(Duration time) {
        clock.pass(time);
        return 0;
    }

    private static boolean waiting(CountDownLatch release) {
        try {
            return release.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
