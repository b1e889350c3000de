package newsarchive.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds blocks whose text stands on the page once more: a hidden copy of the whole article in one block, or a sentence pulled out of it.
 * Texts are compared by runs of five words.
 */
final class Copies {

    private static final int RUN = 5;

    /** On larger pages the search is left out, to bound memory. */
    private static final int MOST_WORDS = 200_000;

    private static final int SHORTEST_WHOLE = 60;
    private static final double MOST_OF_IT = 0.8;

    /** How many blocks hold a run, and the last block that does. */
    private static final class Holders {
        private int count;
        private int last = -1;
    }

    private final Map<Long, Holders> holders = new HashMap<>();
    private final List<long[]> runs = new ArrayList<>();
    private final List<Block> blocks;

    private Copies(List<Block> blocks) {
        this.blocks = blocks;
    }

    /** For each block, whether nearly all of it stands in several other, shorter blocks as well. */
    static boolean[] wholes(List<Block> blocks) {
        boolean[] wholes = new boolean[blocks.size()];
        int words = 0;
        int longest = 0;
        for (Block block : blocks) {
            words += block.words();
            longest = Math.max(longest, block.words());
        }
        if (words > MOST_WORDS || longest < SHORTEST_WHOLE) {
            return wholes;
        }
        Copies copies = new Copies(blocks);
        copies.gather();
        for (Block block : blocks) {
            wholes[block.index()] = block.words() >= SHORTEST_WHOLE && copies.isWhole(block);
        }
        return wholes;
    }

    private void gather() {
        for (Block block : blocks) {
            long[] own = runs(block.text());
            runs.add(own);
            for (long run : own) {
                Holders holder = holders.computeIfAbsent(run, key -> new Holders());
                holder.count += holder.last == block.index() ? 0 : 1;
                holder.last = block.index();
            }
        }
    }

    private boolean isWhole(Block block) {
        long[] own = runs.get(block.index());
        int elsewhere = 0;
        Map<Integer, Boolean> others = new HashMap<>();
        for (long run : own) {
            Holders holder = holders.get(run);
            if (holder != null && holder.count > 1) {
                elsewhere++;
                others.put(holder.last, true);
            }
        }
        others.remove(block.index());
        return elsewhere > MOST_OF_IT * own.length && isLongerThan(block, others.keySet());
    }

    /** Of two equal blocks neither is the whole; the whole has at least two parts. */
    private boolean isLongerThan(Block block, Iterable<Integer> others) {
        int parts = 0;
        for (int other : others) {
            if (blocks.get(other).words() > MOST_OF_IT * block.words()) {
                return false;
            }
            parts++;
        }
        return parts >= 2;
    }

    private static long[] runs(String text) {
        String[] words = PlainText.folded(text).split(" ", -1);
        if (words.length < RUN) {
            return new long[0];
        }
        long[] runs = new long[words.length - RUN + 1];
        for (int i = 0; i < runs.length; i++) {
            long hash = 7;
            for (int j = i; j < i + RUN; j++) {
                hash = hash * 1_000_003 + words[j].hashCode();
            }
            runs[i] = hash;
        }
        return runs;
    }
}
