package newsarchive.search;

import java.text.Normalizer;
import java.util.Locale;

/** Walks through the words of a text: runs of letters and digits. */
final class Tokens {

    /** The first letters of words without case and accents, for the alphabets that have them. */
    private static final char[] INITIALS = new char[0x600];

    static {
        for (char c = 0; c < INITIALS.length; c++) {
            INITIALS[c] = Normalizer.normalize(String.valueOf(c).toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                    .charAt(0);
        }
        String without = "æaœoøođdłlþtðdħhıi";
        for (int i = 0; i < without.length(); i += 2) {
            char c = without.charAt(i);
            INITIALS[c] = without.charAt(i + 1);
            INITIALS[Character.toUpperCase(c)] = without.charAt(i + 1);
        }
    }

    private final String text;
    private int start;
    private int end;

    Tokens(String text) {
        this(text, 0);
    }

    Tokens(String text, int from) {
        this.text = text;
        this.end = from;
    }

    /** Goes to the next word; false when there is none. */
    boolean next() {
        start = end;
        while (start < text.length() && !isOfWord(text.charAt(start))) {
            start++;
        }
        end = start;
        while (end < text.length() && isOfWord(text.charAt(end))) {
            end++;
        }
        return start < end;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    char first() {
        return text.charAt(start);
    }

    /** The word in lower case. */
    String word() {
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }

    /** The letter without case and accent. */
    static char initial(char letter) {
        return letter < INITIALS.length ? INITIALS[letter] : Character.toLowerCase(letter);
    }

    static boolean isOfWord(char c) {
        return c < 128
                ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                : Character.isLetterOrDigit(c) || Character.isSurrogate(c) || isMark(c);
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
