package newsarchive.extraction;

/**
 * How far the truth of a page is believed. Some truths stop in the middle of the article, hold one entry of many, or are of another state of the
 * page; a classifier that has not seen the page's site and disagrees with most of its truth is more often right.
 */
final class TruthDoubt {

    private static final double LOW = 0.5;
    private static final double FAIR = 0.75;

    private TruthDoubt() {}

    /**
     * How much a page counts in training, from 0.2 to 1.
     *
     * @param scores by a model that has not seen the page's site
     * @param labels by the page's truth
     * @param words for each block its number of words
     */
    static double weight(double[] scores, float[] labels, double[] words) {
        double both = 0;
        double all = 0;
        for (int b = 0; b < labels.length; b++) {
            if (Float.isNaN(labels[b])) {
                return 1;
            }
            both += 2 * words[b] * scores[b] * labels[b];
            all += words[b] * (scores[b] + labels[b]);
        }
        double agreement = all == 0 ? 1 : both / all;
        return agreement < LOW ? 0.2 : agreement < FAIR ? 0.6 : 1;
    }
}
