package newsarchive.extraction;

import java.util.Locale;

/** Text as we keep it: no control characters, no invisible ones, no broken surrogates, single blanks. */
final class PlainText {

    /** Whole pages are looked through in parts, which is faster than character by character. */
    private static final int PART = 8192;

    private PlainText() {}

    /** Takes out what neither a reader sees nor PostgreSQL can store; line breaks and tabs stay. The same string when it is clean already. */
    static String storable(String text) {
        char[] part = new char[Math.min(text.length(), PART)];
        for (int from = 0; from < text.length(); from += PART) {
            int size = Math.min(text.length() - from, PART);
            text.getChars(from, from + size, part, 0);
            for (int i = 0; i < size; i++) {
                if (isSuspect(part[i]) && isUnwanted(text, from + i)) {
                    return withoutUnwanted(text, from + i);
                }
            }
        }
        return text;
    }

    private static boolean isSuspect(char c) {
        if (c < ' ') {
            return c != '\n' && c != '\t' && c != '\r';
        }
        return c == '\u007F' || (c >= '\uD800' && c <= '\uDFFF');
    }

    /** The text on one line: storable, every run of white space one blank, nothing at the ends. */
    static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        append(line, storable(text), false);
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == ' ') {
            end--;
        }
        line.setLength(end);
        return line.toString();
    }

    /**
     * Adds text to a line that grows piece by piece: white space shrinks to one blank, none at the start of a line, invisible
     * characters are left out.
     *
     * @param afterBlank whether a blank is waiting from the piece before
     * @return whether the text ended in white space
     */
    static boolean append(StringBuilder line, String text, boolean afterBlank) {
        boolean blank = afterBlank;
        int i = 0;
        while (i < text.length()) {
            int end = endOfRun(text, i);
            boolean broken = end == i && isLoneSurrogate(text, i);
            if (end > i || broken) {
                if (blank && line.length() > 0 && line.charAt(line.length() - 1) != '\n') {
                    line.append(' ');
                }
                line.append(broken ? "\uFFFD" : "").append(text, i, end);
                blank = false;
            } else {
                blank |= isBlank(text.charAt(i));
            }
            i = Math.max(end, i + 1);
        }
        return blank;
    }

    /** The end of what can be taken over as it is: words, and single blanks between them. */
    private static int endOfRun(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c > ' ' && c < '\u007F';
            if (!plain && !(c == ' ' ? i > from && i + 1 < text.length() && isKept(text, i + 1) : isKept(text, i))) {
                return i;
            }
        }
        return text.length();
    }

    private static boolean isKept(String text, int i) {
        char c = text.charAt(i);
        if (c < '\u007F') {
            return c > ' ';
        }
        return !isBlank(c) && !isInvisible(text, i) && !isLoneSurrogate(text, i);
    }

    /** For comparing: lower case, only letters and digits, single blanks between words. */
    static String folded(String text) {
        return folded(text, "");
    }

    /** As {@link #folded(String)}, but the given signs stay, each as a word of its own. */
    static String folded(String text, String signs) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean gap = false;
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c) || isMark(c)) {
                if (gap && folded.length() > 0) {
                    folded.append(' ');
                }
                gap = false;
                folded.append(c);
            } else if (signs.indexOf(c) >= 0) {
                folded.append(folded.length() > 0 ? " " : "").append(c);
                gap = true;
            } else if (!isFormat(c)) {
                gap = true;
            }
        }
        return folded.toString();
    }

    /** How many words a text has; in scripts without blanks two characters count as one word. */
    static int words(String text) {
        int words = 0;
        int ideographs = 0;
        boolean inWord = false;
        for (char c : text.toCharArray()) {
            if (c == ' ') {
                inWord = false;
            } else if (c >= 'a' && c <= 'z') {
                words += inWord ? 0 : 1;
                inWord = true;
            } else if (isUnspaced(c)) {
                ideographs++;
                inWord = false;
            } else if (Character.isLetterOrDigit(c)) {
                words += inWord ? 0 : 1;
                inWord = true;
            } else if (!isInsideWord(c)) {
                inWord = false;
            }
        }
        return words + (ideographs + 1) / 2;
    }

    static boolean isBlank(char c) {
        if (c < '\u1680') {
            return c <= ' ' || c == '\u00A0' || c == '\u0085';
        }
        return c == '\u1680'
                || (c >= '\u2000' && c <= '\u200A')
                || (c >= '\u2028' && c <= '\u2029')
                || c == '\u202F'
                || c == '\u205F'
                || c == '\u3000';
    }

    /** Whether a reader sees nothing of a character; joiners may shape what stands before them all the same. */
    static boolean isInvisible(char c) {
        return isFormat(c);
    }

    private static boolean isInvisible(String text, int i) {
        char c = text.charAt(i);
        return isFormat(c) && !(isJoiner(c) && isNeeded(c, i == 0 ? ' ' : text.charAt(i - 1)));
    }

    /** Soft hyphens, zero-width characters, marks for the direction of writing, controls beyond ASCII. */
    private static boolean isFormat(char c) {
        if (c < '\u200B') {
            return c == '\u00AD' || (c >= '\u007F' && c < '\u00A0') || c == '\u034F' || c == '\u061C' || c == '\u180E';
        }
        return c <= '\u200F'
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2060' && c <= '\u206F')
                || c == '\uFEFF'
                || (c >= '\uFFF9' && c <= '\uFFFB');
    }

    private static boolean isJoiner(char c) {
        return c == '\u200C' || c == '\u200D';
    }

    /** Whether a joiner shapes what stands before it: letters of Arabic, Indic and like scripts, or parts of one emoji. */
    private static boolean isNeeded(char joiner, char before) {
        boolean emoji =
                Character.isLowSurrogate(before) || before == '\uFE0F' || (before >= '\u2190' && before < '\u2C00');
        return (before >= '\u0600' && before < '\u1E00') || (joiner == '\u200D' && emoji);
    }

    /** Thai, Lao, Burmese, Khmer, kana, ideographs. */
    private static boolean isUnspaced(char c) {
        return c >= '\u0E00'
                && (c <= '\u0EFF'
                        || (c >= '\u1000' && c <= '\u109F')
                        || (c >= '\u1780' && c <= '\u17FF')
                        || (c >= '\u3040' && c <= '\u30FF')
                        || (c >= '\u3400' && c <= '\u9FFF')
                        || (c >= '\uF900' && c <= '\uFAFF'));
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isInsideWord(char c) {
        return c == '\'' || c == '\u2019' || c == '-' || c == '_' || isJoiner(c) || isMark(c);
    }

    private static boolean isUnwanted(String text, int i) {
        char c = text.charAt(i);
        return c <= '\u007F' ? isUnwantedAscii(c) : isLoneSurrogate(text, i);
    }

    /** Whether an ASCII character is one that neither a reader sees nor PostgreSQL can store. */
    static boolean isUnwantedAscii(char c) {
        return c < ' ' ? c != '\n' && c != '\t' && c != '\r' && c != '\f' : c == '\u007F';
    }

    private static boolean isLoneSurrogate(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    private static String withoutUnwanted(String text, int from) {
        StringBuilder clean = new StringBuilder(text.length()).append(text, 0, from);
        for (int i = from; i < text.length(); i++) {
            if (!isUnwanted(text, i)) {
                clean.append(text.charAt(i));
            } else if (Character.isSurrogate(text.charAt(i))) {
                clean.append('\uFFFD');
            }
        }
        return clean.toString();
    }
}
