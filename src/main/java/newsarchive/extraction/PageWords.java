package newsarchive.extraction;

import java.util.Arrays;
import java.util.List;

/**
 * The words of all blocks as numbers, folded to letters and digits of lower case, and which runs of four of them stand on the page more
 * than once. Words are known by their hash: two of the same hash count as one.
 */
final class PageWords {

    private static final int RUN = 4;

    /** On larger pages repeats are not looked for, to bound memory. */
    private static final int MOST_WORDS = 400_000;

    private final int[] start;
    private final LongTable vocabulary = new LongTable(512);
    private final LongTable runs;
    private int[] words = new int[2048];
    private int[] runSlots = {};
    private int[] firstBlock = {};
    private int[] lastBlock = {};

    PageWords(List<Block> blocks) {
        start = new int[blocks.size() + 1];
        for (Block block : blocks) {
            start[block.index() + 1] = add(block.text(), start[block.index()]);
        }
        int all = start[blocks.size()];
        runs = new LongTable(all <= MOST_WORDS ? all : 0);
        if (all <= MOST_WORDS) {
            runSlots = new int[all];
            firstBlock = new int[all];
            lastBlock = new int[all];
            for (int block = 0; block < blocks.size(); block++) {
                gather(block);
            }
        }
    }

    private int add(String text, int from) {
        int count = from;
        int hash = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char letter = c < 0x80 ? WordCodes.ascii(c) : rareLetter(c);
            if (letter != 0) {
                hash = hash * 31 + letter;
                inWord = true;
            } else if (inWord) {
                count = add(hash, count);
                hash = 0;
                inWord = false;
            }
        }
        return inWord ? add(hash, count) : count;
    }

    private int add(int hash, int count) {
        if (count == words.length) {
            words = Arrays.copyOf(words, 2 * count);
        }
        words[count] = vocabulary.number(hash);
        return count + 1;
    }

    private static char rareLetter(char c) {
        return Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
    }

    private void gather(int block) {
        for (int i = 0; i < runs(block); i++) {
            int at = start[block] + i;
            int before = runs.size();
            int run = runs.number(run(words, at));
            runSlots[at] = run;
            firstBlock[run] = run == before ? block : firstBlock[run];
            lastBlock[run] = block;
        }
    }

    private static long run(int[] words, int at) {
        long hash = 7;
        for (int i = at; i < at + RUN; i++) {
            hash = hash * 0x9E3779B97F4A7C15L + words[i];
        }
        return hash ^ hash >>> 29;
    }

    int count(int block) {
        return start[block + 1] - start[block];
    }

    int runs(int block) {
        return Math.max(0, count(block) - RUN + 1);
    }

    /** How many different words the page has; they are numbered from 0. */
    int vocabulary() {
        return vocabulary.size();
    }

    int word(int block, int i) {
        return words[start[block] + i];
    }

    /** Share of a block's runs that stand in another block as well. */
    double elsewhere(int block) {
        int found = 0;
        for (int at = start[block]; runSlots.length > 0 && at < start[block] + runs(block); at++) {
            int run = runSlots[at];
            found += firstBlock[run] != block || lastBlock[run] != block ? 1 : 0;
        }
        return runs(block) == 0 ? 0 : (double) found / runs(block);
    }

    /** Share of a block's runs that stand in a block before it. */
    double earlier(int block) {
        int found = 0;
        for (int at = start[block]; runSlots.length > 0 && at < start[block] + runs(block); at++) {
            found += firstBlock[runSlots[at]] < block ? 1 : 0;
        }
        return runs(block) == 0 ? 0 : (double) found / runs(block);
    }

    /** The last block that holds a run, or -1 when only this block does. */
    int lastElsewhere(int block, int i) {
        int run = runSlots[start[block] + i];
        return lastBlock[run] != block ? lastBlock[run] : firstBlock[run] != block ? firstBlock[run] : -1;
    }

    /** One number for the whole text of a block. */
    long whole(int block) {
        long hash = count(block);
        for (int i = start[block]; i < start[block + 1]; i++) {
            hash = hash * 0x9E3779B97F4A7C15L + words[i];
        }
        return hash ^ hash >>> 29;
    }

    /** Marks the words of the page that another text has as well, and says how many words that text has. */
    int mark(String text, boolean[] marks) {
        int from = start[start.length - 1];
        int known = vocabulary.size();
        int end = add(text, from);
        for (int i = from; i < end; i++) {
            if (words[i] < known && words[i] < marks.length) {
                marks[words[i]] = true;
            }
        }
        return end - from;
    }

    /** For each run of the page, by its place, whether another text has it as well. */
    boolean[] shared(String text) {
        boolean[] shared = new boolean[runs.size()];
        int from = start[start.length - 1];
        int end = runSlots.length == 0 ? from : add(text, from);
        for (int i = from; i + RUN <= end; i++) {
            int run = runs.find(run(words, i));
            if (run >= 0 && run < shared.length) {
                shared[run] = true;
            }
        }
        return shared;
    }

    /** Share of a block's runs that are marked. */
    double share(int block, boolean[] shared) {
        int found = 0;
        for (int at = start[block]; runSlots.length > 0 && at < start[block] + runs(block); at++) {
            found += shared[runSlots[at]] ? 1 : 0;
        }
        return runs(block) == 0 ? 0 : (double) found / runs(block);
    }

    /** Takes how often a block's whole text stands in blocks before it, and how often in all, itself included. */
    interface SameTexts {
        void accept(int block, int before, int all);
    }

    /** Counts for each block those with the same words. */
    void countSame(SameTexts counted) {
        int blocks = start.length - 1;
        LongTable texts = new LongTable(blocks);
        int[] number = new int[blocks];
        int[] before = new int[blocks];
        int[] counts = new int[blocks];
        for (int block = 0; block < blocks; block++) {
            number[block] = texts.number(whole(block));
            before[block] = counts[number[block]]++;
        }
        for (int block = 0; block < blocks; block++) {
            counted.accept(block, before[block], counts[number[block]]);
        }
    }
}
