package newsarchive.archive;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/**
 * The difference of two texts, word by word within the blocks that changed. Pure.
 *
 * <pre>{@code
 * RevisionDiff.between("Ten people came.", "Twelve people came.").wordsAdded();   // 1
 * }</pre>
 *
 * @param lines the blocks of both texts in order
 * @param wordsAdded words only the later text has
 * @param wordsRemoved words only the earlier text has
 */
public record RevisionDiff(List<Line> lines, int wordsAdded, int wordsRemoved) {

    /** Texts that differ in more words than this at one place are shown as replaced as a whole: a finer look would take too long. */
    private static final int MOST_WORDS_COMPARED = 20_000;

    private static final String BLOCK_END = "\n";

    public RevisionDiff {
        lines = List.copyOf(lines);
    }

    /** Compares two texts of one block a line. */
    public static RevisionDiff between(String earlier, String later) {
        List<String> before = earlier.lines().toList();
        List<String> after = later.lines().toList();
        Collector collector = new Collector();
        int position = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            collector.sameBlocks(after.subList(position, delta.getTarget().getPosition()));
            collector.changedBlocks(
                    delta.getSource().getLines(), delta.getTarget().getLines());
            position = delta.getTarget().getPosition() + delta.getTarget().size();
        }
        collector.sameBlocks(after.subList(position, after.size()));
        return new RevisionDiff(collector.lines, collector.added, collector.removed);
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

    /** Words in a row that share a fate; text holds the blanks between them, none at its ends. */
    public record Run(Kind kind, String text) {}

    /** What happened to words. */
    public enum Kind {
        SAME,
        ADDED,
        REMOVED
    }

    /** Puts words together to runs, and runs to lines. */
    private static final class Collector {
        private final List<Line> lines = new ArrayList<>();
        private final List<Run> runs = new ArrayList<>();
        private final StringBuilder run = new StringBuilder();
        private Kind kind = Kind.SAME;
        private int added;
        private int removed;

        void sameBlocks(List<String> blocks) {
            blocks.forEach(block -> lines.add(new Line(List.of(new Run(Kind.SAME, block)))));
        }

        void changedBlocks(List<String> before, List<String> after) {
            List<String> gone = words(before);
            List<String> come = words(after);
            if (gone.size() + come.size() > MOST_WORDS_COMPARED) {
                gone.forEach(word -> word(Kind.REMOVED, word));
                come.forEach(word -> word(Kind.ADDED, word));
                return;
            }
            int position = 0;
            for (AbstractDelta<String> delta : DiffUtils.diff(gone, come).getDeltas()) {
                come.subList(position, delta.getTarget().getPosition()).forEach(word -> word(Kind.SAME, word));
                delta.getSource().getLines().forEach(word -> word(Kind.REMOVED, word));
                delta.getTarget().getLines().forEach(word -> word(Kind.ADDED, word));
                position = delta.getTarget().getPosition() + delta.getTarget().size();
            }
            come.subList(position, come.size()).forEach(word -> word(Kind.SAME, word));
            endLine();
        }

        private void word(Kind of, String word) {
            if (word.equals(BLOCK_END)) {
                endLine();
                return;
            }
            added += of == Kind.ADDED ? 1 : 0;
            removed += of == Kind.REMOVED ? 1 : 0;
            if (of != kind) {
                endRun();
                kind = of;
            }
            if (!run.isEmpty()) {
                run.append(' ');
            }
            run.append(word);
        }

        private void endRun() {
            if (!run.isEmpty()) {
                runs.add(new Run(kind, run.toString()));
                run.setLength(0);
            }
        }

        private void endLine() {
            endRun();
            if (!runs.isEmpty()) {
                lines.add(new Line(runs));
                runs.clear();
            }
        }

        private static List<String> words(List<String> blocks) {
            List<String> words = new ArrayList<>();
            for (String block : blocks) {
                for (String word : block.strip().split("\\s+")) {
                    words.add(word);
                }
                words.add(BLOCK_END);
            }
            return words;
        }
    }
}
