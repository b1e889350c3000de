package newsarchive.extraction;

import org.jspecify.annotations.Nullable;

/** Finds the headline among the blocks: the blocks that say what the page's title says. */
final class Headline {

    private final String title;
    private final int place;

    Headline(@Nullable String title, PageTree tree) {
        this.title = title == null ? "" : PlainText.folded(title);
        this.place = place(tree);
    }

    /** Index of the block with the headline, or 0 when there is none: nothing stands before it. */
    int place() {
        return place;
    }

    private int place(PageTree tree) {
        int heading = 0;
        for (Block block : tree.blocks()) {
            int box = block.box();
            while (tree.parent(box) >= 0 && !tree.tag(box).breaksText()) {
                box = tree.parent(box);
            }
            if (isTitle(block) && tree.tag(box) == Tag.HEADING) {
                return block.index();
            }
            boolean first = heading == 0 && tree.element(box).normalName().equals("h1");
            heading = first ? block.index() : heading;
        }
        return heading;
    }

    boolean isTitle(Block block) {
        if (title.isEmpty()
                || block.words() > 60
                || block.chars() > 2 * title.length() + 10
                || startsOtherwise(block)) {
            return false;
        }
        String folded = PlainText.folded(block.line());
        if (folded.equals(title)) {
            return true;
        }
        return block.words() >= 4 && folded.length() > 0.6 * title.length() && title.startsWith(folded);
    }

    /** Whether the first character says already that this is another text: most blocks need no more. */
    private boolean startsOtherwise(Block block) {
        char first = block.text().charAt(0);
        return first < 128 && Character.isLetterOrDigit(first) && Character.toLowerCase(first) != title.charAt(0);
    }
}
