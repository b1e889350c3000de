package newsarchive.discovery;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Lets the documents of one source be read at a time, and any number be fetched: when a thousand sources are due at once, none waits
 * to be asked until the others' lists are read.
 */
final class ReadingTurns {

    private final Semaphore turns = new Semaphore(1);

    /** Whether this thread has a turn; null outside of {@link #reading}. */
    private final ThreadLocal<Boolean> isMine = new ThreadLocal<>();

    /** Reads a source; the first turn is taken after its first fetch. */
    <T> T reading(Supplier<T> reading) {
        isMine.set(false);
        try {
            return reading.get();
        } finally {
            giveBack();
            isMine.remove();
        }
    }

    /** Fetches without a turn, and waits for one to read what came. */
    <T> T fetching(Supplier<T> fetching) {
        if (isMine.get() == null) {
            return fetching.get();
        }
        giveBack();
        T fetched = fetching.get();
        turns.acquireUninterruptibly();
        isMine.set(true);
        return fetched;
    }

    private void giveBack() {
        if (isMine.get()) {
            isMine.set(false);
            turns.release();
        }
    }
}
