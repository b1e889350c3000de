package newsarchive.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import newsarchive.archive.Moves.Move;
import newsarchive.archive.ParagraphPairs.Row;

/**
 * The difference of two texts: which paragraphs belong together, came, went or moved, and what changed within them word by word. Pure.
 *
 * <pre>{@code
 * RevisionDiff.between("Ten people came.", "Twelve people came.").wordsAdded();   // 1
 * }</pre>
 *
 * @param lines the paragraphs of both texts in order
 * @param wordsAdded words that only the later text has; what moved is in both
 * @param wordsRemoved words that only the earlier text has
 */
public record RevisionDiff(List<Line> lines, int wordsAdded, int wordsRemoved) {

    /** About a second at worst. */
    private static final long MOST_EFFORT = 40_000_000;

    /** No texts, no difference. */
    static final RevisionDiff NONE = new RevisionDiff(List.of(), 0, 0);

    public RevisionDiff {
        lines = List.copyOf(lines);
    }

    /** Compares two texts of one paragraph a line. */
    public static RevisionDiff between(String earlier, String later) {
        return between(earlier, later, new Effort(MOST_EFFORT));
    }

    static RevisionDiff between(String earlier, String later, Effort effort) {
        WordBag.Numbers numbers = new WordBag.Numbers();
        List<Row> rows = ParagraphPairs.of(Paragraph.of(earlier, numbers), Paragraph.of(later, numbers), effort);
        Collector collector = new Collector(Moves.among(rows, effort), effort);
        rows.forEach(collector::add);
        return new RevisionDiff(collector.lines, collector.added, collector.removed);
    }

    /** True when both texts are the same. */
    public boolean isSame() {
        return lines.stream().noneMatch(Line::isChanged);
    }

    /** How many paragraphs met with this fate. */
    public int count(Fate fate) {
        return (int) lines.stream().filter(line -> line.fate == fate).count();
    }

    /** The earlier text again. */
    public String earlier() {
        return lines.stream()
                .filter(line -> line.fate.isInEarlier())
                .map(line -> text(line.runsBefore()))
                .collect(Collectors.joining("\n"));
    }

    /** The later text again. */
    public String later() {
        return lines.stream()
                .filter(line -> line.fate.isInLater())
                .map(line -> text(line.runsAfter()))
                .collect(Collectors.joining("\n"));
    }

    /**
     * A paragraph, or several where one was cut or some were joined; a line break then stands in the text.
     *
     * @param fate what became of it
     * @param runs its words in order; in a paragraph that was moved they also tell what was changed on the way
     * @param move which move it is an end of, counted from 1; 0 for none
     */
    public record Line(Fate fate, List<Run> runs, int move) {
        public Line {
            runs = List.copyOf(runs);
        }

        public boolean isChanged() {
            return fate != Fate.SAME;
        }

        /** Its words before the change. */
        public List<Run> runsBefore() {
            return runsWithout(Kind.ADDED);
        }

        /** Its words after the change. */
        public List<Run> runsAfter() {
            return runsWithout(Kind.REMOVED);
        }

        private List<Run> runsWithout(Kind kind) {
            return runs.stream().filter(run -> run.kind != kind).toList();
        }
    }

    private static String text(List<Run> runs) {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    /** Words in a row that share a fate, with the blanks and signs among them. */
    public record Run(Kind kind, String text) {

        /** True for nothing but the end of a paragraph, where one was cut or two were joined. */
        public boolean isParagraphEnd() {
            return text.equals("\n");
        }
    }

    /** What happened to a paragraph. */
    public enum Fate {
        SAME,
        CHANGED,
        ADDED,
        REMOVED,
        /** It stands here now. */
        MOVED_HERE,
        /** It stood here before. */
        MOVED_AWAY;

        /** True when a paragraph of this fate stands at this place of the earlier text. */
        public boolean isInEarlier() {
            return this != ADDED && this != MOVED_HERE;
        }

        /** True when a paragraph of this fate stands at this place of the later text. */
        public boolean isInLater() {
            return this != REMOVED && this != MOVED_AWAY;
        }
    }

    /** What happened to words. */
    public enum Kind {
        SAME,
        ADDED,
        REMOVED
    }

    /** Makes lines of rows, and counts. */
    private static final class Collector {
        private final Moves moves;
        private final Effort effort;
        private final List<Line> lines = new ArrayList<>();
        private int added;
        private int removed;

        Collector(Moves moves, Effort effort) {
            this.moves = moves;
            this.effort = effort;
        }

        void add(Row row) {
            Move move = moves.of(row);
            if (move != null) {
                moved(row, move);
            } else if (row.isPair()) {
                pair(row);
            } else if (row.before().isEmpty()) {
                added += words(row.after());
                lines.add(new Line(Fate.ADDED, runs(Kind.ADDED, text(row.after())), 0));
            } else {
                removed += words(row.before());
                lines.add(new Line(Fate.REMOVED, runs(Kind.REMOVED, text(row.before())), 0));
            }
        }

        private void pair(Row row) {
            if (row.before().equals(row.after())) {
                lines.add(new Line(Fate.SAME, runs(Kind.SAME, text(row.after())), 0));
            } else {
                lines.add(new Line(Fate.CHANGED, compared(row, row), 0));
            }
        }

        private void moved(Row row, Move move) {
            if (row == move.from()) {
                lines.add(new Line(Fate.MOVED_AWAY, runs(Kind.SAME, text(row.before())), move.number()));
            } else {
                lines.add(new Line(Fate.MOVED_HERE, compared(move.from(), row), move.number()));
            }
        }

        private List<Run> compared(Row from, Row to) {
            WordDiff diff = WordDiff.between(text(from.before()), text(to.after()), effort);
            added += diff.wordsAdded();
            removed += diff.wordsRemoved();
            return diff.runs();
        }

        private static List<Run> runs(Kind kind, String text) {
            return text.isEmpty() ? List.of() : List.of(new Run(kind, text));
        }

        private static String text(List<Paragraph> paragraphs) {
            return paragraphs.stream().map(Paragraph::text).collect(Collectors.joining("\n"));
        }

        private static int words(List<Paragraph> paragraphs) {
            return paragraphs.stream().mapToInt(one -> one.bag().size()).sum();
        }
    }
}
