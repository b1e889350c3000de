package newsarchive.extraction;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Trains the classifiers of blocks and of lines from folders of pages with truth, says how well each of their stages does on sites that
 * it has not seen, and writes the models. The second look learns from first scores of pages that the first look had not seen.
 *
 * <pre>{@code
 * mvn -q -Ptrain test-compile -Dpages=FOLDER
 * }</pre>
 */
final class ModelTraining {

    private static final TreeTraining.Settings FIRST = new TreeTraining.Settings(150, 6, 0.12, 4, 0.8, 0.35);
    private static final TreeTraining.Settings SECOND = new TreeTraining.Settings(50, 5, 0.12, 10, 0.8, 0.5);

    private final List<TrainingPage> pages;
    private final List<float[]> labels;
    private final CrossValidation validation;

    private ModelTraining(List<TrainingPage> pages) {
        this.pages = pages;
        this.labels = pages.stream()
                .map(page -> BlockLabels.of(page.truth(), page.lines()))
                .toList();
        this.validation = new CrossValidation(
                pages.stream().map(TrainingPage::truth).toList(),
                labels,
                pages.stream().map(ModelTraining::weights).toList());
    }

    /** Arguments: the folder of collections, and the folder for the models. */
    public static void main(String[] arguments) throws IOException, XGBoostError {
        List<TrainingPage> pages = TrainingPages.read(Path.of(arguments[0]));
        Path models = Path.of(arguments[1]);
        say("%d pages; figures are for sites not trained on", pages.size());
        BlockModel model = new ModelTraining(pages).train();
        try (OutputStream out = Files.newOutputStream(models.resolve(BlockModel.FILE))) {
            model.write(out);
        }
        say("%d and %d nodes", model.first().nodes(), model.second().nodes());
        LineModel lines = LineTraining.train(pages);
        try (OutputStream out = Files.newOutputStream(models.resolve(LineModel.FILE))) {
            lines.write(out);
        }
    }

    static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    private BlockModel train() throws XGBoostError {
        say("perfect blocks      %s", score(CrossValidation.perfect(labels), Stage.HALF));
        List<float[]> rows =
                pages.stream().map(page -> page.view().table().values()).toList();
        List<double[]> first = validation.outOfFold(Feature.COUNT, rows, FIRST);
        say("first look          %s", score(first, Stage.HALF));
        say("+ cut of the page   %s", score(first, Stage.CUT));
        List<float[]> second = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            PageView view = pages.get(i).view();
            second.add(ScoreTable.rows(view.tree(), view.layout(), view.table(), first.get(i)));
        }
        List<double[]> both = CrossValidation.mean(first, validation.outOfFold(ScoreFeature.COUNT, second, SECOND));
        say("+ second look       %s", score(both, Stage.CUT));
        say("+ rules             %s", score(both, Stage.RULES));
        return new BlockModel(
                validation.fit(Feature.COUNT, rows, FIRST), validation.fit(ScoreFeature.COUNT, second, SECOND));
    }

    private static double[] weights(TrainingPage page) {
        return weights(page.truth(), page.words());
    }

    /** Long blocks count more; snippets are few, so each of their blocks stands for others. */
    static double[] weights(Truth truth, double[] words) {
        double[] weights = new double[words.length];
        for (int b = 0; b < words.length; b++) {
            weights[b] = Math.sqrt(words[b] + 1) * (truth.body() == null ? 2 : 1);
        }
        return weights;
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
            sum.add(page.truth(), kept.toString());
        }
        return sum.line();
    }
}
