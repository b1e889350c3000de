package newsarchive.extraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** Trains the classifier of lines on text scrapes that are made from the pages. */
final class LineTraining {

    private static final TreeTraining.Settings FIRST = new TreeTraining.Settings(120, 6, 0.12, 20, 0.8, 0.35);
    private static final TreeTraining.Settings SECOND = new TreeTraining.Settings(40, 5, 0.12, 40, 0.8, 0.5);
    private static final TreeTraining.Settings HEADLINE = new TreeTraining.Settings(40, 4, 0.15, 4, 0.8, 0.5);

    private final List<Scrape> scrapes;
    private final List<Truth> truths;
    private final CrossValidation validation;

    /** A scrape with its truth. */
    record Scrape(Truth truth, Scrapes.Style style, LineView view) {

        List<String> lines() {
            return view.lines().stream().map(TextLine::text).toList();
        }

        double[] words() {
            return view.lines().stream().mapToDouble(TextLine::words).toArray();
        }
    }

    /**
     * A trained model.
     *
     * @param opinions of each scrape, by models that have not seen its site
     */
    record Trained(LineModel model, List<LineModel.Opinion> opinions) {}

    LineTraining(List<Scrape> scrapes) {
        this.scrapes = scrapes;
        this.truths = scrapes.stream().map(Scrape::truth).toList();
        List<float[]> labels = each(scrape -> BlockLabels.of(scrape.truth(), scrape.lines()));
        say("perfect lines", CrossValidation.perfect(labels), false);
        this.validation = new CrossValidation(
                truths, taught(labels), each(scrape -> ModelTraining.weights(scrape.truth(), scrape.words())));
    }

    static LineModel train(List<TrainingPage> pages) throws XGBoostError {
        return new LineTraining(
                        pages.parallelStream().flatMap(LineTraining::scrapes).toList())
                .train()
                .model();
    }

    private static Stream<Scrape> scrapes(TrainingPage page) {
        return Arrays.stream(Scrapes.Style.values())
                .map(style -> new Scrape(
                        page.truth(),
                        style,
                        LineView.of(TextLine.read(page.scrapes().get(style.ordinal())))));
    }

    /** Scrapes of a whole page are much alike: half of them teach, all are tested. */
    private List<float[]> taught(List<float[]> labels) {
        List<float[]> taught = new ArrayList<>();
        int styles = Scrapes.Style.values().length;
        for (int i = 0; i < scrapes.size(); i++) {
            float[] none = new float[labels.get(i).length];
            Arrays.fill(none, Float.NaN);
            Scrapes.Style style = scrapes.get(i).style();
            boolean teaches =
                    style.ordinal() >= Scrapes.Style.PART.ordinal() || (i / styles + style.ordinal()) % 2 == 0;
            taught.add(teaches ? labels.get(i) : none);
        }
        return taught;
    }

    private <T> List<T> each(Function<Scrape, T> read) {
        return scrapes.parallelStream().map(read).toList();
    }

    Trained train() throws XGBoostError {
        List<float[]> rows = each(scrape -> scrape.view().table().values());
        List<double[]> first = validation.outOfFold(LineFeature.COUNT, rows, FIRST);
        say("first look", first, true);
        List<float[]> second = new ArrayList<>();
        for (int i = 0; i < scrapes.size(); i++) {
            second.add(LineScores.rows(scrapes.get(i).view(), first.get(i)));
        }
        List<double[]> both = CrossValidation.mean(first, validation.outOfFold(LineScoreFeature.COUNT, second, SECOND));
        say("+ second look", both, true);
        List<LineModel.Opinion> opinions = new ArrayList<>();
        Trees headline = headlines(second, both, opinions);
        sayOpinions(opinions);
        return new Trained(
                new LineModel(List.of(
                        validation.fit(LineFeature.COUNT, rows, FIRST),
                        validation.fit(LineScoreFeature.COUNT, second, SECOND),
                        headline)),
                opinions);
    }

