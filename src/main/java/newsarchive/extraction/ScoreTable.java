package newsarchive.extraction;

/** Rows of {@link ScoreFeature}s, made from the first scores of all blocks of a page. */
final class ScoreTable {

    private static final int BOXES = 6;
    private static final double SURE = 0.8;

    private final PageTree tree;
    private final Layout layout;
    private final FeatureTable<Feature> table;
    private final double[] scores;
    private final float[] rows;
    private final double[] words;
    private final double[] scored;

    private ScoreTable(PageTree tree, Layout layout, FeatureTable<Feature> table, double[] scores) {
        this.tree = tree;
        this.layout = layout;
        this.table = table;
        this.scores = scores;
        this.rows = new float[table.rows() * ScoreFeature.COUNT];
        double[] weights = new double[scores.length];
        double[] products = new double[scores.length];
        for (int b = 0; b < scores.length; b++) {
            weights[b] = table.get(b, Feature.WORDS) + 1;
            products[b] = weights[b] * scores[b];
        }
        this.words = Sums.of(weights);
        this.scored = Sums.of(products);
    }

    static float[] rows(PageTree tree, Layout layout, FeatureTable<Feature> table, double[] scores) {
        ScoreTable made = new ScoreTable(tree, layout, table, scores);
        made.order();
        made.gaps();
        made.boxes();
        made.alike(ScoreFeature.ALIKE_SCORE, Feature.ALIKE2_COUNT, Feature.ALIKE2_WORDS);
        made.alike(ScoreFeature.BOX_ALIKE_SCORE, Feature.ALIKE3_COUNT, Feature.ALIKE3_WORDS);
        made.plain();
        return made.rows;
    }

    private void set(int b, ScoreFeature feature, double value) {
        rows[b * ScoreFeature.COUNT + feature.ordinal()] = (float) value;
    }

    private void set(int b, ScoreFeature group, int place, double value) {
        rows[b * ScoreFeature.COUNT + group.ordinal() + place] = (float) value;
    }

    private double score(int b) {
        return b < 0 || b >= scores.length ? -1 : scores[b];
    }

    /** Mean score of a run of blocks, weighted by words. */
    private double mean(int first, int end) {
        double all = words[end] - words[first];
        return all <= 0 ? -1 : (scored[end] - scored[first]) / all;
    }

    private void order() {
        int n = scores.length;
        double all = Math.max(1e-9, scored[n]);
        for (int b = 0; b < n; b++) {
            set(b, ScoreFeature.SCORE, scores[b]);
            for (int i = 0; i < 3; i++) {
                set(b, ScoreFeature.BEFORE1, i, score(b - 1 - i));
                set(b, ScoreFeature.AFTER1, i, score(b + 1 + i));
            }
            set(b, ScoreFeature.NEAR3, mean(Math.max(0, b - 3), Math.min(n, b + 4)));
            set(b, ScoreFeature.NEAR8, mean(Math.max(0, b - 8), Math.min(n, b + 9)));
            set(b, ScoreFeature.SHARE_BEFORE, scored[b] / all);
            set(b, ScoreFeature.SHARE_AFTER, (scored[n] - scored[b + 1]) / all);
            set(b, ScoreFeature.PAGE_SCORE, scored[n]);
        }
    }

    private boolean isSure(int b) {
        return scores[b] >= SURE && table.get(b, Feature.WORDS) >= Blocks.LONG;
    }

