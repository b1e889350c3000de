package newsarchive.extraction;

import org.jspecify.annotations.Nullable;

/** Where a block stands: the boxes around it by kind and name, and what these hold besides it. */
final class PlaceFeatures {

    private static final int BOXES = 3;
    private static final int PER_BOX = Feature.BOX2_SHARE.ordinal() - Feature.BOX1_SHARE.ordinal();

    private final PageTree tree;
    private final Layout layout;
    private final Blocks sums;
    private final Marks marks;
    private final Makes makes;
    private final FeatureTable<Feature> table;
    private final int[] named;
    private final int[] children;
    private final int[] landmarks = new int[Layout.LANDMARKS.length];

    PlaceFeatures(Boxes boxes, Layout layout, Blocks sums, Makes makes, FeatureTable<Feature> table) {
        this.tree = boxes.tree();
        this.layout = layout;
        this.sums = sums;
        this.marks = boxes.marks();
        this.makes = makes;
        this.table = table;
        this.named = new int[tree.size()];
        this.children = new int[tree.size()];
        for (int box = 0; box < tree.size(); box++) {
            int parent = tree.parent(box);
            named[box] = boxes.isNamedArticle(box) ? box : parent < 0 ? -1 : named[parent];
            if (parent >= 0 && tree.count(box) > 0) {
                children[parent]++;
            }
        }
    }

    void write() {
        for (Block block : tree.blocks()) {
            int level = layout.level(block.box());
            int parent = Math.max(0, tree.parent(level));
            tags(block, level, parent);
            marks(block);
            siblings(block.index(), level, parent);
            int box = level;
            for (int i = 0; i < BOXES; i++) {
                box = Math.max(0, layout.outer(box));
                box(block.index(), box, Feature.BOX1_SHARE.plus(i * PER_BOX));
            }
        }
    }

    private void tags(Block block, int level, int parent) {
        int b = block.index();
        int box = block.box();
        table.set(b, Feature.TAG, tree.tag(level).ordinal());
        table.set(b, Feature.INNER_TAG, tree.tag(box).ordinal());
        table.set(b, Feature.PARENT_TAG, tree.tag(parent).ordinal());
        table.set(
                b,
                Feature.GRANDPARENT_TAG,
                tree.tag(Math.max(0, tree.parent(parent))).ordinal());
        table.set(b, Feature.DEPTH, tree.depth(level));
        table.set(b, Feature.HEADING_RANK, headingRank(level));
        layout.landmarks(box, landmarks);
        for (int i = 0; i < landmarks.length; i++) {
            table.set(b, Feature.UP_ARTICLE, i, landmarks[i]);
        }
        table.set(b, Feature.NO_CLASS, tree.classes(level).isEmpty() ? 1 : 0);
        table.set(b, Feature.PARENT_NO_CLASS, tree.classes(parent).isEmpty() ? 1 : 0);
        table.set(b, Feature.PICTURES_BEFORE, sums.picturesBefore(b));
    }

    private int headingRank(int level) {
        return tree.tag(level) == Tag.HEADING ? tree.element(level).normalName().charAt(1) - '0' : 0;
    }

    private void marks(Block block) {
        int b = block.index();
        int box = block.box();
        Mark mark = marks.of(box);
        table.set(b, Feature.MARK, mark == null ? 0 : TextFeatures.code(mark.reason()));
        table.set(b, Feature.MARK_KIND, kind(mark));
        table.set(b, Feature.UP_MARK, up(box, marks.origin(box)));
        int raw = marks.nearestOwn(box);
        Mark own = raw < 0 ? null : marks.own(raw);
        table.set(b, Feature.RAW_MARK, own == null ? 0 : TextFeatures.code(own.reason()));
        table.set(b, Feature.UP_RAW_MARK, up(box, raw));
        table.set(b, Feature.UP_NAMED, up(box, named[box]));
    }

    private int up(int box, int around) {
        return around < 0 ? -1 : tree.depth(box) - tree.depth(around);
    }

    private static int kind(@Nullable Mark mark) {
        return mark == null ? 0 : mark.rule().charAt(0);
    }

    private void siblings(int b, int level, int parent) {
        table.set(b, Feature.SIBLINGS, children[parent]);
        table.set(b, Feature.SAME_SIBLINGS, makes.run(level));
        table.set(b, Feature.ROW_BLOCKS, tree.count(level));
    }

    private void box(int b, int box, Feature group) {
        int first = tree.first(box);
        int end = tree.end(box);
        int words = sums.sums().words(first, end);
        table.set(b, group, words / Math.max(1.0, sums.allWords()));
        table.set(b, group, 1, sums.sums().linkDensity(first, end));
        table.set(b, group, 2, end - first);
        table.set(b, group, 3, sums.longs(first, end));
        table.set(b, group, 4, sums.longWords(first, end) / Math.max(1.0, sums.allLongWords()));
        table.set(b, group, 5, sums.paragraphShare(first, end));
        table.set(b, group, 6, words / Math.max(1.0, end - first));
        table.set(b, group, 7, sums.headings(first, end));
        table.set(b, group, 8, (b - first) / Math.max(1.0, end - first));
    }
}
