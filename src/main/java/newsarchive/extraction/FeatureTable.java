package newsarchive.extraction;

/**
 * One row of features for each block of a page, or for each line of a scrape.
 *
 * @param <F> the names of the features, in the order of their columns
 */
final class FeatureTable<F extends Enum<F>> {

    private final int rows;
    private final int width;
    private final float[] values;

    /** Empty rows of as many features as there are. */
    FeatureTable(int rows, int width) {
        this.rows = rows;
        this.width = width;
        this.values = new float[rows * width];
    }

    int rows() {
        return rows;
    }

    void set(int row, F feature, double value) {
        values[row * width + feature.ordinal()] = (float) value;
    }

    /** Sets the feature so many places behind another: groups of features repeat the same order. */
    void set(int row, F group, int place, double value) {
        values[row * width + group.ordinal() + place] = (float) value;
    }

    float get(int row, F feature) {
        return values[row * width + feature.ordinal()];
    }

    /** All values, row after row. */
    float[] values() {
        return values;
    }
}
