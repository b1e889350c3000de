package newsarchive.extraction;

import java.util.ArrayList;
import java.util.List;

/** A line cut into numbers, words and single marks, without its blanks; digits of every script are read. */
final class DateTokens {

    /** What a token is. */
    enum Kind {
        NUMBER,
        WORD,
        MARK
    }

    /**
     * One token.
     *
     * @param value the number, or -1 when it is none or has more than nine digits
     * @param start where it starts in the line
     * @param spaced true when a blank stands before it
     */
    record Token(Kind kind, String text, int value, int start, boolean spaced) {

        int end() {
            return start + text.length();
        }

        boolean isMark(String marks) {
            return kind == Kind.MARK && !text.isEmpty() && marks.contains(text);
        }

        boolean isNumber(int digits) {
            return kind == Kind.NUMBER && digits() == digits;
        }

        boolean isSmallNumber() {
            return kind == Kind.NUMBER && digits() <= 2;
        }

        /** As many as the number has when it is written with ours: two for 二十三. */
        private int digits() {
            return text.indexOf(TEN) >= 0 && value < 100 ? 2 : text.length();
        }
    }

    private static final String HAN_DIGITS = "〇一二三四五六七八九";
    private static final char TEN = '十';

    private static final Token NOTHING = new Token(Kind.MARK, "", -1, Integer.MAX_VALUE / 2, false);

    private final List<Token> tokens = new ArrayList<>();

    /** True in lines with a year in Chinese characters, whose numbers may be written so as well. */
    private final boolean isHan;

    DateTokens(String line) {
        isHan = line.indexOf('年') >= 0;
        boolean spaced = false;
        for (int i = 0; i < line.length(); ) {
            char c = line.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT) {
                spaced = true;
                i++;
                continue;
            }
            Token token = token(line, i, spaced);
            tokens.add(token);
            spaced = false;
            i = token.end();
        }
    }

    /** The token at this place; beyond the ends one that is nothing. */
    Token at(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index) : NOTHING;
    }

    int size() {
        return tokens.size();
    }

    private Token token(String line, int start, boolean spaced) {
        char first = line.charAt(start);
        Kind kind = kind(first);
        int end = start + 1;
        while (kind != Kind.MARK && end < line.length() && continues(kind, line.charAt(end))) {
            end++;
        }
        String text = line.substring(start, end);
        return new Token(kind, text, kind == Kind.NUMBER ? value(text) : -1, start, spaced);
    }

    private boolean continues(Kind kind, char c) {
        return kind(c) == kind || kind == Kind.WORD && (c == '’' || c == '׳' || isCombining(c));
    }

    private Kind kind(char c) {
        if (Character.isDigit(c) || isHan && (c == TEN || HAN_DIGITS.indexOf(c) >= 0)) {
            return Kind.NUMBER;
        }
        return Character.isLetter(c) || isCombining(c) ? Kind.WORD : Kind.MARK;
    }

    private static boolean isCombining(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static int value(String digits) {
        if (digits.length() > 9) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            boolean isLast = i == digits.length() - 1;
            if (c == TEN) {
                value = Math.max(1, value) * (isLast ? 10 : 1);
            } else {
                value = value * 10 + (Character.isDigit(c) ? Character.digit(c, 10) : HAN_DIGITS.indexOf(c));
            }
        }
        return value;
    }
}
