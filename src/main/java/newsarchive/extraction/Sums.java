package newsarchive.extraction;

import java.util.List;

/** Running sums over the blocks of a page, so that any run of blocks is summed in one step. */
final class Sums {

    private final int[] words;
    private final int[] chars;
    private final int[] linkChars;
    private final int[] links;

    Sums(List<Block> blocks) {
        int n = blocks.size();
        words = new int[n + 1];
        chars = new int[n + 1];
        linkChars = new int[n + 1];
        links = new int[n + 1];
        for (int i = 0; i < n; i++) {
            Block block = blocks.get(i);
            words[i + 1] = words[i] + block.words();
            chars[i + 1] = chars[i] + block.chars();
            linkChars[i + 1] = linkChars[i] + block.linkChars();
            links[i + 1] = links[i] + block.links();
        }
    }

    int words(int first, int end) {
        return words[end] - words[first];
    }

    int chars(int first, int end) {
        return chars[end] - chars[first];
    }

    int links(int first, int end) {
        return links[end] - links[first];
    }

    double linkDensity(int first, int end) {
        int all = chars[end] - chars[first];
        return all == 0 ? 0 : (double) (linkChars[end] - linkChars[first]) / all;
    }

    /** Running sums of any value per block. */
    static double[] of(double[] values) {
        double[] sums = new double[values.length + 1];
        for (int i = 0; i < values.length; i++) {
            sums[i + 1] = sums[i] + values[i];
        }
        return sums;
    }
}
