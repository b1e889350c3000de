package newsarchive.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts a text into words, blanks and other signs; put together again they give the text. In scripts that set no blanks between words
 * each sign is a word. Pure.
 *
 * <pre>{@code
 * TextTokens.of("It's 3.5 km.");   // It's, blank, 3.5, blank, km, .
 * }</pre>
 */
final class TextTokens {

    private static final Set<Character.UnicodeScript> WITHOUT_BLANKS = Set.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.THAI,
            Character.UnicodeScript.LAO,
            Character.UnicodeScript.KHMER,
            Character.UnicodeScript.MYANMAR);

    private final String text;
    private int at;

    private TextTokens(String text) {
        this.text = text;
    }

    static List<String> of(String text) {
        TextTokens tokens = new TextTokens(text);
        List<String> found = new ArrayList<>(text.length() / 3 + 1);
        while (tokens.at < text.length()) {
            found.add(tokens.next());
        }
        return found;
    }

    /** True for words and numbers, false for blanks, punctuation and the like. */
    static boolean isWord(String token) {
        return Character.isLetterOrDigit(token.codePointAt(0));
    }

    static boolean isBlank(String token) {
        return isBlank(token.codePointAt(0));
    }

    static long words(List<String> tokens) {
        return tokens.stream().filter(TextTokens::isWord).count();
    }

    private String next() {
        int from = at;
        int first = take();
        if (first == '\n') {
            return "\n";
        }
        if (isBlank(first)) {
            takeBlanks();
        } else {
            takeAttached();
            if (Character.isLetterOrDigit(first) && hasBlanksAround(first)) {
                takeWord();
            }
        }
        return text.substring(from, at);
    }

    private void takeBlanks() {
        while (at < text.length() && text.charAt(at) != '\n' && isBlank(text.codePointAt(at))) {
            take();
        }
    }

    /** Letters and digits in a row; a sign such as an apostrophe between two letters, or a point between two digits, is part of the word. */
    private void takeWord() {
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (Character.isLetterOrDigit(c) && hasBlanksAround(c)) {
                take();
                takeAttached();
            } else if (joins(c)) {
                take();
            } else {
                return;
            }
        }
    }

    private boolean joins(int sign) {
        int behind = at + Character.charCount(sign);
        if (behind >= text.length()) {
            return false;
        }
        int before = text.codePointBefore(at);
        int after = text.codePointAt(behind);
        return switch (sign) {
            case '\'', '’' -> Character.isLetter(before) && Character.isLetter(after);
            case '.', ',', ':' -> Character.isDigit(before) && Character.isDigit(after);
            default -> false;
        };
    }

    /** Accents, joiners and the like belong to the sign before them. */
    private void takeAttached() {
        while (at < text.length() && isAttached(text.codePointAt(at))) {
            take();
        }
    }

    private int take() {
        int c = text.codePointAt(at);
        at += Character.charCount(c);
        return c;
    }

    private static boolean isAttached(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT -> true;
            default -> false;
        };
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean hasBlanksAround(int c) {
        return !WITHOUT_BLANKS.contains(Character.UnicodeScript.of(c));
    }
}
