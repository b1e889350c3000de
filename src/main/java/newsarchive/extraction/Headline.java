package newsarchive.extraction;

import org.jspecify.annotations.Nullable;

/** Finds the headline among the blocks: the blocks that say what the page's title says. */
final class Headline {

    private final String title;
    private final boolean[] titles;
    private final int place;

    Headline(@Nullable String title, PageTree tree) {
        this.title = title == null ? "" : PlainText.folded(title);
        this.titles = new boolean[tree.blocks().size()];
        for (Block block : tree.blocks()) {
            titles[block.index()] = saysTheTitle(block);
        }
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

    /** Whether a block of the page says what the page's title says. */
    boolean isTitle(Block block) {
        return titles[block.index()];
    }

    private boolean saysTheTitle(Block block) {
        if (title.isEmpty()
                || block.words() > 60
                || block.chars() > 2 * title.length() + 10
                || !mayBeginAlike(block.text())) {
            return false;
        }
        String folded = PlainText.folded(block.line());
        if (folded.equals(title)) {
            return true;
        }
        return block.words() >= 4 && folded.length() > 0.6 * title.length() && title.startsWith(folded);
    }

    /** Most texts are told apart by their first letter, without folding them. */
    private boolean mayBeginAlike(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char letter = WordCodes.ascii(c);
            if (letter != 0 || c >= 128) {
                return c >= 128 || letter == title.charAt(0);
            }
        }
        return false;
    }
}
