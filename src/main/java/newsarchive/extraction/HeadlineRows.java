package newsarchive.extraction;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a scrape that could be its headline, with a row of {@link HeadlineFeature}s for each.
 *
 * @param lines their places in the scrape
 * @param rows all values, row after row
 */
record HeadlineRows(int[] lines, float[] rows) {

    private static final int FEWEST_WORDS = 2;
    private static final int MOST_WORDS = 40;
    private static final int LONGEST = 300;

    /** So far behind the first line of text a headline may still stand. */
    private static final int BEHIND = 3;

    private static final int FAR = 99;

    /**
     * Reads the candidates.
     *
     * @param scoreRows the rows of the second look
     */
    static HeadlineRows of(LineView view, float[] scoreRows) {
        int first = firstText(view.size(), scoreRows);
        List<Integer> candidates = new ArrayList<>();
        int longest = 1;
        for (int i = 0; i < Math.min(view.size(), first + BEHIND); i++) {
            if (isCandidate(view, i)) {
                candidates.add(i);
                longest = Math.max(longest, view.lines().get(i).words());
            }
        }
        int[] lines = candidates.stream().mapToInt(i -> i).toArray();
        float[] rows = new float[lines.length * HeadlineFeature.COUNT];
        int[] bylines = ahead(view, LineFeature.BYLINE);
        int[] dates = ahead(view, LineFeature.DATE);
        for (int c = 0; c < lines.length; c++) {
            int i = lines[c];
            int row = c * HeadlineFeature.COUNT;
            set(rows, row, HeadlineFeature.BYLINE_AHEAD, bylines[i]);
            set(rows, row, HeadlineFeature.DATE_AHEAD, dates[i]);
            set(rows, row, HeadlineFeature.TEXT_AHEAD, first - i);
            set(rows, row, HeadlineFeature.RIVALS_ABOVE, c);
            set(rows, row, HeadlineFeature.RIVALS_BELOW, lines.length - 1 - c);
            set(rows, row, HeadlineFeature.LENGTH_SHARE, view.lines().get(i).words() / (double) longest);
            copy(view, scoreRows, i, rows, row + HeadlineFeature.values().length);
        }
        return new HeadlineRows(lines, rows);
    }

    private static void set(float[] rows, int row, HeadlineFeature feature, double value) {
        rows[row + feature.ordinal()] = (float) value;
    }

    private static void copy(LineView view, float[] scoreRows, int line, float[] rows, int from) {
        int at = from;
        for (LineFeature feature : HeadlineFeature.OF_LINE) {
            rows[at++] = view.table().get(line, feature);
        }
        for (LineScoreFeature feature : HeadlineFeature.OF_SCORE) {
            rows[at++] = scoreRows[line * LineScoreFeature.COUNT + feature.ordinal()];
        }
    }

    /** The first line that is surely text, or with which the text as a whole begins; else the end. */
    private static int firstText(int lines, float[] scoreRows) {
        if (lines == 0) {
            return 0;
        }
        int sure = (int) scoreRows[LineScoreFeature.FROM_FIRST_SURE.ordinal()];
        int stretch = -(int) scoreRows[LineScoreFeature.STRETCH_FROM.ordinal()];
        return sure == -LineScores.FAR ? lines : Math.min(lines, Math.max(-sure, stretch));
    }

    private static boolean isCandidate(LineView view, int i) {
        TextLine line = view.lines().get(i);
        return line.wording() == null
                && line.picture() == null
                && line.words() >= FEWEST_WORDS
                && line.words() <= MOST_WORDS
                && line.text().length() <= LONGEST
                && view.table().get(i, LineFeature.BYLINE) == 0
                && view.table().get(i, LineFeature.DATE) == 0;
    }

    private static int[] ahead(LineView view, LineFeature what) {
        int[] ahead = new int[view.size()];
        int next = -1;
        for (int i = view.size() - 1; i >= 0; i--) {
            ahead[i] = next < 0 ? FAR : Math.min(FAR, next - i);
            next = view.table().get(i, what) > 0 ? i : next;
        }
        return ahead;
    }
}
