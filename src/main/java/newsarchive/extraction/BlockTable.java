package newsarchive.extraction;

/** One row of {@link Feature}s for each block of a page. */
final class BlockTable {

    private final int blocks;
    private final float[] values;

    BlockTable(int blocks) {
        this.blocks = blocks;
        this.values = new float[blocks * Feature.COUNT];
    }

    int blocks() {
        return blocks;
    }

    void set(int block, Feature feature, double value) {
        values[block * Feature.COUNT + feature.ordinal()] = (float) value;
    }

    float get(int block, Feature feature) {
        return values[block * Feature.COUNT + feature.ordinal()];
    }

    /** All values, row after row. */
    float[] values() {
        return values;
    }
}
