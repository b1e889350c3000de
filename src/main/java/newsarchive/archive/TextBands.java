package newsarchive.archive;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A text in sixteen numbers, of which texts that are mostly the same have at least one in common: MinHash with bands (Broder 1997;
 * Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, chapter 3). Each band is the two least runs of words in two orders of chance.
 * How often which change of a text is still found stands in {@code TextBandsTest}. Pure.
 */
final class TextBands {

    /** Texts with fewer words are like others by chance. */
    static final int FEWEST_WORDS = 20;

    static final int BANDS = 16;

    private static final int RUNS_OF_A_BAND = 2;
    private static final long[] FACTORS = numbers(1);
    private static final long[] SUMMANDS = numbers(2);

    private TextBands() {}

    /** The bands of a text; none for a text that is too short. */
    static Integer[] of(String text) {
        WordRuns runs = WordRuns.of(text);
        return runs.words() < FEWEST_WORDS ? new Integer[0] : bands(least(runs.inOrder()));
    }

    private static Integer[] bands(long[] least) {
        Integer[] bands = new Integer[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long joined = band;
            for (int run = 0; run < RUNS_OF_A_BAND; run++) {
                joined = WordRuns.mixed(joined + least[band * RUNS_OF_A_BAND + run]);
            }
            bands[band] = (int) joined;
        }
        return bands;
    }

    /** The least run in each of the orders that chance gives. */
    private static long[] least(long[] runs) {
        long[] least = new long[FACTORS.length];
        Arrays.fill(least, Long.MAX_VALUE);
        for (int order = 0; order < least.length; order++) {
            long factor = FACTORS[order];
            long summand = SUMMANDS[order];
            long smallest = Long.MAX_VALUE;
            for (long run : runs) {
                smallest = Math.min(smallest, run * factor + summand);
            }
            least[order] = smallest;
        }
        return least;
    }

    /** Always the same: what is stored was made with them. */
    private static long[] numbers(long seed) {
        return new SplittableRandom(seed)
                .longs((long) BANDS * RUNS_OF_A_BAND)
                .map(number -> number | 1)
                .toArray();
    }
}
