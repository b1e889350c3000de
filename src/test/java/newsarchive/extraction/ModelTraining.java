package newsarchive.extraction;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Trains the block classifier from folders of pages with truth, says how well each of its stages does on sites that it has not seen, and
 * writes the model. The second look learns from first scores of pages that the first look had not seen.
 *
 * <pre>{@code
 * mvn -q -Ptrain test-compile -Dpages=FOLDER
 * }</pre>
 */
final class ModelTraining {

    private static final int FOLDS = 8;
    private static final int NONE = -1;
    private static final TreeTraining.Settings FIRST = new TreeTraining.Settings(150, 6, 0.12, 4, 0.8, 0.35);
    private static final TreeTraining.Settings SECOND = new TreeTraining.Settings(50, 5, 0.12, 10, 0.8, 0.5);

    private final List<TrainingPage> pages;
    private final List<float[]> labels = new ArrayList<>();
    private final int[] fold;
    private final Map<String, Double> setWeights = new HashMap<>();

    private ModelTraining(List<TrainingPage> pages) {
        this.pages = pages;
        fold = new int[pages.size()];
        for (int i = 0; i < fold.length; i++) {
            labels.add(BlockLabels.of(pages.get(i)));
            setWeights.merge(pages.get(i).set(), labelled(i), Double::sum);
            fold[i] = Math.floorMod(pages.get(i).site().hashCode() * 0x9E3779B9 >>> 7, FOLDS);
        }
    }

    /** Arguments: the folder of collections, and the file for the model. */
    public static void main(String[] arguments) throws IOException, XGBoostError {
        ModelTraining training = new ModelTraining(TrainingPages.read(Path.of(arguments[0])));
        say("%d pages; figures are for sites not trained on", training.pages.size());
        BlockModel model = training.train();
        try (OutputStream out = Files.newOutputStream(Path.of(arguments[1]))) {
            model.write(out);
        }
        say(
                "%d and %d nodes, %d bytes",
                model.first().nodes(), model.second().nodes(), Files.size(Path.of(arguments[1])));
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    private BlockModel train() throws XGBoostError {
        say("perfect blocks      %s", score(truth(), Stage.HALF));
        List<float[]> rows =
                pages.stream().map(page -> page.view().table().values()).toList();
        List<double[]> first = outOfFold(Feature.COUNT, rows, FIRST);
        say("first look          %s", score(first, Stage.HALF));
        say("+ cut of the page   %s", score(first, Stage.CUT));
        List<float[]> second = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            PageView view = pages.get(i).view();
            second.add(ScoreTable.rows(view.tree(), view.layout(), view.table(), first.get(i)));
        }
        List<double[]> both = mean(first, outOfFold(ScoreFeature.COUNT, second, SECOND));
        say("+ second look       %s", score(both, Stage.CUT));
        say("+ rules             %s", score(both, Stage.RULES));
        return new BlockModel(fit(NONE, Feature.COUNT, rows, FIRST), fit(NONE, ScoreFeature.COUNT, second, SECOND));
    }

    private List<double[]> truth() {
        List<double[]> truth = new ArrayList<>();
        for (float[] label : labels) {
            double[] scores = new double[label.length];
            for (int b = 0; b < scores.length; b++) {
                scores[b] = label[b] == 1 ? 1 : 0;
            }
            truth.add(scores);
        }
        return truth;
    }

    private static List<double[]> mean(List<double[]> one, List<double[]> other) {
        List<double[]> means = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            double[] mean = one.get(i).clone();
            for (int b = 0; b < mean.length; b++) {
                mean[b] = (mean[b] + other.get(i)[b]) / 2;
            }
            means.add(mean);
        }
        return means;
    }

    private Trees fit(int without, int width, List<float[]> rows, TreeTraining.Settings settings) throws XGBoostError {
        Rows all = new Rows(width);
        for (int i = 0; i < pages.size(); i++) {
            double balance = balance(pages.get(i));
            for (int b = 0; fold[i] != without && b < labels.get(i).length; b++) {
                if (!Float.isNaN(labels.get(i)[b])) {
                    all.add(rows.get(i), b, labels.get(i)[b], balance * weight(pages.get(i), b));
                }
            }
        }
        return TreeTraining.trees(TreeTraining.train(all, settings), width);
    }

    private double labelled(int page) {
        double sum = 0;
        for (int b = 0; b < labels.get(page).length; b++) {
            sum += Float.isNaN(labels.get(page)[b]) ? 0 : weight(pages.get(page), b);
        }
        return sum;
    }

    /** Long blocks count more; snippets are few, so each of their blocks stands for others. */
    private static double weight(TrainingPage page, int block) {
        double weight = Math.sqrt(page.view().tree().block(block).words() + 1);
        return page.body() == null ? 2 * weight : weight;
    }

    /** Collections of full texts are of different size; the smaller ones count more, though not as much as the larger. */
    private double balance(TrainingPage page) {
        double largest = Collections.max(setWeights.values());
        return page.body() == null ? 1 : Math.sqrt(largest / setWeights.getOrDefault(page.set(), largest));
    }

    private List<double[]> outOfFold(int width, List<float[]> rows, TreeTraining.Settings settings)
            throws XGBoostError {
        double[][] scores = new double[pages.size()][];
        for (int k = 0; k < FOLDS; k++) {
            Trees trees = fit(k, width, rows, settings);
            for (int i = 0; i < scores.length; i++) {
                if (fold[i] == k) {
                    scores[i] = BlockModel.probabilities(trees.margins(rows.get(i), width));
                }
            }
        }
        return Arrays.asList(scores);
    }

    private enum Stage {
        HALF,
        CUT,
        RULES
    }

    private String score(List<double[]> scores, Stage stage) {
        BodyScore sum = new BodyScore();
        for (int i = 0; i < pages.size(); i++) {
            TrainingPage page = pages.get(i);
            double[] own = scores.get(i);
            double cut = stage == Stage.HALF ? 0.5 : PageCut.of(own, page.words());
            List<Verdict> verdicts = stage == Stage.RULES ? Decision.of(page.view(), own) : List.of();
            StringBuilder kept = new StringBuilder();
            for (Block block : page.view().tree().blocks()) {
                boolean keeps =
                        stage == Stage.RULES ? verdicts.get(block.index()).keeps() : own[block.index()] > cut;
                kept.append(keeps ? block.line() + '\n' : "");
            }
            sum.add(page, kept.toString());
        }
        return sum.line();
    }
}