    private Trees headlines(List<float[]> second, List<double[]> scores, List<LineModel.Opinion> opinions)
            throws XGBoostError {
        List<HeadlineRows> candidates = new ArrayList<>();
        List<float[]> labels = new ArrayList<>();
        List<double[]> weights = new ArrayList<>();
        for (int i = 0; i < scrapes.size(); i++) {
            candidates.add(HeadlineRows.of(scrapes.get(i).view(), second.get(i)));
            labels.add(headlineLabels(scrapes.get(i), candidates.get(i)));
            weights.add(
                    IntStream.range(0, labels.get(i).length).mapToDouble(c -> 1).toArray());
        }
        CrossValidation titles = new CrossValidation(truths, labels, weights);
        List<float[]> rows = candidates.stream().map(HeadlineRows::rows).toList();
        List<double[]> found = titles.outOfFold(HeadlineFeature.COUNT, rows, HEADLINE);
        for (int i = 0; i < scrapes.size(); i++) {
            opinions.add(new LineModel.Opinion(scores.get(i), LineModel.headline(candidates.get(i), found.get(i))));
        }
        return titles.fit(HeadlineFeature.COUNT, rows, HEADLINE);
    }

    private static float[] headlineLabels(Scrape scrape, HeadlineRows candidates) {
        String title = scrape.truth().title();
        float[] labels = new float[candidates.lines().length];
        for (int c = 0; c < labels.length; c++) {
            String text = scrape.view().lines().get(candidates.lines()[c]).text();
            labels[c] = title == null ? Float.NaN : TitleText.isSame(title, text) ? 1 : 0;
        }
        return labels;
    }

    private void say(String stage, List<double[]> scores, boolean cut) {
        Map<Scrapes.Style, BodyScore> sums = new TreeMap<>();
        for (int i = 0; i < scrapes.size(); i++) {
            Scrape scrape = scrapes.get(i);
            double[] own = scores.get(i);
            double least = cut ? PageCut.of(own, scrape.words()) : 0.5;
            StringBuilder kept = new StringBuilder();
            List<String> lines = scrape.lines();
            for (int line = 0; line < own.length; line++) {
                kept.append(own[line] > least ? lines.get(line) + '\n' : "");
            }
            sums.computeIfAbsent(scrape.style(), style -> new BodyScore()).add(scrape.truth(), kept.toString());
        }
        sums.remove(Scrapes.Style.BRIEF);
        sums.forEach((style, sum) -> ModelTraining.say("%-15s %-8s %s", stage, style, sum.line()));
    }

    /** What comes out in the end: the body, and how often the headline is right. */
    private void sayOpinions(List<LineModel.Opinion> opinions) {
        Map<Scrapes.Style, BodyScore> sums = new TreeMap<>();
        Map<String, int[]> counts = new TreeMap<>();
        for (int i = 0; i < scrapes.size(); i++) {
            Scrape scrape = scrapes.get(i);
            Extraction article = TextScrape.extract(scrape.view(), opinions.get(i));
            sums.computeIfAbsent(scrape.style(), style -> new BodyScore()).add(scrape.truth(), article.body());
            String found = article.metadata().title();
            if (scrape.truth().title() != null) {
                int[] count = counts.computeIfAbsent(
                        scrape.style() + " " + scrape.truth().set(), key -> new int[3]);
                count[0]++;
                count[1] += found == null ? 0 : 1;
                count[2] += TitleText.isSame(found, scrape.truth().title()) ? 1 : 0;
            }
        }
        sums.remove(Scrapes.Style.BRIEF);
        sums.forEach((style, sum) -> ModelTraining.say("%-15s %-8s %s", "+ rules", style, sum.line()));
        counts.forEach((set, count) -> ModelTraining.say(
                "headlines %-22s of %d pages %d guessed, %d right", set, count[0], count[1], count[2]));
    }
}
