package newsarchive.extraction;

import java.util.HashMap;
import java.util.Map;

/** The make of each box, its tag and class as one number, and sums over all blocks in boxes of the same make. */
final class Makes {

    private static final int LEVELS = 3;
    private static final int PER_LEVEL = Feature.ALIKE2_COUNT.ordinal() - Feature.ALIKE1_COUNT.ordinal();

    private final PageTree tree;
    private final Layout layout;
    private final int[] make;
    private final int[] run;

    Makes(PageTree tree, Layout layout) {
        this.tree = tree;
        this.layout = layout;
        this.make = new int[tree.size()];
        this.run = new int[tree.size()];
        int[] lastChild = new int[tree.size()];
        Map<String, Integer> classes = new HashMap<>();
        for (int box = 0; box < tree.size(); box++) {
            Integer known = classes.putIfAbsent(tree.classes(box), classes.size());
            int number = known == null ? classes.size() - 1 : known;
            make[box] = number * 64 + tree.tag(box).ordinal();
            int parent = tree.parent(box);
            if (parent >= 0) {
                int before = lastChild[parent];
                run[box] = before > 0 && make[before] == make[box] ? run[before] + 1 : 0;
                lastChild[parent] = box;
            }
        }
    }

    int of(int box) {
        return make[box];
    }

    /** How many boxes of the same make stand right before this one. */
    int run(int box) {
        return run[box];
    }

    void write(FeatureTable<Feature> table, Blocks sums) {
        for (int up = 0; up < LEVELS; up++) {
            write(table, sums, up, Feature.ALIKE1_COUNT.plus(up * PER_LEVEL));
        }
    }

    private void write(FeatureTable<Feature> table, Blocks sums, int up, Feature group) {
        LongTable number = new LongTable(tree.blocks().size());
        int[] of = new int[table.rows()];
        double[][] totals = new double[5][table.rows() + 1];
        for (Block block : tree.blocks()) {
            long key = key(layout.level(block.box()), up);
            int group1 = number.number(key);
            of[block.index()] = group1;
            totals[0][group1]++;
            totals[1][group1] += block.words();
            totals[2][group1] += block.chars();
            totals[3][group1] += block.linkChars();
            totals[4][group1] += Blocks.isLong(block) ? block.words() : 0;
        }
        for (int b = 0; b < table.rows(); b++) {
            int g = of[b];
            table.set(b, group, totals[0][g]);
            table.set(b, group, 1, totals[1][g] / Math.max(1.0, sums.allWords()));
            table.set(b, group, 2, totals[3][g] / Math.max(1, totals[2][g]));
            table.set(b, group, 3, totals[4][g] / Math.max(1, totals[1][g]));
            table.set(b, group, 4, totals[1][g] / totals[0][g]);
        }
    }

    private long key(int level, int up) {
        long key = make[level];
        int box = level;
        for (int i = 0; i < up; i++) {
            box = Math.max(0, tree.parent(box));
            key = key * 1_000_003 + make[box];
        }
        return key;
    }
}
