package newsarchive.extraction;

import java.util.List;

/** Finds who wrote the article among the lines around the headline of a text scrape. */
final class TextAuthors {

    private static final int ABOVE = 4;
    private static final int BELOW = 12;
    private static final int ABOVE_TEXT = 8;
    private static final int LONGEST_BYLINE = 140;

    /** A name without "by" must stand this near to the date. */
    private static final int BESIDE_DATE = 2;

    private final List<TextLine> lines;
    private final DateLines dates = new DateLines(null, false);

    private TextAuthors(List<TextLine> lines) {
        this.lines = lines;
    }

    /**
     * The names of the byline nearest to the headline, else those that stand alone beside the date.
     *
     * @param headline the line that is the headline, or -1
     */
    static List<String> find(List<TextLine> lines, int headline, int firstText) {
        TextAuthors authors = new TextAuthors(lines);
        int anchor = headline >= 0 ? headline : firstText;
        int from = Math.max(0, anchor - (headline >= 0 ? ABOVE : ABOVE_TEXT));
        int to = Math.min(lines.size(), anchor + (headline >= 0 ? BELOW : 1));
        List<String> below = authors.byline(Math.max(0, anchor), to);
        List<String> names = below.isEmpty() ? authors.byline(from, anchor) : below;
        return names.isEmpty() ? authors.alone(from, to, headline) : names;
    }

    private List<String> byline(int from, int to) {
        for (int i = from; i < to; i++) {
            List<String> names = signed(i);
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    /** The names behind "By", in this line or in the next one. */
    private List<String> signed(int i) {
        String text = lines.get(i).text();
        if (text.length() > LONGEST_BYLINE) {
            return List.of();
        }
        if (AuthorsNames.isByline(text)) {
            return i + 1 < lines.size() ? names(lines.get(i + 1).text()) : List.of();
        }
        return AuthorsNames.startsWithByline(text) ? names(text) : List.of();
    }

    /** Names without the date and what follows it. */
    private List<String> names(String text) {
        if (text.length() > LONGEST_BYLINE) {
            return List.of();
        }
        int cut = text.length();
        for (DateLines.Found date : dates.all(text)) {
            cut = Math.min(cut, date.start());
        }
        return AuthorsNames.persons(trimmed(text.substring(0, cut)));
    }

    private static String trimmed(String text) {
        int end = text.length();
        while (end > 0 && " -–—|•·,/:(".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    /** A line that is nothing but names, and stands beside the date or with it. */
    private List<String> alone(int from, int to, int headline) {
        for (int i = Math.max(from, headline + 1); i < to; i++) {
            TextLine line = lines.get(i);
            boolean fits = line.wording() == null
                    && line.picture() == null
                    && !line.endsAsSentence()
                    && line.text().length() <= LONGEST_BYLINE;
            if (fits && isBesideDate(i)) {
                List<String> names = names(line.text());
                if (!names.isEmpty() && names.stream().allMatch(TextAuthors::isFullName)) {
                    return names;
                }
            }
        }
        return List.of();
    }

    private static boolean isFullName(String name) {
        return Character.isUpperCase(name.codePointAt(0)) && name.indexOf(' ') > 0;
    }

    private boolean isBesideDate(int i) {
        for (int near = Math.max(0, i - BESIDE_DATE); near < Math.min(lines.size(), i + BESIDE_DATE + 1); near++) {
            String text = lines.get(near).text();
            boolean isOfPicture = lines.get(near).picture() != null;
            if (!isOfPicture
                    && text.length() <= LONGEST_BYLINE
                    && !dates.all(text).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
