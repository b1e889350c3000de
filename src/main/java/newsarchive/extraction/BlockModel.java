package newsarchive.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;

/**
 * The trained classifier: for each block of a page the probability that it belongs to the article. A first look sees the block and its
 * surroundings; a second sees the first scores around it too. The score is the mean of both.
 */
final class BlockModel {

    static final String FILE = "blocks.model";

    private static final String NAMES = ModelFile.names(Feature.values(), ScoreFeature.values(), ScoreFeature.PLAIN);

    /** Loaded when it is first needed, once. */
    private static final class Shared {
        private static final BlockModel MODEL = of(ModelFile.load(FILE, NAMES, 2));
    }

    private final Trees first;
    private final Trees second;

    BlockModel(Trees first, Trees second) {
        this.first = first;
        this.second = second;
    }

    private static BlockModel of(List<Trees> ensembles) {
        return new BlockModel(ensembles.get(0), ensembles.get(1));
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
        ModelFile.write(out, NAMES, List.of(first, second));
    }

    /** Reads a model; refuses one that was trained on other features. */
    static BlockModel read(InputStream in) throws IOException {
        return of(ModelFile.read(in, NAMES, 2));
    }
}
