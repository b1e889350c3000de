package newsarchive.extraction;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the day of publication among the lines around the headline of a text scrape. */
final class TextDates {

    /** How many lines above and below the headline are looked at. */
    private static final int ABOVE = 5;

    private static final int BELOW = 14;

    /** How far above and below the first line of text, where no headline is known. */
    private static final int ABOVE_TEXT = 10;

    private static final int BELOW_TEXT = 2;

    /** How much may stand beside a date in a line that is about the date. */
    private static final int OTHER_CHARS = 110;

    /** So many lines nearer seems a date that is labelled as the first publication. */
    private static final int LABELLED = 4;

    private final List<TextLine> lines;
    private final DateLines dates;
    private @Nullable StatedTime best;
    private @Nullable StatedTime change;
    private int distance = Integer.MAX_VALUE;

    private TextDates(List<TextLine> lines, DateLines dates) {
        this.lines = lines;
        this.dates = dates;
    }

    /**
     * The day at the headline, or above the text, or null; a day of change counts where there is no other.
     *
     * @param headline the line that is the headline, or -1
     */
    static @Nullable StatedTime find(List<TextLine> lines, int headline, int firstText, @Nullable String language) {
        TextDates found = new TextDates(lines, new DateLines(language, "en".equals(language)));
        int anchor = headline >= 0 ? headline : firstText;
        int from = anchor - (headline >= 0 ? ABOVE : ABOVE_TEXT);
        int to = anchor + (headline >= 0 ? BELOW : BELOW_TEXT);
        for (int i = Math.max(0, from); i < Math.min(lines.size(), to); i++) {
            found.read(i, i >= anchor ? i - anchor : 2 * (anchor - i));
        }
        return found.best == null ? found.change : found.best;
    }

    private void read(int i, int away) {
        String text = lines.get(i).text();
        String lower = text.length() > 2 * OTHER_CHARS ? "" : text.toLowerCase(Locale.ROOT);
        if (lower.isEmpty() || MetadataWords.anyIn(lower, MetadataWords.NOT_A_DATE)) {
            return;
        }
        int from = 0;
        for (DateLines.Found date : dates.all(text)) {
            if (text.length() - (date.end() - date.start()) <= OTHER_CHARS) {
                String label =
                        from == 0 && date.start() == 0 ? above(i) : lower.substring(from, Math.max(from, date.start()));
                add(date.time(), label, away);
            }
            from = date.end();
        }
    }

    /** A label may stand in the line above its date. */
    private String above(int i) {
        TextLine line = i == 0 ? null : lines.get(i - 1);
        return line == null || line.words() > 3 ? "" : line.text().toLowerCase(Locale.ROOT);
    }

    private void add(StatedTime time, String label, int away) {
        boolean isPublished = MetadataWords.anyIn(label, MetadataWords.PUBLISHED);
        if (!isPublished && MetadataWords.anyIn(label, MetadataWords.UPDATED)) {
            change = change == null ? time : change;
        } else if (away - (isPublished ? LABELLED : 0) < distance) {
            distance = away - (isPublished ? LABELLED : 0);
            best = time;
        }
    }
}
