package newsarchive.extraction;

import java.util.List;

/** Finds the headline of a short scrape by rules, where the classifier has seen too little to be sure. */
final class TextHeadline {

    private static final int FEWEST_WORDS = 2;
    private static final int MOST_WORDS = 40;
    private static final int SURE_WORDS = 3;

    private final List<TextLine> lines;

    private TextHeadline(List<TextLine> lines) {
        this.lines = lines;
    }

    /** The line above the line of who wrote it and when, else the first line that could be one, or -1. */
    static int find(List<TextLine> lines) {
        TextHeadline headline = new TextHeadline(lines);
        for (int i = 0; i < lines.size() && !lines.get(i).isProse(); i++) {
            if (lines.get(i).words() >= SURE_WORDS && couldBe(lines.get(i)) && headline.isSigned(i + 1)) {
                return i;
            }
        }
        return headline.first();
    }

    /** The first line that stands alone and is no chrome; else the first line above the text that could be one. */
    private int first() {
        int candidate = -1;
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            boolean fits = couldBe(line);
            if (fits && line.standsAlone()) {
                return i;
            }
            if (line.isProse() && candidate >= 0) {
                return candidate;
            }
            candidate = fits && line.words() >= SURE_WORDS && candidate < 0 ? i : candidate;
        }
        return candidate;
    }

    /** Whether a line says who wrote the article or when, or the line below it does. */
    private boolean isSigned(int i) {
        for (int next = i; next < Math.min(i + 2, lines.size()); next++) {
            if (lines.get(next).isByline() || lines.get(next).isDate()) {
                return true;
            }
        }
        return false;
    }

    private static boolean couldBe(TextLine line) {
        return line.wording() == null
                && line.picture() == null
                && !line.isByline()
                && !line.isDate()
                && line.words() >= FEWEST_WORDS
                && line.words() <= MOST_WORDS;
    }
}
