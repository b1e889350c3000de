package newsarchive.archive;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Which paragraphs of two texts belong together: equal ones first, then, between them, the pairs that are most alike and keep the order
 * of both texts. A paragraph that was cut in two, or two that became one, belong together too. Pure.
 */
final class ParagraphPairs {

    private static final double ALIKE = 0.5;

    /** So much of a paragraph must come from the one that was cut. */
    private static final double CUT_OFF = 0.6;

    /**
     * One row of the comparison.
     *
     * @param before paragraphs of the earlier text; none where something was added
     * @param after those that they became; none where they were removed
     */
    record Row(List<Paragraph> before, List<Paragraph> after) {

        boolean isPair() {
            return !before.isEmpty() && !after.isEmpty();
        }
    }

    private final Effort effort;
    private final List<Row> rows = new ArrayList<>();

    private ParagraphPairs(Effort effort) {
        this.effort = effort;
    }

    static List<Row> of(List<Paragraph> before, List<Paragraph> after, Effort effort) {
        ParagraphPairs pairs = new ParagraphPairs(effort);
        int position = 0;
        for (Gap gap : Gap.between(before, after, effort)) {
            pairs.same(after.subList(position, gap.laterFrom()));
            pairs.rows.addAll(withCuts(pairs.alike(gap.of(before), gap.ofLater(after))));
            position = gap.laterTo();
        }
        pairs.same(after.subList(position, after.size()));
        return pairs.rows;
    }

    private void same(List<Paragraph> paragraphs) {
        paragraphs.forEach(one -> rows.add(new Row(List.of(one), List.of(one))));
    }

    /** The way through all pairs that has the most in common (Needleman and Wunsch 1970). */
    private List<Row> alike(List<Paragraph> gone, List<Paragraph> come) {
        if (gone.isEmpty() || come.isEmpty() || !effort.allows(cost(gone, come))) {
            return apart(gone, come);
        }
        double[][] best = new double[gone.size() + 1][come.size() + 1];
        for (int i = 1; i <= gone.size(); i++) {
            for (int j = 1; j <= come.size(); j++) {
                double pair = best[i - 1][j - 1] + worth(gone.get(i - 1), come.get(j - 1));
                best[i][j] = Math.max(pair, Math.max(best[i - 1][j], best[i][j - 1]));
            }
        }
        return walkBack(gone, come, best);
    }

    private static List<Row> walkBack(List<Paragraph> gone, List<Paragraph> come, double[][] best) {
        List<Row> rows = new ArrayList<>();
        int i = gone.size();
        int j = come.size();
        while (i > 0 || j > 0) {
            if (j > 0 && best[i][j] == best[i][j - 1]) {
                rows.add(new Row(List.of(), List.of(come.get(--j))));
            } else if (i > 0 && best[i][j] == best[i - 1][j]) {
                rows.add(new Row(List.of(gone.get(--i)), List.of()));
            } else {
                rows.add(new Row(List.of(gone.get(--i)), List.of(come.get(--j))));
            }
        }
        Collections.reverse(rows);
        return rows;
    }

    private static double worth(Paragraph one, Paragraph other) {
        double likeness = one.bag().likeness(other.bag());
        return likeness >= ALIKE ? likeness : 0;
    }

    private static long cost(List<Paragraph> gone, List<Paragraph> come) {
        long words = gone.stream().mapToLong(one -> one.bag().size() + 1L).sum() * come.size();
        return words + come.stream().mapToLong(one -> one.bag().size() + 1L).sum() * gone.size();
    }

    private static List<Row> apart(List<Paragraph> gone, List<Paragraph> come) {
        List<Row> rows = new ArrayList<>();
        gone.forEach(one -> rows.add(new Row(List.of(one), List.of())));
        come.forEach(one -> rows.add(new Row(List.of(), List.of(one))));
        return rows;
    }

    /** Takes what stands alone into the pair beside it, where it was cut off from that, or joined to it. */
    private static List<Row> withCuts(List<Row> rows) {
        List<Row> joined = new ArrayList<>();
        for (Row row : rows) {
            Row last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.isPair() != row.isPair() && belongTogether(last, row)) {
                joined.set(joined.size() - 1, together(last, row));
            } else {
                joined.add(row);
            }
        }
        return joined;
    }

    private static boolean belongTogether(Row one, Row other) {
        Row pair = one.isPair() ? one : other;
        Row alone = one.isPair() ? other : one;
        boolean came = alone.before.isEmpty();
        WordBag whole = bag(came ? pair.before : pair.after);
        WordBag part = bag(came ? pair.after : pair.before);
        WordBag rest = bag(came ? alone.after : alone.before);
        int taken = whole.common(WordBag.joined(List.of(part, rest))) - whole.common(part);
        return rest.size() > 0 && taken >= rest.size() * CUT_OFF;
    }

    private static Row together(Row one, Row other) {
        return new Row(both(one.before, other.before), both(one.after, other.after));
    }

    private static List<Paragraph> both(List<Paragraph> one, List<Paragraph> other) {
        List<Paragraph> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    private static WordBag bag(List<Paragraph> paragraphs) {
        return WordBag.joined(paragraphs.stream().map(Paragraph::bag).toList());
    }
}
