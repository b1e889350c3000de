package newsarchive.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much a block, looked at alone, reads like the running text of an article. */
final class Prose {

    private Prose() {}

    static double[] likeness(PageTree tree, List<@Nullable RemovalReason> wording) {
        double[] likeness = new double[tree.blocks().size()];
        for (Block block : tree.blocks()) {
            likeness[block.index()] = wording.get(block.index()) == null ? likeness(block, tree) : 0;
        }
        return likeness;
    }

    /** From 0, certainly not, to 1, certainly so. */
    static double likeness(Block block, PageTree tree) {
        double links = block.linkDensity();
        if (links > 0.5 || block.words() < 3) {
            return 0;
        }
        double length = block.words() >= 20 ? 1 : block.words() >= 10 ? 0.7 : 0.15;
        double sentence = block.endsAsSentence() ? 1 : block.words() >= 30 || block.commas() > 1 ? 0.6 : 0.3;
        return length * sentence * (1 - links) * byTag(block, tree);
    }

    private static double byTag(Block block, PageTree tree) {
        return switch (tree.tag(block.box())) {
            case PARAGRAPH -> 1;
            case HEADING, BUTTON, CAPTION -> 0.2;
            case ITEM, CELL -> 0.6;
            case LINK -> 0.1;
            default -> 0.9;
        };
    }
}
