package newsarchive.extraction;

import java.util.List;

/** Finds the hidden copy of a whole article: one block whose text stands on the page once more in several shorter ones. */
final class Copies {

    private static final int SHORTEST_WHOLE = 60;
    private static final double MOST_OF_IT = 0.8;

    private final List<Block> blocks;
    private final PageWords words;

    Copies(List<Block> blocks, PageWords words) {
        this.blocks = blocks;
        this.words = words;
    }

    /** For each block, whether nearly all of it stands in several other, shorter blocks as well. */
    boolean[] wholes() {
        boolean[] wholes = new boolean[blocks.size()];
        for (Block block : blocks) {
            int b = block.index();
            wholes[b] = block.words() >= SHORTEST_WHOLE && words.elsewhere(b) > MOST_OF_IT && isWhole(block);
        }
        return wholes;
    }

    /** Of two equal blocks neither is the whole; the whole has at least two parts. */
    private boolean isWhole(Block block) {
        LongTable parts = new LongTable(16);
        for (int i = 0; i < words.runs(block.index()); i++) {
            int other = words.lastElsewhere(block.index(), i);
            if (other >= 0) {
                if (blocks.get(other).words() > MOST_OF_IT * block.words()) {
                    return false;
                }
                parts.number(other);
            }
        }
        return parts.size() >= 2;
    }
}
