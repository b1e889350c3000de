package newsarchive.extraction;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/** Where a line stands: against long lines, sentences, labels and the stretch in which running text gathers. */
final class LineOrder {

    private static final int FAR = 999;
    private static final int SENTENCE = 8;
    private static final int LONGEST_HEADING = 14;
    private static final int[] NEIGHBOURS = {-3, -2, -1, 1, 2, 3};
    private static final LineFeature[] COPIED = {
        LineFeature.WORDS,
        LineFeature.LAST_KIND,
        LineFeature.ENDS_SENTENCE,
        LineFeature.WORDING,
        LineFeature.CAPITAL_WORDS,
        LineFeature.COMMON_WORDS,
        LineFeature.TOPIC_SHARE
    };

    private final List<TextLine> lines;
    private final FeatureTable<LineFeature> table;
    private final int n;
    private final boolean[] isLong;
    private final boolean[] isProse;
    private final double[] words;
    private final double[] chars;
    private final double[] longs;
    private final double[] longWords;
    private final double[] prose;
    private final double[] chrome;

    LineOrder(LineView view) {
        lines = view.lines();
        table = view.table();
        n = lines.size();
        isLong = new boolean[n];
        isProse = new boolean[n];
        double[][] values = new double[6][n];
        for (int i = 0; i < n; i++) {
            TextLine line = lines.get(i);
            isLong[i] = line.words() >= Blocks.LONG;
            isProse[i] = line.words() >= SENTENCE && line.endsAsSentence();
            values[0][i] = line.words();
            values[1][i] = line.text().length();
            values[2][i] = isLong[i] ? 1 : 0;
            values[3][i] = isLong[i] ? line.words() : 0;
            values[4][i] = isProse[i] ? 1 : 0;
            values[5][i] = line.wording() == null ? 0 : 1;
        }
        words = Sums.of(values[0]);
        chars = Sums.of(values[1]);
        longs = Sums.of(values[2]);
        longWords = Sums.of(values[3]);
        prose = Sums.of(values[4]);
        chrome = Sums.of(values[5]);
    }

    /** Copies from other features: call it last. */
    void write() {
        double gaps = lines.stream().filter(TextLine::gapBefore).count() / (double) n;
        for (int i = 0; i < n; i++) {
            place(i, gaps);
            around(i);
            neighbours(i);
        }
        kinds();
        nearest(1);
        nearest(-1);
        labels();
        runs();
        stretch(
                i -> isLong[i]
                        ? Math.min(60, lines.get(i).words())
                        : lines.get(i).words() - Blocks.LONG,
                LineFeature.LONG_STRETCH_INSIDE);
        stretch(i -> isProse[i] ? Math.min(60, lines.get(i).words()) : -15, LineFeature.PROSE_STRETCH_INSIDE);
    }

    private void place(int i, double gaps) {
        double allLong = Math.max(1, longWords[n]);
        table.set(i, LineFeature.PAGE_GAPS, gaps);
        table.set(i, LineFeature.PLACE, i / (double) n);
        table.set(i, LineFeature.CHAR_PLACE, chars[i] / chars[n]);
        table.set(i, LineFeature.LONG_BEFORE, longWords[i] / allLong);
        table.set(i, LineFeature.LONG_AFTER, (longWords[n] - longWords[i + 1]) / allLong);
        table.set(i, LineFeature.PAGE_LINES, n);
        table.set(i, LineFeature.PAGE_WORDS, words[n]);
        table.set(i, LineFeature.PAGE_LONG, longWords[n]);
    }

    private double sum(double[] sums, int first, int end) {
        return sums[Math.max(0, Math.min(n, end))] - sums[Math.max(0, Math.min(n, first))];
    }

    private void around(int i) {
        table.set(i, LineFeature.NEAR2_WORDS, sum(words, i - 2, i + 3) / 5);
        table.set(i, LineFeature.NEAR5_WORDS, sum(words, i - 5, i + 6) / 11);
        table.set(i, LineFeature.NEAR15_WORDS, sum(words, i - 15, i + 16) / 31);
        int[] reach = {3, 8, 20};
        for (int k = 0; k < reach.length; k++) {
            table.set(i, LineFeature.LONGS_BEFORE3.plus(k), sum(longs, i - reach[k], i));
            table.set(i, LineFeature.LONGS_AFTER3.plus(k), sum(longs, i + 1, i + 1 + reach[k]));
        }
        table.set(i, LineFeature.PROSE_BEFORE5, sum(prose, i - 5, i));
        table.set(i, LineFeature.PROSE_AFTER5, sum(prose, i + 1, i + 6));
        table.set(i, LineFeature.CHROME_BEFORE10, sum(chrome, i - 10, i));
        table.set(i, LineFeature.CHROME_AFTER10, sum(chrome, i + 1, i + 11));
    }

