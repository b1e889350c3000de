package newsarchive.extraction;

/** How much a block, looked at alone, reads like the running text of an article. */
final class Prose {

    private Prose() {}

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
