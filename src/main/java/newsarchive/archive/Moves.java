package newsarchive.archive;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import newsarchive.archive.ParagraphPairs.Row;
import org.jspecify.annotations.Nullable;

/** Paragraphs that were taken from one place and put to another, as they were or nearly so. Pure. */
final class Moves {

    private static final double NEARLY_THE_SAME = 0.8;
    private static final int ENOUGH_WORDS = 8;

    /**
     * A paragraph that moved.
     *
     * @param number counted from 1 in the order of the later text
     * @param from where it was
     * @param to where it is
     */
    record Move(int number, Row from, Row to) {}

    private final Map<Row, Move> moves = new IdentityHashMap<>();

    /** Paragraphs that are gone from their place and were not found elsewhere yet. */
    private final List<Row> gone;

    private final Effort effort;

    private Moves(List<Row> gone, Effort effort) {
        this.gone = gone;
        this.effort = effort;
    }

    static Moves among(List<Row> rows, Effort effort) {
        List<Row> gone = rows.stream().filter(row -> row.after().isEmpty()).toList();
        Moves moves = new Moves(new ArrayList<>(gone), effort);
        for (Row row : rows) {
            if (row.before().isEmpty() && !moves.gone.isEmpty()) {
                Row from = moves.origin(only(row.after()));
                if (from != null) {
                    moves.note(from, row);
                }
            }
        }
        return moves;
    }

    /** The move that a row is an end of, or null. */
    @Nullable
    Move of(Row row) {
        return moves.get(row);
    }

    private void note(Row from, Row to) {
        Move move = new Move(moves.size() / 2 + 1, from, to);
        moves.put(from, move);
        moves.put(to, move);
        gone.removeIf(row -> row == from);
    }

    private @Nullable Row origin(Paragraph come) {
        if (come.bag().size() == 0
                || !effort.allows((long) gone.size() * come.bag().size())) {
            return null;
        }
        Row best = null;
        double most = NEARLY_THE_SAME;
        for (Row row : gone) {
            Paragraph one = only(row.before());
            if (one.equals(come)) {
                return row;
            }
            double likeness = one.bag().likeness(come.bag());
            if (Math.min(one.bag().size(), come.bag().size()) >= ENOUGH_WORDS && likeness >= most) {
                best = row;
                most = likeness;
            }
        }
        return best;
    }

    /** What stands alone is always one paragraph. */
    private static Paragraph only(List<Paragraph> paragraphs) {
        return paragraphs.get(0);
    }
}
