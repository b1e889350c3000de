package newsarchive.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import newsarchive.archive.RevisionDiff.Kind;
import newsarchive.archive.RevisionDiff.Line;

/** What holds for any two texts. */
class RevisionDiffPropertiesTest {

    private static final List<String> STORIES = List.of(
            """
            The ferry was late again, the third time this week. Nobody on the quay was surprised.
            “We shall wait,” said the harbour master. “What else is there to do?”
            It's 3.5 km to the other side; the old bridge has been closed since 1998.
            Ships wait.""", """
            Der Rat hat am Freitag den Bau einer zweiten Brücke über das Hafenbecken beschlossen.
            Sie soll 40 Millionen Mark kosten und in drei Jahren fertig sein.
            Kritik kam von den Fischern, die um ihre Liegeplätze fürchten.""", """
            Лёд на реке вскрылся на две недели раньше обычного, сообщили на метеостанции.
            Рыбаков просят не выходить на берег до конца недели.""", """
            港口今年冬天结冰了，船只等待了三天。
            渔民说，他们从来没有见过这样的冬天。""", """
            وصلت السفينة إلى الميناء يوم الاثنين.
            قال البحارة إن الجليد كان سميكاً.""", "e\u0301te\u0301 \uD83D\uDC69\u200D\uD83D\uDCBB a\u00A0b  c\n\n***\n1.2.3,4");

    @Property(tries = 400, seed = "2022")
    void givesBackBothTexts(@ForAll("texts") String earlier, @ForAll("texts") String later) {
        RevisionDiff diff = RevisionDiff.between(earlier, later);

        assertThat(diff.earlier()).isEqualTo(lines(earlier));
        assertThat(diff.later()).isEqualTo(lines(later));
    }

    @Property(tries = 400, seed = "2022")
    void givesBackBothTextsOfAnEdit(@ForAll("stories") String earlier, @ForAll long chance) {
        String later = edited(earlier, new Random(chance));
        RevisionDiff diff = RevisionDiff.between(earlier, later);

        assertThat(diff.earlier()).isEqualTo(lines(earlier));
        assertThat(diff.later()).isEqualTo(lines(later));
        assertThat(diff.isSame()).isEqualTo(lines(earlier).equals(lines(later)));
    }

    @Property(tries = 200, seed = "2022")
    void showsNoRunOfNothingAndNoTwoOfAKindInARow(@ForAll("stories") String earlier, @ForAll long chance) {
        for (Line line : RevisionDiff.between(earlier, edited(earlier, new Random(chance)))
                .lines()) {
            Kind last = null;
            for (RevisionDiff.Run run : line.runs()) {
                assertThat(run.text()).isNotEmpty();
                assertThat(run.kind()).isNotEqualTo(last);
                last = run.kind();
            }
        }
    }

    @Property(tries = 200, seed = "2022")
    void countsTheOtherWayRoundWhenReadTheOtherWayRound(@ForAll("stories") String earlier, @ForAll long chance) {
        String later = edited(earlier, new Random(chance));
        RevisionDiff there = RevisionDiff.between(earlier, later);
        RevisionDiff back = RevisionDiff.between(later, earlier);

        assertThat(back.wordsAdded() - back.wordsRemoved()).isEqualTo(there.wordsRemoved() - there.wordsAdded());
    }

    @Provide
    Arbitrary<String> stories() {
        return Arbitraries.of(STORIES);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("ab .,\n港é\u0301").ofMaxLength(60);
    }

    /** Words are dropped, doubled, exchanged and put in, paragraphs moved, cut and joined. */
    private static String edited(String story, Random chance) {
        List<String> paragraphs = new ArrayList<>(story.lines().toList());
        for (int edits = chance.nextInt(6); edits > 0; edits--) {
            int place = chance.nextInt(paragraphs.size());
            List<String> words = new ArrayList<>(List.of(paragraphs.get(place).split(" ")));
            int word = chance.nextInt(words.size());
            switch (chance.nextInt(6)) {
                case 0 -> words.remove(word);
                case 1 -> words.add(word, words.get(word));
                case 2 -> words.set(word, "something else");
                case 3 -> words.add(word, "\n");
                case 4 -> paragraphs.add(place, "A new line.");
                default -> paragraphs.add(0, paragraphs.remove(place));
            }
            if (place < paragraphs.size()) {
                paragraphs.set(place, String.join(" ", words));
            }
        }
        return String.join("\n", paragraphs);
    }

    private static String lines(String text) {
        return text.lines().collect(Collectors.joining("\n"));
    }
}
