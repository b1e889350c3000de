package newsarchive.scraping;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Lets as many long writes through at once as there are cores. More would be no faster, and would take the connections from jobs
 * that only begin.
 */
@Component
class FewAtOnce {

    private final Semaphore turns =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    <T> T take(Supplier<T> write) {
        turns.acquireUninterruptibly();
        try {
            return write.get();
        } finally {
            turns.release();
        }
    }
}
