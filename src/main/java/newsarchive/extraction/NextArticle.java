package newsarchive.extraction;

import java.util.Arrays;

/** Finds where a further article begins that was loaded below the first one as the reader scrolled. */
final class NextArticle {

    private static final double WORDS_OF_AN_ARTICLE = 60;

    private NextArticle() {}

    /**
     * Index of the first block of the next article, or the number of blocks when there is none. The next article stands in a box of the
     * same make beside the box that holds headline and text of the first; or it is an article element with a main heading of its own,
     * anywhere behind the article element that holds both.
     */
    static int begin(PageTree tree, int headline, double[] prose) {
        int none = tree.blocks().size();
        if (none == 0) {
            return none;
        }
        double[] sums = Sums.of(prose);
        int[] wayChild = way(tree, tree.block(headline).box());
        int firstArticle = outermostArticle(tree, tree.block(headline).box());
        int begin = none;
        for (int box = 0; box < tree.size(); box++) {
            int parent = tree.parent(box);
            int first = parent < 0 ? -1 : wayChild[parent];
            boolean follows = isLater(tree, sums, first, box) && isSameMake(tree, first, box);
            boolean isOther = tree.tag(box) == Tag.ARTICLE
                    && isLater(tree, sums, firstArticle, box)
                    && hasHeading(tree, box, "h1");
            if (follows || isOther) {
                begin = Math.min(begin, tree.first(box));
            }
        }
        return begin;
    }

    /** Both are as long as articles, and the one begins after the other, if there is one, has ended. */
    private static boolean isLater(PageTree tree, double[] sums, int first, int box) {
        return first >= 0
                && box > first
                && tree.first(box) >= tree.end(first)
                && sums[tree.end(box)] - sums[tree.first(box)] >= WORDS_OF_AN_ARTICLE
                && sums[tree.end(first)] - sums[tree.first(first)] >= WORDS_OF_AN_ARTICLE;
    }

    private static int outermostArticle(PageTree tree, int inner) {
        int outermost = -1;
        for (int box = inner; box >= 0; box = tree.parent(box)) {
            outermost = tree.tag(box) == Tag.ARTICLE ? box : outermost;
        }
        return outermost;
    }

    /** For each box around the headline its child on the way down to it, elsewhere -1. */
    private static int[] way(PageTree tree, int headlineBox) {
        int[] child = new int[tree.size()];
        Arrays.fill(child, -1);
        int box = headlineBox;
        while (tree.parent(box) >= 0) {
            child[tree.parent(box)] = box;
            box = tree.parent(box);
        }
        return child;
    }

    private static boolean isSameMake(PageTree tree, int one, int other) {
        Tag tag = tree.tag(one);
        if (tag != tree.tag(other) || !tag.breaksText() || tag == Tag.HEADING || tag == Tag.PARAGRAPH) {
            return false;
        }
        String name = tree.classes(one);
        boolean named = !name.isEmpty() && name.equals(tree.classes(other));
        return tag == Tag.ARTICLE ? hasHeading(tree, other, "h2") : named && hasHeading(tree, other, "h1");
    }

    /** Sections of one article look alike too, so only article elements may begin with a second-level heading. */
    private static boolean hasHeading(PageTree tree, int box, String lowest) {
        for (int inner = box + 1; inner < tree.size() && tree.holds(box, inner); inner++) {
            String name = tree.element(inner).normalName();
            if (name.equals("h1") || name.equals(lowest)) {
                return true;
            }
        }
        return false;
    }
}
