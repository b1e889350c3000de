package newsarchive.extraction;

import java.util.Arrays;

/** Where a block stands against a box that seems to hold the article: where their ways part, and what the block's own branch is like. */
final class BranchFeatures {

    private final PageTree tree;
    private final Layout layout;
    private final Blocks sums;
    private final Makes makes;
    private final FeatureTable<Feature> table;

    BranchFeatures(PageTree tree, Layout layout, Blocks sums, Makes makes, FeatureTable<Feature> table) {
        this.tree = tree;
        this.layout = layout;
        this.sums = sums;
        this.makes = makes;
        this.table = table;
    }

    void write(int best) {
        against(best, Feature.BEST_UP);
        against(core(), Feature.CORE_UP);
        shares();
    }

    private void against(int box, Feature group) {
        int[] wayChild = wayChild(box);
        int[] meeting = new int[tree.size()];
        int[] branch = new int[tree.size()];
        for (int i = 0; i < tree.size(); i++) {
            boolean onWay = i == box || wayChild[i] >= 0;
            int parent = tree.parent(i);
            boolean parentOnWay = parent >= 0 && meeting[parent] == parent;
            meeting[i] = onWay ? i : meeting[parent];
            branch[i] = onWay || parentOnWay ? i : branch[parent];
        }
        for (Block block : tree.blocks()) {
            int b = block.index();
            int meets = meeting[block.box()];
            table.set(b, group, tree.depth(box) - tree.depth(meets));
            table.set(b, group, 1, tree.depth(block.box()) - tree.depth(meets));
            branch(b, branch[block.box()], wayChild[meets], group.plus(2));
            place(b, box, group.plus(9));
        }
    }

    private void branch(int b, int branch, int way, Feature group) {
        int first = tree.first(branch);
        int end = tree.end(branch);
        int words = sums.sums().words(first, end);
        table.set(b, group, words / Math.max(1.0, sums.allWords()));
        table.set(b, group, 1, end - first);
        table.set(b, group, 2, sums.sums().linkDensity(first, end));
        table.set(b, group, 3, tree.tag(branch).ordinal());
        table.set(b, group, 4, sums.longWords(first, end) / Math.max(1.0, sums.allLongWords()));
        table.set(b, group, 5, words / Math.max(1.0, end - first));
        table.set(b, group, 6, way >= 0 && makes.of(way) == makes.of(branch) ? 1 : 0);
    }

    private void place(int b, int box, Feature group) {
        int first = tree.first(box);
        int end = tree.end(box);
        double place = (b - first) / Math.max(1.0, end - first);
        table.set(b, group, Math.max(-1, Math.min(2, place)));
        table.set(b, group, 1, b - first);
        table.set(b, group, 2, end - 1 - b);
        table.set(b, group, 3, sums.sums().words(first, end) / Math.max(1.0, sums.allWords()));
        table.set(b, group, 4, sums.sums().linkDensity(first, end));
        table.set(b, group, 5, tree.tag(box).ordinal());
        table.set(b, group, 6, sums.longWords(first, end) / Math.max(1.0, sums.allLongWords()));
    }

    /** For each box around the given one its child on the way down to it, elsewhere -1. */
    private int[] wayChild(int box) {
        int[] child = new int[tree.size()];
        Arrays.fill(child, -1);
        for (int at = box; tree.parent(at) >= 0; at = tree.parent(at)) {
            child[tree.parent(at)] = at;
        }
        return child;
    }

    /** The box that gathers most long text from the levels below it, nearer levels counting more. */
    private int core() {
        double[] gathered = new double[tree.size()];
        for (Block block : tree.blocks()) {
            if (Blocks.isLong(block)) {
                double worth = 1 + block.commas() + Math.min(3, block.chars() / 100.0);
                int box = layout.outer(layout.level(block.box()));
                for (int i = 1; i <= 4 && box >= 0; i++) {
                    gathered[box] += worth / i;
                    box = layout.outer(box);
                }
            }
        }
        int core = 0;
        double most = -1;
        for (int box = 0; box < tree.size(); box++) {
            double measure = gathered[box] * (1 - sums.sums().linkDensity(tree.first(box), tree.end(box)));
            if (measure > most) {
                most = measure;
                core = box;
            }
        }
        return core;
    }

    /** How far up the smallest box with a third, and with more than half of the page's long text is. */
    private void shares() {
        int[] third = new int[tree.size()];
        int[] most = new int[tree.size()];
        double all = Math.max(1, sums.allLongWords());
        for (int box = 0; box < tree.size(); box++) {
            double share = sums.longWords(tree.first(box), tree.end(box)) / all;
            int parent = Math.max(0, tree.parent(box));
            third[box] = share >= 0.3 ? box : third[parent];
            most[box] = share >= 0.6 ? box : most[parent];
        }
        for (Block block : tree.blocks()) {
            int b = block.index();
            int box = block.box();
            table.set(b, Feature.UP_THIRD, tree.depth(box) - tree.depth(third[box]));
            table.set(b, Feature.THIRD_LINKS, links(third[box]));
            table.set(b, Feature.UP_MOST, tree.depth(box) - tree.depth(most[box]));
            table.set(b, Feature.MOST_LINKS, links(most[box]));
            table.set(b, Feature.MOST_BLOCKS, tree.count(most[box]));
        }
    }

    private double links(int box) {
        return sums.sums().linkDensity(tree.first(box), tree.end(box));
    }
}
