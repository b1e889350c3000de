package newsarchive.extraction;

import java.util.Arrays;

/** Labelled rows for training, side by side in one array that grows. */
final class Rows {

    private final int width;
    private float[] values = new float[1 << 16];
    private float[] labels = new float[1 << 10];
    private float[] weights = new float[1 << 10];
    private int size;

    Rows(int width) {
        this.width = width;
    }

    void add(float[] source, int row, float label, double weight) {
        if ((size + 1) * width > values.length) {
            values = Arrays.copyOf(values, 2 * values.length);
        }
        if (size == labels.length) {
            labels = Arrays.copyOf(labels, 2 * size);
            weights = Arrays.copyOf(weights, 2 * size);
        }
        System.arraycopy(source, row * width, values, size * width, width);
        labels[size] = label;
        weights[size] = (float) weight;
        size++;
    }

    int size() {
        return size;
    }

    int width() {
        return width;
    }

    float[] values() {
        return Arrays.copyOf(values, size * width);
    }

    float[] labels() {
        return Arrays.copyOf(labels, size);
    }

    float[] weights() {
        return Arrays.copyOf(weights, size);
    }
}