    private void gaps() {
        int n = scores.length;
        int first = -1;
        int last = -1;
        int sure = 0;
        int heading = -1;
        for (int b = 0; b < n; b++) {
            set(b, ScoreFeature.GAP_BEFORE, last < 0 ? 999 : b - last);
            set(b, ScoreFeature.GAP_WORDS_BEFORE, last < 0 ? 9999 : words[b] - words[last + 1]);
            set(b, ScoreFeature.HEADING_SCORE, heading < 0 ? -1 : scores[heading]);
            set(b, ScoreFeature.BELOW_HEADING, heading < 0 ? -1 : mean(heading + 1, b + 1));
            heading = table.get(b, Feature.HEADING_RANK) > 0 ? b : heading;
            if (isSure(b)) {
                first = first < 0 ? b : first;
                last = b;
                sure++;
            }
        }
        int end = last;
        int next = -1;
        for (int b = n - 1; b >= 0; b--) {
            set(b, ScoreFeature.GAP_AFTER, next < 0 ? 999 : next - b);
            set(b, ScoreFeature.GAP_WORDS_AFTER, next < 0 ? 9999 : words[next] - words[b + 1]);
            set(b, ScoreFeature.FROM_FIRST_SURE, first < 0 ? -999 : b - first);
            set(b, ScoreFeature.TO_LAST_SURE, first < 0 ? -999 : end - b);
            set(b, ScoreFeature.PAGE_SURE, sure);
            next = isSure(b) ? b : next;
        }
    }

    private void boxes() {
        double all = Math.max(1e-9, scored[scores.length]);
        for (int b = 0; b < scores.length; b++) {
            int box = layout.level(tree.block(b).box());
            int below = box;
            boolean met = false;
            for (int i = 0; i < BOXES; i++) {
                below = box;
                box = Math.max(0, layout.outer(box));
                double part = scored[tree.end(box)] - scored[tree.first(box)];
                double weight = words[tree.end(box)] - words[tree.first(box)];
                double own = scored[b + 1] - scored[b];
                double ownWeight = words[b + 1] - words[b];
                set(b, ScoreFeature.BOX1_SCORE, i, (part - own) / Math.max(1e-9, weight - ownWeight));
                set(b, ScoreFeature.BOX1_PART, i, (part - own) / Math.max(1e-9, all - own));
                if (!met && part >= all / 2) {
                    met = true;
                    branch(b, below, i, all);
                }
            }
            if (!met) {
                branch(b, below, BOXES, all);
            }
        }
    }

    private void branch(int b, int box, int up, double all) {
        set(b, ScoreFeature.UP_HALF, up);
        set(b, ScoreFeature.BRANCH_SCORE, mean(tree.first(box), tree.end(box)));
        set(b, ScoreFeature.BRANCH_PART, (scored[tree.end(box)] - scored[tree.first(box)]) / all);
        set(b, ScoreFeature.BRANCH_WORDS, words[tree.end(box)] - words[tree.first(box)]);
    }

    /** Blocks of one make have the same sums in these features, which serves as their name. */
    private void alike(ScoreFeature group, Feature count, Feature mean) {
        LongTable makes = new LongTable(scores.length);
        int[] makeOf = new int[scores.length];
        double[] scoredOf = new double[scores.length];
        double[] wordsOf = new double[scores.length];
        for (int b = 0; b < scores.length; b++) {
            int make = makes.number(key(b, count, mean));
            makeOf[b] = make;
            scoredOf[make] += scored[b + 1] - scored[b];
            wordsOf[make] += words[b + 1] - words[b];
        }
        for (int b = 0; b < scores.length; b++) {
            int make = makeOf[b];
            set(b, group, scoredOf[make] / Math.max(1e-9, wordsOf[make]));
            set(b, group, 1, wordsOf[make]);
        }
    }

    private long key(int b, Feature count, Feature mean) {
        return Float.floatToIntBits(table.get(b, count)) * 31L * 1_000_003
                + Float.floatToIntBits(table.get(b, mean)) * 64L
                + (long) table.get(b, Feature.TAG);
    }

    private void plain() {
        int offset = ScoreFeature.values().length;
        for (int b = 0; b < scores.length; b++) {
            for (int i = 0; i < ScoreFeature.PLAIN.length; i++) {
                rows[b * ScoreFeature.COUNT + offset + i] = table.get(b, ScoreFeature.PLAIN[i]);
            }
        }
    }
}
