package newsarchive.archive;

import java.util.List;

/**
 * The difference of two texts, word by word within blocks. Pure.
 *
 * @param lines the blocks of both texts in order
 * @param wordsAdded words only the later text has
 * @param wordsRemoved words only the earlier text has
 */
public record RevisionDiff(List<Line> lines, int wordsAdded, int wordsRemoved) {

    public RevisionDiff {
        lines = List.copyOf(lines);
    }

    /** Compares two texts of one block a line. */
    public static RevisionDiff between(String earlier, String later) {
        throw new UnsupportedOperationException();
    }

    /** One block: its runs of words in order. A block that is the same in both texts is a single {@link Kind#SAME} run. */
    public record Line(List<Run> runs) {
        public Line {
            runs = List.copyOf(runs);
        }

        public boolean isChanged() {
            return runs.stream().anyMatch(run -> run.kind() != Kind.SAME);
        }
    }

    /** Words in a row that share a fate; text includes the blanks between them. */
    public record Run(Kind kind, String text) {}

    /** What happened to words. */
    public enum Kind {
        SAME,
        ADDED,
        REMOVED
    }
}