    /** How often dates, bylines, comments, cards and repeated lines stand near: lists of other things are made of them. */
    private void kinds() {
        double[] dates =
                Sums.of(flags(i -> lines.get(i).words() < Blocks.LONG && table.get(i, LineFeature.HOLDS_DATE) > 0));
        double[] bylines = Sums.of(flags(i -> table.get(i, LineFeature.BYLINE) > 0));
        double[] comments = Sums.of(flags(i -> lines.get(i).wording() == RemovalReason.COMMENTS));
        double[] related = Sums.of(flags(i -> lines.get(i).wording() == RemovalReason.RELATED_ARTICLE_CARD));
        double[] repeats = Sums.of(flags(i -> table.get(i, LineFeature.SAME_TEXTS) > 1));
        double[] named = Sums.of(flags(i -> table.get(i, LineFeature.NAMING) > 0));
        for (int i = 0; i < n; i++) {
            table.set(i, LineFeature.DATES_NEAR, sum(dates, i - 4, i + 5));
            table.set(i, LineFeature.BYLINES_NEAR, sum(bylines, i - 6, i + 7));
            table.set(i, LineFeature.COMMENTS_NEAR, sum(comments, i - 8, i + 9));
            table.set(i, LineFeature.COMMENTS_BEFORE, comments[i]);
            table.set(i, LineFeature.COMMENTS_AFTER, comments[n] - comments[i]);
            table.set(i, LineFeature.RELATED_BEFORE, related[i]);
            table.set(i, LineFeature.RELATED_AFTER, related[n] - related[i]);
            table.set(i, LineFeature.REPEATS_NEAR, sum(repeats, i - 6, i + 7));
            table.set(i, LineFeature.NAMED_NEAR, sum(named, i - 4, i + 5));
        }
    }

    private double[] flags(IntPredicate is) {
        double[] flags = new double[n];
        Arrays.setAll(flags, i -> is.test(i) ? 1 : 0);
        return flags;
    }

    private void neighbours(int i) {
        LineFeature group = LineFeature.B3_WORDS;
        for (int k = 0; k < NEIGHBOURS.length; k++) {
            int near = i + NEIGHBOURS[k];
            for (int j = 0; j < COPIED.length; j++) {
                double value = near < 0 || near >= n ? -1 : table.get(near, COPIED[j]);
                table.set(i, group.plus(k * COPIED.length + j), value);
            }
        }
    }

    /** How far it is to the nearest long line and the nearest sentence, upwards (1) or downwards (-1). */
    private void nearest(int step) {
        int from = step > 0 ? 0 : n - 1;
        int place = step > 0 ? 0 : 1;
        int longLine = -1;
        int sentence = -1;
        for (int i = from; i >= 0 && i < n; i += step) {
            table.set(i, LineFeature.LONG_AGO.plus(place), longLine < 0 ? FAR : Math.abs(i - longLine));
            double between = longLine < 0 ? words[n] : sum(words, Math.min(i, longLine) + 1, Math.max(i, longLine));
            table.set(i, LineFeature.WORDS_AGO.plus(place), between);
            table.set(i, LineFeature.PROSE_AGO.plus(place), sentence < 0 ? FAR : Math.abs(i - sentence));
            longLine = isLong[i] ? i : longLine;
            sentence = isProse[i] ? i : sentence;
        }
    }

    /** The last line of chrome above and the next one below, and the last line that could be a heading. */
    private void labels() {
        int label = -1;
        int heading = -1;
        for (int i = 0; i < n; i++) {
            table.set(i, LineFeature.LABEL, label < 0 ? 0 : table.get(label, LineFeature.WORDING));
            table.set(i, LineFeature.LABEL_AGO, label < 0 ? FAR : i - label);
            table.set(i, LineFeature.HEADING_AGO, heading < 0 ? FAR : i - heading);
            table.set(
                    i,
                    LineFeature.HEADING_WORDS,
                    heading < 0 ? -1 : lines.get(heading).words());
            label = lines.get(i).wording() == null ? label : i;
            heading = lines.get(i).words() <= LONGEST_HEADING && !lines.get(i).endsAsSentence() ? i : heading;
        }
        int next = -1;
        for (int i = n - 1; i >= 0; i--) {
            table.set(i, LineFeature.NEXT_LABEL, next < 0 ? 0 : table.get(next, LineFeature.WORDING));
            table.set(i, LineFeature.NEXT_LABEL_AHEAD, next < 0 ? FAR : next - i);
            next = lines.get(i).wording() == null ? next : i;
        }
    }

    /** How many lines without, or with, a sentence stand in a row. */
    private void runs() {
        int start = 0;
        while (start < n) {
            int end = start + 1;
            while (end < n && isProse[end] == isProse[start]) {
                end++;
            }
            for (int i = start; i < end; i++) {
                table.set(i, isProse[i] ? LineFeature.PROSE_RUN : LineFeature.SHORT_RUN, end - start);
                table.set(i, LineFeature.SHORT_RUN_PLACE, (i - start + 0.5) / (end - start));
            }
            start = end;
        }
    }

    /** The run of lines with the greatest sum of weights. */
    private void stretch(IntToDoubleFunction weight, LineFeature group) {
        double[] weights = new double[n];
        Arrays.setAll(weights, weight);
        int[] stretch = Stretch.best(weights);
        double share = sum(words, stretch[0], stretch[1]) / Math.max(1, words[n]);
        for (int i = 0; i < n; i++) {
            table.set(i, group, i >= stretch[0] && i < stretch[1] ? 1 : 0);
            table.set(i, group.plus(1), i - stretch[0]);
            table.set(i, group.plus(2), stretch[1] - 1 - i);
            table.set(i, group.plus(3), share);
        }
    }
}
