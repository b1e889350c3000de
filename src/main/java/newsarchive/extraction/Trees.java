package newsarchive.extraction;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * An ensemble of gradient-boosted decision trees in flat arrays (Chen and Guestrin, XGBoost, 2016). A node goes to the next one when its
 * feature is below its threshold, else it leaps; a leaf adds its value. The sum over the trees is a log-odds.
 */
final class Trees {

    private static final int LEAF = -1;

    /** After so many trees, and again after as many, a row whose log-odds are this far from even is decided. */
    private static final int STEP = 15;

    private static final float SURE = 2.8f;

    /** So many rows of some hundred features stay in a processor's cache while all trees go over them. */
    private static final int NEAR = 256;

    private final int[] roots;
    private final short[] features;
    private final float[] values;
    private final int[] leaps;

    Trees(int[] roots, short[] features, float[] values, int[] leaps) {
        this.roots = roots;
        this.features = features;
        this.values = values;
        this.leaps = leaps;
    }

    int nodes() {
        return features.length;
    }

    /** The log-odds of many rows. */
    float[] margins(float[] rows, int width) {
        float[] sums = new float[rows.length / width];
        for (int from = 0; from < sums.length; from += NEAR) {
            margins(rows, width, from, Math.min(sums.length, from + NEAR), sums);
        }
        return sums;
    }

    /** Tree after tree goes over some rows, so that both stay near; a row about which some of the trees are sure is done. */
    private void margins(float[] rows, int width, int from, int to, float[] sums) {
        int[] open = new int[to - from];
        Arrays.setAll(open, row -> from + row);
        int left = open.length;
        for (int i = 0; i < roots.length; i++) {
            if (i > 0 && i % STEP == 0) {
                left = unsure(sums, open, left);
            }
            for (int at = 0; at < left; at++) {
                sums[open[at]] += leaf(roots[i], rows, open[at] * width);
            }
        }
    }

    private static int unsure(float[] sums, int[] open, int left) {
        int still = 0;
        for (int at = 0; at < left; at++) {
            if (Math.abs(sums[open[at]]) < SURE) {
                open[still++] = open[at];
            }
        }
        return still;
    }

    /** The log-odds by all trees. */
    float fullMargin(float[] rows, int offset) {
        float sum = 0;
        for (int root : roots) {
            sum += leaf(root, rows, offset);
        }
        return sum;
    }

    private float leaf(int root, float[] rows, int offset) {
        int node = root;
        while (features[node] != LEAF) {
            node = rows[offset + features[node]] < values[node] ? node + 1 : leaps[node];
        }
        return values[node];
    }

    static double probability(double margin) {
        return 1 / (1 + Math.exp(-margin));
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(roots.length);
        out.writeInt(features.length);
        for (int root : roots) {
            out.writeInt(root);
        }
        for (int i = 0; i < features.length; i++) {
            out.writeByte(features[i]);
            out.writeFloat(values[i]);
            if (features[i] != LEAF) {
                out.writeShort(leaps[i] - i);
            }
        }
    }

    static Trees read(DataInputStream in) throws IOException {
        int[] roots = new int[in.readInt()];
        int nodes = in.readInt();
        short[] features = new short[nodes];
        float[] values = new float[nodes];
        int[] leaps = new int[nodes];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = in.readInt();
        }
        for (int i = 0; i < nodes; i++) {
            int feature = in.readUnsignedByte();
            features[i] = (short) (feature == 255 ? LEAF : feature);
            values[i] = in.readFloat();
            leaps[i] = feature == 255 ? 0 : i + in.readShort();
        }
        return new Trees(roots, features, values, leaps);
    }
}
