package newsarchive.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RevisionDiffTest {

    @Test
    void findsNothingInEqualTexts() {
        RevisionDiff diff = RevisionDiff.between("One.\nTwo.", "One.\nTwo.");

        assertThat(diff.lines()).noneMatch(RevisionDiff.Line::isChanged).hasSize(2);
        assertThat(diff.wordsAdded() + diff.wordsRemoved()).isZero();
    }

    @Test
    void tellsTheWordsThatChangedWithinABlock() {
        assertThat(show("Ten ships wait outside.", "Twelve ships wait outside."))
                .isEqualTo("-[Ten] +[Twelve] ships wait outside.");
    }

    @Test
    void tellsABlockThatCameIn() {
        assertThat(show("First.\nLast.", "First.\nIn between.\nLast.")).isEqualTo("First.\n+[In between.]\nLast.");
    }

    @Test
    void tellsABlockThatWentAway() {
        RevisionDiff diff = RevisionDiff.between("First.\nIn between.\nLast.", "First.\nLast.");

        assertThat(diff.wordsRemoved()).isEqualTo(2);
        assertThat(diff.wordsAdded()).isZero();
    }

    @Test
    void takesHugeTextsThatHaveNothingInCommon() {
        String before = IntStream.range(0, 50_000).mapToObj(i -> "a" + i).collect(Collectors.joining(" "));
        String after = IntStream.range(0, 50_000).mapToObj(i -> "b" + i).collect(Collectors.joining(" "));

        assertThat(RevisionDiff.between(before, after).wordsAdded()).isEqualTo(50_000);
    }

    private static String show(String before, String after) {
        return RevisionDiff.between(before, after).lines().stream()
                .map(line -> line.runs().stream()
                        .map(run -> switch (run.kind()) {
                            case SAME -> run.text();
                            case ADDED -> "+[" + run.text() + "]";
                            case REMOVED -> "-[" + run.text() + "]";
                        })
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }
}
