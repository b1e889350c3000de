package newsarchive.extraction;

import org.jspecify.annotations.Nullable;

/** What each box of the page is, and where the article lies: one walk down over the boxes, which stand in document order. */
final class Boxes {

    /** What it counts that a box calls itself the article's text; the measure itself lies between 0 and 1. */
    private static final double NAMED_ARTICLE = 0.25;

    /** Prose before the headline is rarely the article's. */
    private static final double BEFORE_TITLE = 0.4;

    private final PageTree tree;
    private final Sums sums;
    private final Marks marks;
    private final double[] prose;
    private final double[] proseSums;
    private final int best;

    Boxes(PageTree tree, BlockSigns signs) {
        this.tree = tree;
        this.sums = new Sums(tree.blocks());
        this.prose = signs.likeness().clone();
        for (Block block : tree.blocks()) {
            prose[block.index()] *=
                    block.words() * (block.index() < signs.headline().place() ? BEFORE_TITLE : 1);
        }
        this.marks = Marks.of(tree, prose);
        for (Block block : tree.blocks()) {
            if (mark(block.box()) != null) {
                prose[block.index()] = 0;
            }
        }
        this.proseSums = Sums.of(prose);
        this.best = findBest();
    }

    PageTree tree() {
        return tree;
    }

    Sums sums() {
        return sums;
    }

    /** The box that agrees best with the page's prose: it holds most of it and little else. */
    int best() {
        return best;
    }

    Marks marks() {
        return marks;
    }

    /** Whether a box says of itself that it holds the article's text. */
    boolean isNamedArticle(int box) {
        return marks.isNamedArticle(box);
    }

    @Nullable
    Mark mark(int box) {
        return marks.of(box);
    }

    /** Number of words in a box that look like prose. */
    double prose(int box) {
        return proseSums[tree.end(box)] - proseSums[tree.first(box)];
    }

    double proseBetween(int first, int end) {
        return end <= first ? 0 : proseSums[end] - proseSums[first];
    }

    double proseOfBlock(int block) {
        return prose[block];
    }

    private int findBest() {
        int found = 0;
        double bestMeasure = -1;
        double total = proseSums[proseSums.length - 1];
        double[] unmarked = new double[tree.blocks().size()];
        for (Block block : tree.blocks()) {
            unmarked[block.index()] = mark(block.box()) == null ? block.words() : 0.3 * block.words();
        }
        double[] words = Sums.of(unmarked);
        for (int box = 0; box < tree.size(); box++) {
            double inside = prose(box);
            double measure = 2 * inside / (words[tree.end(box)] - words[tree.first(box)] + total + 1);
            boolean named = inside > 0 && marks.of(box) == null && isNamedArticle(box);
            measure += named ? NAMED_ARTICLE : 0;
            if (measure >= bestMeasure) {
                bestMeasure = measure;
                found = box;
            }
        }
        return found;
    }
}
