package newsarchive.extraction;

import java.util.List;

/** Running sums over the blocks of a page, as the features need them. */
final class Blocks {

    /** A block of at least so many words is long; most chrome is shorter. */
    static final int LONG = 12;

    private final int[] longs;
    private final int[] longWords;
    private final int[] paragraphWords;
    private final int[] headings;
    private final int[] pictures;
    private final Sums sums;

    Blocks(PageTree tree, Layout layout, Sums sums) {
        List<Block> blocks = tree.blocks();
        int n = blocks.size();
        this.sums = sums;
        longs = new int[n + 1];
        longWords = new int[n + 1];
        paragraphWords = new int[n + 1];
        headings = new int[n + 1];
        pictures = new int[n + 1];
        for (int i = 0; i < n; i++) {
            Block block = blocks.get(i);
            boolean isLong = isLong(block);
            Tag tag = tree.tag(layout.level(block.box()));
            longs[i + 1] = longs[i] + (isLong ? 1 : 0);
            longWords[i + 1] = longWords[i] + (isLong ? block.words() : 0);
            paragraphWords[i + 1] = paragraphWords[i] + (tag == Tag.PARAGRAPH ? block.words() : 0);
            headings[i + 1] = headings[i] + (tag == Tag.HEADING ? 1 : 0);
        }
        for (PageTree.Picture picture : tree.pictures()) {
            pictures[Math.min(n, picture.block())]++;
        }
    }

    static boolean isLong(Block block) {
        return block.words() >= LONG && block.linkDensity() < 0.4;
    }

    Sums sums() {
        return sums;
    }

    int longs(int first, int end) {
        return longs[end] - longs[first];
    }

    int longWords(int first, int end) {
        return longWords[end] - longWords[first];
    }

    int allLongWords() {
        return longWords[longWords.length - 1];
    }

    int allWords() {
        return sums.words(0, longs.length - 1);
    }

    double paragraphShare(int first, int end) {
        int words = sums.words(first, end);
        return words == 0 ? 0 : (double) (paragraphWords[end] - paragraphWords[first]) / words;
    }

    int headings(int first, int end) {
        return headings[end] - headings[first];
    }

    /** How many pictures stand between this block and the one before it. */
    int picturesBefore(int block) {
        return pictures[block];
    }
}
