package newsarchive.extraction;

import java.util.Arrays;
import java.util.List;

/** Which words of a scrape its long lines use most, in any language its function words, and which others they use: its topic. */
final class TopicWords {

    private static final int COMMON = 40;

    private final PageWords words;
    private final boolean[] common;
    private final int[] longLines;
    private final int[] lastLine;
    private final boolean[] isLong;

    TopicWords(List<Block> blocks, PageWords words) {
        this.words = words;
        this.longLines = new int[words.vocabulary()];
        this.lastLine = new int[words.vocabulary()];
        this.isLong = new boolean[blocks.size()];
        Arrays.fill(lastLine, -1);
        int[] counts = new int[words.vocabulary()];
        for (int b = 0; b < isLong.length; b++) {
            isLong[b] = Blocks.isLong(blocks.get(b));
            for (int i = 0; isLong[b] && i < words.count(b); i++) {
                count(words.word(b, i), b, counts);
            }
        }
        this.common = mostUsed(counts);
    }

    private void count(int word, int block, int[] counts) {
        counts[word]++;
        longLines[word] += lastLine[word] == block ? 0 : 1;
        lastLine[word] = block;
    }

    /** Marks the words that are counted most. */
    static boolean[] mostUsed(int[] counts) {
        int[] sorted = counts.clone();
        Arrays.sort(sorted);
        int least = sorted.length == 0 ? 0 : Math.max(2, sorted[Math.max(0, sorted.length - COMMON)]);
        boolean[] most = new boolean[counts.length];
        for (int i = 0; i < counts.length; i++) {
            most[i] = counts[i] >= least;
        }
        return most;
    }

    /** Share of a line's words that are common. */
    double commonShare(int line) {
        return words.count(line) == 0 ? 0 : 1 - (double) rare(line) / words.count(line);
    }

    /** How many of a line's words are not common. */
    int rare(int line) {
        int rare = 0;
        for (int i = 0; i < words.count(line); i++) {
            rare += common[words.word(line, i)] ? 0 : 1;
        }
        return rare;
    }

    boolean isCommon(int word) {
        return common[word];
    }

    /** Share of a line's rarer words that stand in other long lines, or -1. */
    double topicShare(int line) {
        int rare = 0;
        int found = 0;
        for (int i = 0; i < words.count(line); i++) {
            int word = words.word(line, i);
            rare += common[word] ? 0 : 1;
            found += !common[word] && longLines[word] > (isLong[line] ? 1 : 0) ? 1 : 0;
        }
        return rare == 0 ? -1 : (double) found / rare;
    }
}
