package newsarchive.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Adds up how well kept text agrees with the truth: overlap of runs of four words page by page, and snippets found. */
final class BodyScore {

    private static final class Sum {
        private double precision;
        private double recall;
        private int predicted;
        private int pages;
        private int tp;
        private int fp;
        private int fn;
    }

    private final Map<String, Sum> sums = new TreeMap<>();

    /** Adds one page and gives its own F1. */
    double add(Truth page, String kept) {
        Sum sum = sums.computeIfAbsent(page.set(), set -> new Sum());
        String line = BlockLabels.squeezed(kept);
        for (String snippet : page.wanted()) {
            boolean found = line.contains(BlockLabels.squeezed(snippet));
            sum.tp += found ? 1 : 0;
            sum.fn += found ? 0 : 1;
        }
        for (String snippet : page.unwanted()) {
            sum.fp += line.contains(BlockLabels.squeezed(snippet)) ? 1 : 0;
        }
        if (page.body() == null) {
            return Double.NaN;
        }
        Map<List<String>, Integer> truth = runs(page.body());
        Map<List<String>, Integer> guess = runs(kept);
        int hits = 0;
        for (Map.Entry<List<String>, Integer> run : guess.entrySet()) {
            hits += Math.min(run.getValue(), truth.getOrDefault(run.getKey(), 0));
        }
        int all = truth.values().stream().mapToInt(i -> i).sum();
        int got = guess.values().stream().mapToInt(i -> i).sum();
        sum.pages += all > 0 ? 1 : 0;
        sum.recall += all > 0 ? (double) hits / all : 0;
        sum.predicted += got > 0 ? 1 : 0;
        sum.precision += got > 0 ? (double) hits / got : 0;
        return all + got == 0 ? 1 : 2.0 * hits / (all + got);
    }

    private static Map<List<String>, Integer> runs(String text) {
        List<String> words = BlockLabels.words(text);
        Map<List<String>, Integer> runs = new HashMap<>();
        int last = words.isEmpty() ? 0 : Math.max(1, words.size() - 3);
        for (int i = 0; i < last; i++) {
            runs.merge(words.subList(i, Math.min(words.size(), i + 4)), 1, Integer::sum);
        }
        return runs;
    }

    /** One line: for each set F1 (precision/recall) of the body, and F1 of the snippets. */
    String line() {
        StringBuilder line = new StringBuilder();
        sums.forEach((set, sum) -> {
            line.append(set).append(' ');
            if (sum.pages > 0) {
                double p = sum.precision / Math.max(1, sum.predicted);
                double r = sum.recall / sum.pages;
                line.append(String.format(Locale.ROOT, "%.3f (%.3f/%.3f) ", 2 * p * r / (p + r), p, r));
            }
            if (sum.tp + sum.fn > 0) {
                double f = 2.0 * sum.tp / (2 * sum.tp + sum.fp + sum.fn);
                double p = (double) sum.tp / (sum.tp + sum.fp);
                double r = (double) sum.tp / (sum.tp + sum.fn);
                line.append(String.format(Locale.ROOT, "seg %.3f (%.3f/%.3f) ", f, p, r));
            }
            line.append("| ");
        });
        return line.toString();
    }
}
