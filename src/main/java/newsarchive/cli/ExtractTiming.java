package newsarchive.cli;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import newsarchive.extraction.ParsingWatch;

/** Adds up the time of one thread; what its first second reads is left out as warm-up. */
final class ExtractTiming implements ParsingWatch {

    private static final long WARM_UP_NANOS = 1_000_000_000L;

    private final LongSupplier clock;
    private long firstStart;
    private boolean isStarted;
    private long parsedInPage;

    private long pages;
    private long bytes;
    private long parsing;
    private long total;

    ExtractTiming() {
        this(System::nanoTime);
    }

    /** With a clock that counts nanoseconds. */
    ExtractTiming(LongSupplier clock) {
        this.clock = clock;
    }

    @Override
    public <T> T watch(Supplier<T> parsing) {
        long start = clock.getAsLong();
        try {
            return parsing.get();
        } finally {
            parsedInPage += clock.getAsLong() - start;
        }
    }

    /** Decoding is no part of parsing. */
    @Override
    public Reader decoding(Reader text) {
        return new FilterReader(text) {
            @Override
            public int read(char[] part, int from, int size) throws IOException {
                long start = clock.getAsLong();
                int read = super.read(part, from, size);
                parsedInPage -= clock.getAsLong() - start;
                return read;
            }
        };
    }

    /** Runs the extraction of one page of so many bytes. */
    <T> T page(long size, Supplier<T> extraction) {
        long start = clock.getAsLong();
        firstStart = isStarted ? firstStart : start;
        isStarted = true;
        parsedInPage = 0;
        T result = extraction.get();
        if (start - firstStart >= WARM_UP_NANOS) {
            pages++;
            bytes += size;
            parsing += parsedInPage;
            total += clock.getAsLong() - start;
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
