package newsarchive.extraction;

import java.util.Arrays;

/**
 * The words of a text as numbers, for comparing many texts with long lists at little cost. Case and signs do not count, but for ":" and
 * "©", which are words of their own; all numbers are the same word.
 */
final class WordCodes {

    /** The code of any number. */
    static final long NUMBER = '#';

    static final long COPYRIGHT = '©';
    static final long COLON = ':';

    private static final long EMPTY = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    /** For each ASCII character what it counts as in a word, 0 for none. */
    private static final char[] ASCII = new char[128];

    static {
        for (char c = 'a'; c <= 'z'; c++) {
            ASCII[c] = c;
            ASCII[c - 'a' + 'A'] = c;
        }
        for (char c = '0'; c <= '9'; c++) {
            ASCII[c] = c;
        }
    }

    /** Stands for characters that neither are part of a word nor end one. */
    private static final char INVISIBLE = '\uFEFF';

    private final int most;
    private long[] codes;
    private int count;
    private boolean digits;
    private boolean glued;

    private WordCodes(int most) {
        this.most = most;
        this.codes = new long[Math.min(most, 32)];
    }

    /** Reads the first words of a text, at most so many. */
    static WordCodes of(String text, int most) {
        WordCodes words = new WordCodes(most);
        long code = EMPTY;
        boolean onlyDigits = true;
        char before = ' ';
        for (int i = 0; i < text.length() && words.count < most; i++) {
            char c = text.charAt(i);
            char letter = letter(c);
            if (letter == 0) {
                words.end(code, onlyDigits, c);
                code = EMPTY;
                onlyDigits = true;
            } else if (letter != INVISIBLE) {
                code = withLetter(code, letter);
                boolean digit = letter <= '9';
                onlyDigits &= digit;
                words.digits |= digit;
                boolean small = letter == c && c < 128;
                words.glued |= !small && Character.isUpperCase(c) && Character.isLowerCase(before);
            }
            before = c;
        }
        words.end(code, onlyDigits, ' ');
        return words;
    }

    /** What an ASCII character counts as in a word: itself in lower case if it is a letter or a digit, else 0. */
    static char ascii(char c) {
        return c < 128 ? ASCII[c] : 0;
    }

    private static char letter(char c) {
        return c < 128 ? ASCII[c] : rareLetter(c);
    }

    private static char rareLetter(char c) {
        if (Character.isLetterOrDigit(c) || Character.isSurrogate(c) || isMark(c)) {
            char lower = Character.toLowerCase(c);
            return lower == 'ё' ? 'е' : lower;
        }
        return PlainText.isInvisible(c) ? INVISIBLE : 0;
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Takes in a word that is over, if there is one, and the sign behind it if it is a word of its own. */
    private void end(long code, boolean onlyDigits, char sign) {
        if (code != EMPTY) {
            add(onlyDigits ? NUMBER : code);
        }
        if (sign == COLON || sign == COPYRIGHT) {
            add(sign);
        }
    }

    private void add(long word) {
        if (count == codes.length && count < most) {
            codes = Arrays.copyOf(codes, Math.min(most, 2 * count));
        }
        if (count < most) {
            codes[count++] = word;
        }
    }

    int count() {
        return count;
    }

    long code(int word) {
        return codes[word];
    }

    /** Whether any digit occurs. */
    boolean hasDigits() {
        return digits;
    }

    /** Whether a capital follows a small letter, as where labels run into each other: "Newest firstOldest first". */
    boolean isGlued() {
        return glued;
    }

    /** One code for a run of words. */
    long whole(int from, int end) {
        long whole = EMPTY;
        for (int i = from; i < end; i++) {
            whole = join(whole, codes[i]);
        }
        return whole;
    }

    /** One code for all words that are no numbers: "12 comments" and "Comments (12)" are "comments". */
    long wholeWithoutNumbers() {
        long whole = EMPTY;
        for (int i = 0; i < count; i++) {
            whole = codes[i] == NUMBER ? whole : join(whole, codes[i]);
        }
        return whole;
    }

    /** The code of a run of words with one more word at its end. */
    static long join(long run, long word) {
        return (run ^ word ^ word >>> 29) * PRIME;
    }

    /** The code of a word with one more letter at its end. */
    static long withLetter(long word, char letter) {
        return (word ^ letter) * PRIME;
    }

    /** The code of a word without letters, and of a run without words. */
    static long empty() {
        return EMPTY;
    }

    boolean matches(int at, long[] phrase) {
        if (at + phrase.length > count) {
            return false;
        }
        for (int i = 0; i < phrase.length; i++) {
            if (codes[at + i] != phrase[i]) {
                return false;
            }
        }
        return true;
    }

    /** Where a phrase begins, or -1. */
    int find(int from, long[] phrase) {
        for (int at = from; at + phrase.length <= count; at++) {
            if (matches(at, phrase)) {
                return at;
            }
        }
        return -1;
    }

    long[] all() {
        long[] all = new long[count];
        System.arraycopy(codes, 0, all, 0, count);
        return all;
    }
}
