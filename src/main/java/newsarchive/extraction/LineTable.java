package newsarchive.extraction;

/** One row of {@link LineFeature}s for each line of a text scrape. */
final class LineTable {

    private final int lines;
    private final float[] values;

    LineTable(int lines) {
        this.lines = lines;
        this.values = new float[lines * LineFeature.COUNT];
    }

    int lines() {
        return lines;
    }

    void set(int line, LineFeature feature, double value) {
        values[line * LineFeature.COUNT + feature.ordinal()] = (float) value;
    }

    float get(int line, LineFeature feature) {
        return values[line * LineFeature.COUNT + feature.ordinal()];
    }

    /** All values, row after row. */
    float[] values() {
        return values;
    }
}
