package newsarchive.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newsarchive.archive.RevisionDiff.Fate;
import newsarchive.archive.RevisionDiff.Line;
import org.junit.jupiter.api.Test;

class RevisionDiffTest {

    @Test
    void findsNothingInEqualTexts() {
        RevisionDiff diff = RevisionDiff.between("One.\nTwo.", "One.\nTwo.");

        assertThat(diff.isSame()).isTrue();
        assertThat(diff.lines()).hasSize(2);
        assertThat(diff.wordsAdded() + diff.wordsRemoved()).isZero();
    }

    @Test
    void tellsTheWordsThatChangedWithinAParagraph() {
        assertThat(show("Ten ships wait outside.", "Twelve ships wait outside."))
                .isEqualTo("-[Ten]+[Twelve] ships wait outside.");
    }

    @Test
    void tellsAParagraphThatCameIn() {
        assertThat(show("First.\nLast.", "First.\nIn between.\nLast.")).isEqualTo("First.\n+[In between.]\nLast.");
    }

    @Test
    void tellsAParagraphThatWentAway() {
        RevisionDiff diff = RevisionDiff.between("First.\nIn between.\nLast.", "First.\nLast.");

        assertThat(diff.wordsRemoved()).isEqualTo(2);
        assertThat(diff.wordsAdded()).isZero();
    }

    @Test
    void pairsParagraphsThatAreAlikeAndLeavesOthersWhole() {
        assertThat(
                        show(
                                "The council met for two hours on Monday.\nFishermen on the quay were against the bridge.",
                                "Nobody from the harbour office came to the meeting.\nThe council met for three hours on Monday."))
                .isEqualTo("""
                        +[Nobody from the harbour office came to the meeting.]
                        The council met for -[two]+[three] hours on Monday.
                        -[Fishermen on the quay were against the bridge.]""");
    }

    @Test
    void takesAFewEqualWordsIntoTheChangesAroundThem() {
        assertThat(show(
                        "The mayor said on Monday that some of the ships would stay in port.",
                        "The mayor said on Monday that none of our boats will stay in port."))
                .isEqualTo("The mayor said on Monday that -[some of the ships would]+[none of our boats will]"
                        + " stay in port.");
    }

    @Test
    void putsTheEdgesOfAnAdditionWhereSentencesEnd() {
        assertThat(show(
                        "The ferry left. The pier was empty.",
                        "The ferry left. The captain waved. The pier was empty."))
                .isEqualTo("The ferry left. +[The captain waved. ]The pier was empty.");
    }

    @Test
    void tellsPunctuationFromWords() {
        RevisionDiff diff = RevisionDiff.between("We are open, she said.", "We are open!, she said.");

        assertThat(show(diff)).isEqualTo("We are open+[!], she said.");
        assertThat(diff.wordsAdded()).isZero();
        assertThat(diff.isSame()).isFalse();
    }

    @Test
    void keepsNumbersAndContractionsWhole() {
        assertThat(show("It's 3.5 km away.", "It's 3.7 km away.")).isEqualTo("It's -[3.5]+[3.7] km away.");
        assertThat(show("Er wartet 40.000 Mark lang.", "Er wartet 45.000 Mark lang."))
                .isEqualTo("Er wartet -[40.000]+[45.000] Mark lang.");
    }

    @Test
    void callsAParagraphMovedThatStandsElsewhere() {
        String quote = "“We shall wait for the tide,” said the harbour master on Friday.";
        RevisionDiff diff = RevisionDiff.between(
                "Ships wait.\n" + quote + "\nThe ice is thick.\nNobody knows how long.",
                "Ships wait.\nThe ice is thick.\nNobody knows how long.\n" + quote);

        assertThat(diff.lines())
                .extracting(Line::fate)
                .containsExactly(Fate.SAME, Fate.MOVED_AWAY, Fate.SAME, Fate.SAME, Fate.MOVED_HERE);
        assertThat(diff.lines()).extracting(Line::move).containsExactly(0, 1, 0, 0, 1);
        assertThat(diff.wordsAdded() + diff.wordsRemoved()).isZero();
    }

    @Test
    void tellsWhatWasChangedInAParagraphThatMoved() {
        RevisionDiff diff = RevisionDiff.between(
                "The harbour master said on Friday that ten ships wait for the tide.\nThe ice is thick.\nNobody knows how long.",
                "The ice is thick.\nNobody knows how long.\nThe harbour master said on Friday that twelve ships wait for the tide.");

        assertThat(show(diff))
                .endsWith("The harbour master said on Friday that -[ten]+[twelve] ships wait for the tide.");
        assertThat(diff.count(Fate.MOVED_HERE)).isEqualTo(1);
        assertThat(diff.wordsAdded()).isEqualTo(1);
    }

