package newsarchive.extraction;

/** Where a block stands in the order of the page: against headline, headings, articles, and the blocks before and after it. */
final class OrderFeatures {

    private static final int NEAR = 3;
    private static final int[] NEIGHBOURS = {-2, -1, 1, 2};
    private static final Feature[] COPIED = {
        Feature.WORDS,
        Feature.LINK_DENSITY,
        Feature.TAG,
        Feature.LAST_KIND,
        Feature.ALIKE2_COUNT,
        Feature.BOLD,
        Feature.CAPITAL_WORDS,
        Feature.BOX1_LONG_SHARE,
        Feature.WORDING,
        Feature.MARK
    };

    private final Boxes boxes;
    private final PageTree tree;
    private final Layout layout;
    private final Blocks sums;
    private final BlockSigns signs;
    private final FeatureTable<Feature> table;

    OrderFeatures(Boxes boxes, Layout layout, Blocks sums, BlockSigns signs, FeatureTable<Feature> table) {
        this.boxes = boxes;
        this.tree = boxes.tree();
        this.layout = layout;
        this.sums = sums;
        this.signs = signs;
        this.table = table;
    }

    /** Copies from other features: call it last. */
    void write() {
        int[] articles = articleOrder();
        int n = table.rows();
        int heading = -1;
        for (Block block : tree.blocks()) {
            int b = block.index();
            order(block, n);
            article(block, articles);
            heading(b, heading);
            heading = table.get(b, Feature.HEADING_RANK) > 0 ? b : heading;
            page(b, n, articles);
            parents(b);
        }
        for (int b = 0; b < n; b++) {
            neighbours(b, n);
        }
    }

    private void order(Block block, int n) {
        int b = block.index();
        int headline = signs.headline().place();
        double chars = Math.max(1, sums.sums().chars(0, n));
        double longs = Math.max(1, sums.allLongWords());
        table.set(b, Feature.PLACE, b / (double) n);
        table.set(b, Feature.CHAR_PLACE, sums.sums().chars(0, b) / chars);
        table.set(b, Feature.LONG_BEFORE, sums.longWords(0, b) / longs);
        table.set(b, Feature.LONG_AFTER, sums.longWords(b + 1, n) / longs);
        table.set(b, Feature.FROM_HEADLINE, b - headline);
        table.set(b, Feature.HEADLINE_KNOWN, headline > 0 ? 1 : 0);
        table.set(b, Feature.NEXT_ARTICLE, b >= signs.end() ? 1 : 0);
        int from = Math.max(0, b - 2);
        int to = Math.min(n, b + 3);
        table.set(b, Feature.NEAR_WORDS, sums.sums().words(from, to) / (double) (to - from));
        table.set(b, Feature.PROSE_BEFORE, boxes.proseBetween(Math.max(0, b - NEAR), b));
        table.set(b, Feature.PROSE_AFTER, boxes.proseBetween(b + 1, Math.min(n, b + 1 + NEAR)));
    }

    /** For each block the running number of the article element around it, from 1, or 0. */
    private int[] articleOrder() {
        int[] order = new int[table.rows()];
        int[] numbers = new int[tree.size()];
        int articles = 0;
        for (Block block : tree.blocks()) {
            int article = layout.article(block.box());
            if (article >= 0) {
                numbers[article] = numbers[article] == 0 ? ++articles : numbers[article];
                order[block.index()] = numbers[article];
            }
        }
        return order;
    }

    private void article(Block block, int[] articles) {
        int b = block.index();
        int own = layout.article(block.box());
        int ofBest = layout.article(boxes.best());
        table.set(b, Feature.ARTICLE_ORDER, articles[b]);
        table.set(b, Feature.SAME_ARTICLE, own < 0 ? -1 : own == ofBest ? 1 : 0);
    }

    private void heading(int b, int heading) {
        if (heading < 0) {
            table.set(b, Feature.HEADING_AGO, -1);
            return;
        }
        int box = layout.outer(layout.level(tree.block(heading).box()));
        table.set(b, Feature.HEADING_AGO, b - heading);
        table.set(b, Feature.HEADING_ABOVE, table.get(heading, Feature.HEADING_RANK));
        table.set(b, Feature.HEADING_LINKS, table.get(heading, Feature.LINK_DENSITY));
        table.set(b, Feature.HEADING_WORDING, table.get(heading, Feature.WORDING));
        table.set(b, Feature.HEADING_WORDS, table.get(heading, Feature.WORDS));
        table.set(b, Feature.HEADING_SIBLING, box >= 0 && b < tree.end(box) ? 1 : 0);
    }

    private void page(int b, int n, int[] articles) {
        table.set(b, Feature.PAGE_BLOCKS, n);
        table.set(b, Feature.PAGE_CHARS, sums.sums().chars(0, n));
        table.set(b, Feature.PAGE_LONG, sums.allLongWords());
        table.set(b, Feature.PAGE_ARTICLES, articles[n - 1]);
        table.set(b, Feature.PAGE_LINKS, sums.sums().linkDensity(0, n));
    }

    private void parents(int b) {
        int parent = outer(b);
        int grandparent = Math.max(0, layout.outer(parent));
        table.set(b, Feature.SAME_PARENT_BEFORE, b > tree.first(parent) ? 1 : 0);
        table.set(b, Feature.SAME_PARENT_AFTER, b + 1 < tree.end(parent) ? 1 : 0);
        table.set(b, Feature.SAME_GRANDPARENT_BEFORE, b > tree.first(grandparent) ? 1 : 0);
        table.set(b, Feature.SAME_GRANDPARENT_AFTER, b + 1 < tree.end(grandparent) ? 1 : 0);
    }

    private int outer(int b) {
        return Math.max(0, layout.outer(layout.level(tree.block(b).box())));
    }

    private void neighbours(int b, int n) {
        Feature group = Feature.B2_WORDS;
        for (int step : NEIGHBOURS) {
            int near = b + step;
            for (int i = 0; i < COPIED.length; i++) {
                table.set(b, group, i, near < 0 || near >= n ? -1 : table.get(near, COPIED[i]));
            }
            group = step == 2 ? group : group.plus(COPIED.length);
        }
    }
}
