package newsarchive.extraction;

/** Boxes that say by their names that they hold somebody's words, without being a {@code blockquote}. */
final class QuoteBoxes {

    /** So many boxes up a name may say that a block is a quote. */
    private static final int NEAR = 3;

    /** A box with more blocks is not one quote: its name means something else. */
    private static final int MOST_BLOCKS = 6;

    private QuoteBoxes() {}

    /** The nearest such box around a block, or -1. */
    static int around(PageTree tree, Block block) {
        int box = block.box();
        for (int up = 0; up < NEAR && box >= 0; up++) {
            boolean named = MarkupWords.shared().meaning(tree.classes(box)).quote();
            if (named && tree.count(box) <= MOST_BLOCKS && tree.tag(box).breaksText()) {
                return outermost(tree, box);
            }
            box = tree.parent(box);
        }
        return -1;
    }

    /** {@code quote__text} in {@code quote}: the one that also holds the speaker's name. */
    private static int outermost(PageTree tree, int box) {
        int outer = box;
        for (int at = tree.parent(box); at >= 0 && tree.count(at) <= MOST_BLOCKS; at = tree.parent(at)) {
            outer = MarkupWords.shared().meaning(tree.classes(at)).quote() ? at : outer;
        }
        return outer;
    }
}
