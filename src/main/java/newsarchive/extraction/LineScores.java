package newsarchive.extraction;

import java.util.Arrays;

/** Rows of {@link LineScoreFeature}s, made from the first scores of all lines of a scrape. */
final class LineScores {

    private static final int NEIGHBOURS = 4;
    private static final double SURE = 0.8;
    static final int FAR = 999;

    private final LineView view;
    private final double[] scores;
    private final int n;
    private final float[] rows;
    private final double[] words;
    private final double[] scored;

    private LineScores(LineView view, double[] scores) {
        this.view = view;
        this.scores = scores;
        this.n = scores.length;
        this.rows = new float[n * LineScoreFeature.COUNT];
        double[] weights = new double[n];
        double[] products = new double[n];
        for (int i = 0; i < n; i++) {
            weights[i] = view.lines().get(i).words() + 1;
            products[i] = weights[i] * scores[i];
        }
        this.words = Sums.of(weights);
        this.scored = Sums.of(products);
    }

    static float[] rows(LineView view, double[] scores) {
        LineScores made = new LineScores(view, scores);
        made.order();
        made.gaps();
        made.stretch();
        made.alike();
        made.topic();
        made.plain();
        return made.rows;
    }

    private void set(int i, LineScoreFeature feature, double value) {
        rows[i * LineScoreFeature.COUNT + feature.ordinal()] = (float) value;
    }

    private double score(int i) {
        return i < 0 || i >= n ? -1 : scores[i];
    }

    /** Mean score of a run of lines, weighted by words. */
    private double mean(int first, int end) {
        int from = Math.max(0, first);
        int to = Math.min(n, end);
        double all = to <= from ? 0 : words[to] - words[from];
        return all <= 0 ? -1 : (scored[to] - scored[from]) / all;
    }

    private void order() {
        double all = Math.max(1e-9, scored[n]);
        for (int i = 0; i < n; i++) {
            set(i, LineScoreFeature.SCORE, scores[i]);
            for (int k = 0; k < NEIGHBOURS; k++) {
                set(i, LineScoreFeature.BEFORE1.plus(k), score(i - 1 - k));
                set(i, LineScoreFeature.AFTER1.plus(k), score(i + 1 + k));
            }
            set(i, LineScoreFeature.NEAR3, mean(i - 3, i + 4));
            set(i, LineScoreFeature.NEAR8, mean(i - 8, i + 9));
            set(i, LineScoreFeature.NEAR20, mean(i - 20, i + 21));
            set(i, LineScoreFeature.BEFORE8, mean(i - 8, i));
            set(i, LineScoreFeature.AFTER8, mean(i + 1, i + 9));
            set(i, LineScoreFeature.SHARE_BEFORE, scored[i] / all);
            set(i, LineScoreFeature.SHARE_AFTER, (scored[n] - scored[i + 1]) / all);
            set(i, LineScoreFeature.PAGE_SCORE, scored[n]);
        }
    }

    private boolean isSure(int i) {
        return scores[i] >= SURE && view.lines().get(i).words() >= Blocks.LONG;
    }

    private void gaps() {
        int first = -1;
        int last = -1;
        int sure = 0;
        int heading = -1;
        for (int i = 0; i < n; i++) {
            set(i, LineScoreFeature.GAP_BEFORE, last < 0 ? FAR : i - last);
            set(i, LineScoreFeature.GAP_WORDS_BEFORE, last < 0 ? 9999 : words[i] - words[last + 1]);
            set(i, LineScoreFeature.HEADING_SCORE, score(heading));
            set(i, LineScoreFeature.BELOW_HEADING, heading < 0 ? -1 : mean(heading + 1, i + 1));
            TextLine line = view.lines().get(i);
            heading = line.words() < Blocks.LONG && !line.endsAsSentence() ? i : heading;
            if (isSure(i)) {
                first = first < 0 ? i : first;
                last = i;
                sure++;
            }
        }
        int end = last;
        int next = -1;
        for (int i = n - 1; i >= 0; i--) {
            set(i, LineScoreFeature.GAP_AFTER, next < 0 ? FAR : next - i);
            set(i, LineScoreFeature.GAP_WORDS_AFTER, next < 0 ? 9999 : words[next] - words[i + 1]);
            set(i, LineScoreFeature.FROM_FIRST_SURE, first < 0 ? -FAR : i - first);
            set(i, LineScoreFeature.TO_LAST_SURE, first < 0 ? -FAR : end - i);
            set(i, LineScoreFeature.PAGE_SURE, sure);
            next = isSure(i) ? i : next;
        }
    }

    private void stretch() {
        double[] weights = new double[n];
        Arrays.setAll(weights, i -> (scores[i] - 0.5) * (view.lines().get(i).words() + 3));
        int[] best = Stretch.best(weights);
        double share = (scored[best[1]] - scored[best[0]]) / Math.max(1e-9, scored[n]);
        for (int i = 0; i < n; i++) {
            set(i, LineScoreFeature.STRETCH_INSIDE, i >= best[0] && i < best[1] ? 1 : 0);
            set(i, LineScoreFeature.STRETCH_FROM, i - best[0]);
            set(i, LineScoreFeature.STRETCH_TO, best[1] - 1 - i);
            set(i, LineScoreFeature.STRETCH_SHARE, share);
        }
    }

    /** The mean score of all lines with the same text. */
    private void alike() {
        LongTable texts = new LongTable(n);
        double[] sums = new double[n];
        int[] counts = new int[n];
        for (int i = 0; i < n; i++) {
            int text = texts.number(view.words().whole(i));
            sums[text] += scores[i];
            counts[text]++;
        }
        for (int i = 0; i < n; i++) {
            int text = texts.number(view.words().whole(i));
            set(i, LineScoreFeature.SAME_SCORE, sums[text] / counts[text]);
        }
    }

    /** The share of a line's rarer words that lines of the article have, other than itself. */
    private void topic() {
        PageWords all = view.words();
        TopicWords topic = new TopicWords(view.blocks(), all);
        double[] weights = new double[all.vocabulary()];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < all.count(i); k++) {
                weights[all.word(i, k)] += scores[i];
            }
        }
        for (int i = 0; i < n; i++) {
            int rare = 0;
            double found = 0;
            for (int k = 0; k < all.count(i); k++) {
                int word = all.word(i, k);
                rare += topic.isCommon(word) ? 0 : 1;
                found += topic.isCommon(word) ? 0 : Math.min(1, Math.max(0, weights[word] - scores[i]));
            }
            set(i, LineScoreFeature.TOPIC_SHARE, rare == 0 ? -1 : found / rare);
        }
    }

    private void plain() {
        int offset = LineScoreFeature.values().length;
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < LineScoreFeature.PLAIN.length; k++) {
                rows[i * LineScoreFeature.COUNT + offset + k] = view.table().get(i, LineScoreFeature.PLAIN[k]);
            }
        }
    }
}
