package newsarchive.extraction;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.StringJoiner;

/**
 * The trained classifier: for each block of a page the probability that it belongs to the article. A first look sees the block and its
 * surroundings; a second sees the first scores around it too. The score is the mean of both.
 */
final class BlockModel {

    private static final int FORMAT = 1;
    private static final String FILE = "blocks.model";

    /** Loaded when it is first needed, once. */
    private static final class Shared {
        private static final BlockModel MODEL = load();
    }

    private final Trees first;
    private final Trees second;

    BlockModel(Trees first, Trees second) {
        this.first = first;
        this.second = second;
    }

    static BlockModel shared() {
        return Shared.MODEL;
    }

    Trees first() {
        return first;
    }

    Trees second() {
        return second;
    }

    /** The score of each block, 0 to 1. */
    double[] scores(PageView view) {
        double[] scores = probabilities(first.margins(view.table().values(), Feature.COUNT));
        float[] rows = ScoreTable.rows(view.tree(), view.layout(), view.table(), scores);
        double[] again = probabilities(second.margins(rows, ScoreFeature.COUNT));
        for (int b = 0; b < scores.length; b++) {
            scores[b] = (scores[b] + again[b]) / 2;
        }
        return scores;
    }

    static double[] probabilities(float[] margins) {
        double[] scores = new double[margins.length];
        Arrays.setAll(scores, b -> Trees.probability(margins[b]));
        return scores;
    }

    void write(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(FORMAT);
        data.writeUTF(names());
        first.write(data);
        second.write(data);
        data.flush();
    }

    private static BlockModel load() {
        try (InputStream in = BlockModel.class.getResourceAsStream("/newsarchive/extraction/" + FILE)) {
            if (in == null) {
                throw new IllegalStateException("The model " + FILE + " is missing.");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a model; refuses one that was trained on other features. */
    static BlockModel read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(new BufferedInputStream(in));
        int format = data.readInt();
        if (format != FORMAT || !data.readUTF().equals(names())) {
            throw new IOException("This model was trained on other features; train it anew.");
        }
        return new BlockModel(Trees.read(data), Trees.read(data));
    }

    private static String names() {
        StringJoiner names = new StringJoiner(" ");
        for (Feature feature : Feature.values()) {
            names.add(feature.name());
        }
        for (ScoreFeature feature : ScoreFeature.values()) {
            names.add(feature.name());
        }
        for (Feature feature : ScoreFeature.PLAIN) {
            names.add(feature.name());
        }
        return names.toString();
    }
}
