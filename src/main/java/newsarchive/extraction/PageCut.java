package newsarchive.extraction;

import java.util.Arrays;

/**
 * The score above which the blocks of one page are kept: half of the best F1 that the page can be expected to reach (Lewis, Evaluating and
 * optimizing autonomous text classification systems, 1995). A sure page gets a cut near one half, an unsure one a lower cut.
 */
final class PageCut {

    private static final double LOWEST = 0.25;
    private static final double HIGHEST = 0.6;

    private PageCut() {}

    /**
     * The cut of a page.
     *
     * @param scores for each block the probability that it belongs to the article
     * @param words for each block its number of words
     */
    static double of(double[] scores, double[] words) {
        double expected = 0;
        for (int i = 0; i < scores.length; i++) {
            expected += scores[i] * words[i];
        }
        double kept = 0;
        double right = 0;
        double best = 0;
        for (int i : descending(scores)) {
            kept += words[i];
            right += scores[i] * words[i];
            best = Math.max(best, 2 * right / Math.max(1e-9, kept + expected));
        }
        return Math.max(LOWEST, Math.min(HIGHEST, best / 2));
    }

    /** The blocks from the highest score down; among equals the first comes first. */
    private static int[] descending(double[] scores) {
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        int[] order = new int[scores.length];
        int[] equals = new int[scores.length];
        for (int block = 0; block < scores.length; block++) {
            int last = lastOf(scores[block], sorted);
            order[scores.length - 1 - last + equals[last]++] = block;
        }
        return order;
    }

    /** Where the last of these scores stands. */
    private static int lastOf(double score, double[] sorted) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= score) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
