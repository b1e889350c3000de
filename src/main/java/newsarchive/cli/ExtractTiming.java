package newsarchive.cli;

import java.util.Locale;
import java.util.function.Supplier;
import newsarchive.extraction.ParsingWatch;

/** Adds up the time of one thread; what its first second reads is left out as warm-up. */
final class ExtractTiming implements ParsingWatch {

    private static final long WARM_UP_NANOS = 1_000_000_000L;

    private long firstStart;
    private boolean isStarted;
    private long parsedInPage;

    private long pages;
    private long bytes;
    private long parsing;
    private long total;

    @Override
    public <T> T watch(Supplier<T> parsing) {
        long start = System.nanoTime();
        try {
            return parsing.get();
        } finally {
            parsedInPage += System.nanoTime() - start;
        }
    }

    /** Runs the extraction of one page of so many bytes. */
    <T> T page(long size, Supplier<T> extraction) {
        long start = System.nanoTime();
        firstStart = isStarted ? firstStart : start;
        isStarted = true;
        parsedInPage = 0;
        T result = extraction.get();
        if (start - firstStart >= WARM_UP_NANOS) {
            pages++;
            bytes += size;
            parsing += parsedInPage;
            total += System.nanoTime() - start;
        }
        return result;
    }

    /** One line for all threads; pages a second are those of the threads together. */
    static String line(Iterable<ExtractTiming> threads) {
        ExtractTiming sum = new ExtractTiming();
        double rate = 0;
        for (ExtractTiming thread : threads) {
            sum.pages += thread.pages;
            sum.bytes += thread.bytes;
            sum.parsing += thread.parsing;
            sum.total += thread.total;
            rate += thread.total == 0 ? 0 : thread.pages * 1e9 / thread.total;
        }
        return String.format(
                Locale.ROOT,
                "pages %d, bytes %d, parsing %.3f s, extracting %.3f s, %d pages/s",
                sum.pages,
                sum.bytes,
                sum.parsing / 1e9,
                (sum.total - sum.parsing) / 1e9,
                Math.round(rate));
    }
}
