package newsarchive.extraction;

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

    private final long[] codes;
    private int count;
    private long code = EMPTY;
    private boolean onlyDigits = true;
    private boolean digits;
    private boolean glued;

    private WordCodes(int most) {
        codes = new long[most];
    }

    /** Reads the first words of a text, at most so many. */
    static WordCodes of(String text, int most) {
        WordCodes words = new WordCodes(Math.min(most, text.length() + 1));
        char before = ' ';
        for (int i = 0; i < text.length() && words.count < words.codes.length; i++) {
            char c = text.charAt(i);
            words.add(c, before);
            before = c;
        }
        words.endWord();
        return words;
    }

    private void add(char c, char before) {
        if (c >= 'a' && c <= 'z') {
            addLetter(c, false);
        } else if (c >= 'A' && c <= 'Z') {
            glued |= Character.isLowerCase(before);
            addLetter((char) (c + 32), false);
        } else if (c == ' ') {
            endWord();
        } else if (c >= '0' && c <= '9') {
            digits = true;
            addLetter(c, true);
        } else if (c == ':' || c == '©') {
            endWord();
            end(c);
        } else if (c < 128) {
            endWord();
        } else {
            addRare(c, before);
        }
    }

    private void addRare(char c, char before) {
        if (Character.isLetterOrDigit(c) || Character.isSurrogate(c) || isMark(c)) {
            glued |= Character.isUpperCase(c) && Character.isLowerCase(before);
            char lower = Character.toLowerCase(c);
            addLetter(lower == 'ё' ? 'е' : lower, false);
        } else if (!PlainText.isInvisible(c)) {
            endWord();
        }
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private void addLetter(char c, boolean digit) {
        code = withLetter(code, c);
        onlyDigits &= digit;
    }

    private void endWord() {
        if (code != EMPTY) {
            end(onlyDigits ? NUMBER : code);
        }
    }

    private void end(long word) {
        if (count < codes.length) {
            codes[count++] = word;
        }
        code = EMPTY;
        onlyDigits = true;
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
