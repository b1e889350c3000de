package newsarchive.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * The trained classifier of lines: for each line of a text scrape the probability that it belongs to the article, and for those that could
 * be its headline that they are. As with blocks, a second look sees the scores of the first.
 */
final class LineModel {

    static final String FILE = "lines.model";

    private static final String NAMES = ModelFile.names(
            LineFeature.values(),
            LineScoreFeature.values(),
            LineScoreFeature.PLAIN,
            HeadlineFeature.values(),
            HeadlineFeature.OF_LINE,
            HeadlineFeature.OF_SCORE);

    private static final int ENSEMBLES = 3;

    /** A headline must be at least so probable; none is better than a wrong one. */
    private static final double SURE_HEADLINE = 0.3;

    /** Loaded when it is first needed, once. */
    private static final class Shared {
        private static final LineModel MODEL = new LineModel(ModelFile.load(FILE, NAMES, ENSEMBLES));
    }

    private final Trees first;
    private final Trees second;
    private final Trees headline;

    LineModel(List<Trees> ensembles) {
        this.first = ensembles.get(0);
        this.second = ensembles.get(1);
        this.headline = ensembles.get(2);
    }

    static LineModel shared() {
        return Shared.MODEL;
    }

    /**
     * What the classifier thinks of a scrape.
     *
     * @param lines for each line the probability that it belongs to the article
     * @param headline the line that is its headline, or -1
     */
    record Opinion(double[] lines, int headline) {}

    Opinion opinion(LineView view) {
        double[] scores = BlockModel.probabilities(first.margins(view.table().values(), LineFeature.COUNT));
        float[] rows = LineScores.rows(view, scores);
        double[] again = BlockModel.probabilities(second.margins(rows, LineScoreFeature.COUNT));
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (scores[i] + again[i]) / 2;
        }
        HeadlineRows candidates = HeadlineRows.of(view, rows);
        double[] titles = BlockModel.probabilities(headline.margins(candidates.rows(), HeadlineFeature.COUNT));
        return new Opinion(scores, headline(candidates, titles));
    }

    /** The likeliest candidate, or -1. */
    static int headline(HeadlineRows candidates, double[] scores) {
        int best = -1;
        double most = SURE_HEADLINE;
        for (int c = 0; c < scores.length; c++) {
            if (scores[c] > most) {
                most = scores[c];
                best = candidates.lines()[c];
            }
        }
        return best;
    }

    void write(OutputStream out) throws IOException {
        ModelFile.write(out, NAMES, List.of(first, second, headline));
    }

    /** Reads a model; refuses one that was trained on other features. */
    static LineModel read(InputStream in) throws IOException {
        return new LineModel(ModelFile.read(in, NAMES, ENSEMBLES));
    }
}
