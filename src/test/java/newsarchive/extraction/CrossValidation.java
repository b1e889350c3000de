package newsarchive.extraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** Trains ensembles on labelled rows of many pages, and scores each page with one that has not seen its site. */
final class CrossValidation {

    private static final int FOLDS = 8;
    private static final int NONE = -1;

    private final List<Truth> pages;
    private final List<float[]> labels;
    private final List<double[]> weights;
    private final int[] fold;
    private final Map<String, Double> setWeights = new HashMap<>();

    /**
     * @param labels for each row of each page 1, 0, or NaN where the truth does not tell
     * @param weights how much each row counts
     */
    CrossValidation(List<Truth> pages, List<float[]> labels, List<double[]> weights) {
        this.pages = pages;
        this.labels = labels;
        this.weights = weights;
        this.fold = new int[pages.size()];
        for (int i = 0; i < fold.length; i++) {
            setWeights.merge(pages.get(i).set(), labelled(i), Double::sum);
            fold[i] = Math.floorMod(pages.get(i).site().hashCode() * 0x9E3779B9 >>> 7, FOLDS);
        }
    }

    private double labelled(int page) {
        double sum = 0;
        for (int row = 0; row < labels.get(page).length; row++) {
            sum += Float.isNaN(labels.get(page)[row]) ? 0 : weights.get(page)[row];
        }
        return sum;
    }

    /** Collections of full texts are of different size; the smaller ones count more, though not as much as the larger. */
    private double balance(Truth page) {
        double largest = Collections.max(setWeights.values());
        return page.body() == null ? 1 : Math.sqrt(largest / setWeights.getOrDefault(page.set(), largest));
    }

    /** Trees that have seen all pages. */
    Trees fit(int width, List<float[]> rows, TreeTraining.Settings settings) throws XGBoostError {
        return fit(NONE, width, rows, settings);
    }

    private Trees fit(int without, int width, List<float[]> rows, TreeTraining.Settings settings) throws XGBoostError {
        Rows all = new Rows(width);
        for (int i = 0; i < pages.size(); i++) {
            double balance = balance(pages.get(i));
            for (int row = 0; fold[i] != without && row < labels.get(i).length; row++) {
                if (!Float.isNaN(labels.get(i)[row])) {
                    all.add(rows.get(i), row, labels.get(i)[row], balance * weights.get(i)[row]);
                }
            }
        }
        return TreeTraining.trees(TreeTraining.train(all, settings), width);
    }

    /** For each page the scores of its rows, by trees that have not seen its site. */
    List<double[]> outOfFold(int width, List<float[]> rows, TreeTraining.Settings settings) throws XGBoostError {
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

    /** The scores of a perfect classifier. */
    static List<double[]> perfect(List<float[]> labels) {
        List<double[]> scores = new ArrayList<>();
        for (float[] label : labels) {
            double[] score = new double[label.length];
            Arrays.setAll(score, row -> label[row] == 1 ? 1 : 0);
            scores.add(score);
        }
        return scores;
    }

    static List<double[]> mean(List<double[]> one, List<double[]> other) {
        List<double[]> means = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            double[] mean = one.get(i).clone();
            for (int row = 0; row < mean.length; row++) {
                mean[row] = (mean[row] + other.get(i)[row]) / 2;
            }
            means.add(mean);
        }
        return means;
    }
}
