package newsarchive.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of a text scrape.
 *
 * @param text the line, never blank
 * @param words its number of words
 * @param wording what kind of chrome it is by its wording, or null
 * @param picture what it says about a picture, or null
 * @param gapBefore whether a blank line or the start of the text stands before it
 * @param gapAfter whether a blank line or the end of the text stands after it
 */
record TextLine(
        String text,
        int words,
        @Nullable RemovalReason wording,
        @Nullable PictureLine picture,
        boolean gapBefore,
        boolean gapAfter) {

    /** The rest of a longer scrape is one line, to bound memory. */
    private static final int MOST_LINES = 100_000;

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final int LONGEST_BYLINE = 10;
    private static final int LONGEST_CREDIT = 600;

    static List<TextLine> read(String source) {
        String[] raw = LINE_BREAK.split(source, MOST_LINES);
        List<TextLine> lines = new ArrayList<>();
        boolean gap = true;
        for (int i = 0; i < raw.length; i++) {
            String text = PlainText.oneLine(raw[i]);
            if (text.isEmpty()) {
                gap = true;
            } else {
                lines.add(of(text, gap, i + 1 == raw.length || raw[i + 1].isBlank()));
                gap = false;
            }
        }
        return lines;
    }

    private static TextLine of(String text, boolean gapBefore, boolean gapAfter) {
        int words = PlainText.words(text);
        return new TextLine(
                text, words, ChromeWords.shared().reason(text, words), PictureLine.parse(text), gapBefore, gapAfter);
    }

    boolean standsAlone() {
        return gapBefore && gapAfter;
    }

    /** Whether it reads like a sentence or more of running text. */
    boolean isProse() {
        return wording == null && picture == null && (words >= 25 || (words >= 6 && endsAsSentence()));
    }

    /** Whether it says who wrote the article. */
    boolean isByline() {
        return words <= LONGEST_BYLINE
                && (wording == null || wording == RemovalReason.BYLINE)
                && AuthorsNames.startsWithByline(text)
                && !AuthorsNames.persons(text).isEmpty();
    }

    boolean endsAsSentence() {
        return block(0).endsAsSentence();
    }

    /** Whether it holds little more than a day or a time of day. */
    boolean isDate() {
        return DateLine.looksLike(text, words);
    }

    /** Where the credit of a picture begins in it, or -1. */
    int creditAt() {
        return text.length() > LONGEST_CREDIT ? -1 : PictureText.creditAt(text);
    }

    /** The line as pages have their text, without any markup. */
    Block block(int index) {
        return new Block(index, 0, text, words, 0, 0, 0, List.of());
    }

    /** Whether it is a bare number, such as a counter of comments. */
    boolean isCounter() {
        return text.chars().allMatch(c -> Character.isDigit(c) || c == '+' || c == '.');
    }
}
