package newsarchive.extraction;

/** The run of lines with the greatest sum of weights (Pasternack and Roth, Maximum subsequence segmentation, 2009). */
final class Stretch {

    private Stretch() {}

    /** Its first line and the line after its last. */
    static int[] best(double[] weights) {
        int[] best = {0, 0};
        double most = 0;
        double sum = 0;
        int start = 0;
        for (int i = 0; i < weights.length; i++) {
            if (sum <= 0) {
                sum = 0;
                start = i;
            }
            sum += weights[i];
            if (sum > most) {
                most = sum;
                best[0] = start;
                best[1] = i + 1;
            }
        }
        return best;
    }
}
