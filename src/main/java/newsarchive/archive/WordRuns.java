package newsarchive.archive;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Set;

/**
 * A text as the runs of words that stand in it (shingles: Broder, On the resemblance and containment of documents, 1997). Only letters
 * and digits count, without regard to case, so that other quotation marks or dashes make no other run. Pure.
 */
final class WordRuns {

    private static final int WORDS_OF_A_RUN = 3;
    private static final int SIGNS_OF_A_RUN = 6;

    /** Of longer texts only the beginning is looked at. */
    private static final int MOST_WORDS = 50_000;

    /** Scripts that set no blanks between words; each of their signs counts as a word, and a run of them is longer. */
    private static final Set<Character.UnicodeScript> WITHOUT_BLANKS = Set.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.THAI,
            Character.UnicodeScript.LAO,
            Character.UnicodeScript.KHMER,
            Character.UnicodeScript.MYANMAR);

    private long[] hashes = new long[512];
    private int words;
    private int signs;
    private int length;

    private WordRuns() {}

    static WordRuns of(String text) {
        WordRuns runs = new WordRuns();
        runs.read(
                Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                        ? text
                        : Normalizer.normalize(text, Normalizer.Form.NFKC));
        runs.length = runs.signs * 2 > runs.words ? SIGNS_OF_A_RUN : WORDS_OF_A_RUN;
        runs.join();
        return runs;
    }

    /** How many words the text has. */
    int words() {
        return words;
    }

    /** The run that begins at each word, as a number; the last words begin none. */
    long[] inOrder() {
        return Arrays.copyOf(hashes, Math.max(0, words - length + 1));
    }

    /** How many of the words stand in a run that the other text has too. */
    int wordsAlsoIn(WordRuns other) {
        long[] known = other.inOrder();
        Arrays.sort(known);
        int shared = 0;
        int sharedTo = 0;
        for (int first = 0; first + length <= words; first++) {
            if (Arrays.binarySearch(known, hashes[first]) >= 0) {
                shared += first + length - Math.max(first, sharedTo);
                sharedTo = first + length;
            }
        }
        return shared;
    }

    private void read(String text) {
        long word = 0;
        int at = 0;
        while (at < text.length() && words < MOST_WORDS) {
            int sign = text.codePointAt(at);
            at += Character.charCount(sign);
            if (sign < 0x80 ? isAsciiWord(sign) : isWord(sign)) {
                boolean isAlone = sign > 0xE00 && WITHOUT_BLANKS.contains(Character.UnicodeScript.of(sign));
                if (isAlone) {
                    add(word);
                    add(mixed(sign));
                    signs++;
                    word = 0;
                } else {
                    word = (word + Character.toLowerCase(sign) + 1) * 0x9E3779B97F4A7C15L;
                }
            } else if (Character.getType(sign) != Character.FORMAT) {
                add(word);
                word = 0;
            }
        }
        add(word);
    }

    private void add(long word) {
        if (word == 0) {
            return;
        }
        if (words == hashes.length) {
            hashes = Arrays.copyOf(hashes, words * 2);
        }
        hashes[words++] = mixed(word);
    }

    /** Each word gives way to the run that begins with it. */
    private void join() {
        for (int first = 0; first + length <= words; first++) {
            long run = 0;
            for (int at = first; at < first + length; at++) {
                run = (run + hashes[at]) * 0xD1342543DE82EF95L;
            }
            hashes[first] = mixed(run);
        }
    }

    private static boolean isAsciiWord(int sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9');
    }

    private static boolean isWord(int sign) {
        int type = Character.getType(sign);
        return Character.isLetterOrDigit(sign)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** The end of MurmurHash3: each bit depends on all bits. */
    static long mixed(long value) {
        long mixed = value;
        mixed = (mixed ^ (mixed >>> 33)) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ (mixed >>> 33);
    }
}