    @Test
    void seesThatAParagraphWasCutInTwo() {
        assertThat(show(
                        "The ice came early this year. Fishermen stayed at home and mended their nets.",
                        "The ice came early this year.\nFishermen stayed at home and mended their nets."))
                .isEqualTo("The ice came early this year.-[ ]+[\n]Fishermen stayed at home and mended their nets.");
    }

    @Test
    void readsGerman() {
        assertThat(show(
                        "Sie soll 40 Millionen Mark kosten und in drei Jahren fertig sein.",
                        "Sie soll 55 Millionen Mark kosten und in fünf Jahren fertig sein."))
                .isEqualTo("Sie soll -[40]+[55] Millionen Mark kosten und in -[drei]+[fünf] Jahren fertig sein.");
    }

    @Test
    void readsRussian() {
        assertThat(show(
                        "Лёд на реке вскрылся в среду, сообщили рыбаки.",
                        "Лёд на реке вскрылся в пятницу, сообщили рыбаки."))
                .isEqualTo("Лёд на реке вскрылся в -[среду]+[пятницу], сообщили рыбаки.");
    }

    @Test
    void readsArabicAndHebrew() {
        assertThat(show("وصلت السفينة إلى الميناء يوم الاثنين", "وصلت السفينة إلى الميناء يوم الثلاثاء"))
                .isEqualTo("وصلت السفينة إلى الميناء يوم -[الاثنين]+[الثلاثاء]");
        assertThat(show("הספינה הגיעה לנמל ביום שני", "הספינה הגיעה לנמל ביום שלישי"))
                .isEqualTo("הספינה הגיעה לנמל ביום -[שני]+[שלישי]");
    }

    @Test
    void readsLanguagesWithoutBlanks() {
        assertThat(show("港口今年冬天结冰了，船只等待了三天。", "港口今年冬天结冰了，船只等待了五天。")).isEqualTo("港口今年冬天结冰了，船只等待了-[三]+[五]天。");
        assertThat(show("港は今年の冬に凍った。船は三日待った。", "港は今年の冬に凍った。漁師は三日待った。")).isEqualTo("港は今年の冬に凍った。-[船]+[漁師]は三日待った。");
        assertThat(show("เรือรอที่ท่าเรือสามวัน", "เรือรอที่ท่าเรือห้าวัน"))
                .isEqualTo("เรือรอที่ท่าเรือ-[สาม]+[ห้า]วัน");
    }

    @Test
    void neverCutsASignFromItsAccent() {
        assertThat(show("Le cafe\u0301 ouvre tard.", "Le cafe ouvre tard."))
                .isEqualTo("Le -[cafe\u0301]+[cafe] ouvre tard.");
    }

    @Test
    void takesHugeTextsThatHaveNothingInCommon() {
        RevisionDiff diff = RevisionDiff.between(words("a", 50_000, " "), words("b", 50_000, " "));

        assertThat(diff.wordsAdded()).isEqualTo(50_000);
    }

    @Test
    void givesUpOnDetailsWhenTheEffortIsSpent() {
        List<String> texts = List.of(
                words("a", 2_000, " "),
                words("b", 2_000, "\n"),
                words("c", 2_000, " same\n"),
                "same ".repeat(2_000).strip(),
                IntStream.range(0, 500)
                        .mapToObj(i -> "common words in each line but " + (i * 7919 % 500))
                        .collect(Collectors.joining("\n")),
                IntStream.range(0, 1_000).mapToObj(i -> "w" + (i * 7919 % 97)).collect(Collectors.joining(" ")));

        for (String one : texts) {
            for (String other : texts) {
                RevisionDiff diff = RevisionDiff.between(one, other, new Effort(1_000));

                assertThat(diff.earlier()).isEqualTo(one);
                assertThat(diff.later()).isEqualTo(other);
            }
        }
    }

    @Test
    void hasNoTroubleWithNothing() {
        assertThatCode(() -> RevisionDiff.between("", "\n\n")).doesNotThrowAnyException();
        assertThat(show("", "New.")).isEqualTo("+[New.]");
    }

    private static String words(String begin, int count, String between) {
        return IntStream.range(0, count).mapToObj(i -> begin + i).collect(Collectors.joining(between));
    }

    private static String show(String before, String after) {
        return show(RevisionDiff.between(before, after));
    }

    private static String show(RevisionDiff diff) {
        return diff.lines().stream()
                .map(line -> line.runs().stream()
                        .map(run -> switch (run.kind()) {
                            case SAME -> run.text();
                            case ADDED -> "+[" + run.text() + "]";
                            case REMOVED -> "-[" + run.text() + "]";
                        })
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }
}
