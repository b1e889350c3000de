package newsarchive.extraction;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Queue;

/**
 * Tells in one look at a text which of several lists have a word anywhere within it (Aho and Corasick, Efficient string matching, 1975).
 * The words are in ASCII, without capitals; case does not count.
 */
final class WordMatcher {

    private static final int ASCII = 128;

    /** For each ASCII character its column in the table; 0 for those in no word, and for all others. */
    private final byte[] columns = new byte[ASCII];

    private final int width;

    /** The next state for each state and column; a state is the place in this table where its columns begin. */
    private int[] next;

    /** At the place of each state the lists that have a word ending there, as bits. */
    private int[] found;

    private int size;

    /** The list at place i has the bit 1 << i. */
    @SafeVarargs
    WordMatcher(Collection<String>... lists) {
        width = 1 + readColumns(List.of(lists));
        next = new int[64 * width];
        found = new int[64 * width];
        size = width;
        for (int i = 0; i < lists.length; i++) {
            for (String word : lists[i]) {
                add(word, 1 << i);
            }
        }
        link();
    }

    /** The bits of the lists that have a word within the first characters of the text. */
    int find(String text, int limit) {
        int end = Math.min(limit, text.length());
        int bits = 0;
        int state = 0;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            state = next[state + (c < ASCII ? columns[c] : 0)];
            bits |= found[state];
        }
        return bits;
    }

    private int readColumns(List<Collection<String>> lists) {
        int last = 0;
        for (Collection<String> list : lists) {
            for (String word : list) {
                for (int i = 0; i < word.length(); i++) {
                    char c = word.charAt(i);
                    if (columns[c] == 0) {
                        columns[c] = (byte) ++last;
                        columns[Character.toUpperCase(c)] = columns[c];
                    }
                }
            }
        }
        return last;
    }

    private void add(String word, int bit) {
        int state = 0;
        for (int i = 0; i < word.length(); i++) {
            int way = state + columns[word.charAt(i)];
            state = next[way] == 0 ? newState(way) : next[way];
        }
        found[state] |= bit;
    }

    private int newState(int way) {
        if (size == next.length) {
            next = Arrays.copyOf(next, 2 * size);
            found = Arrays.copyOf(found, 2 * size);
        }
        next[way] = size;
        size += width;
        return next[way];
    }

    /** Where no word goes on, its longest end that begins a word does. */
    private void link() {
        int[] shorter = new int[size];
        Queue<Integer> open = new ArrayDeque<>();
        open.add(0);
        while (!open.isEmpty()) {
            int state = open.remove();
            found[state] |= found[shorter[state]];
            for (int column = 1; column < width; column++) {
                int way = state + column;
                int other = state == 0 ? 0 : next[shorter[state] + column];
                if (next[way] == 0) {
                    next[way] = other;
                } else {
                    shorter[next[way]] = other;
                    open.add(next[way]);
                }
            }
        }
    }
}
