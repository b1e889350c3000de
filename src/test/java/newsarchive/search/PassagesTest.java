package newsarchive.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import newsarchive.search.SearchHit.SnippetPart;
import newsarchive.search.SoughtWords.Match;
import org.junit.jupiter.api.Test;

class PassagesTest {

    private static final String FILLER = "Nothing of interest is said in this sentence about the weather. ";

    @Test
    void beginsWithTheSentenceOfTheMatch() {
        assertThat(show(FILLER + "The ferry left late. It came back." + FILLER, "ferry"))
                .startsWith("The [ferry] left late. It came back.");
    }

    @Test
    void showsTheBeginningOfATextWithoutMatches() {
        assertThat(show(FILLER.repeat(9), "ferry"))
                .startsWith("Nothing of interest")
                .hasSizeBetween(150, 190);
        assertThat(show("", "ferry")).isEmpty();
    }

    @Test
    void choosesThePassageWithMostOfTheWords() {
        String text = "The bridge is old. " + FILLER.repeat(5) + "The bridge carries no ferry. " + FILLER.repeat(5)
                + "A ferry.";

        assertThat(show(text, "bridge", "ferry")).contains("The [bridge] carries no [ferry].");
    }

    @Test
    void showsASecondPassageForAWordThatTheFirstLacks() {
        String text = "The bridge is old. " + FILLER.repeat(9) + "A ferry came. " + FILLER.repeat(3);

        assertThat(show(text, "bridge", "ferry")).contains("[bridge] is old.", " … ", "A [ferry] came.");
    }

    @Test
    void cutsNoWordAndKeepsToAFewLines() {
        String text = "ferry " + "harbourmaster ".repeat(500) + "ferry";
        String shown = show(text, "ferry");

        assertThat(shown.replace("…", "").strip().split("\\s+")).containsOnly("[ferry]", "harbourmaster");
        assertThat(shown.length()).isLessThan(420);
    }

    @Test
    void takesWordsThatStandCloseTogetherAndLongOnes() {
        assertThat(show("ferry ferry ferry", "ferry")).isEqualTo("[ferry] [ferry] [ferry]");
        assertThat(show("x".repeat(5000) + " ferry " + "y".repeat(5000), "ferry"))
                .contains("[ferry]");
    }

    private static String show(String text, String... words) {
        List<Match> matches = new ArrayList<>();
        Tokens tokens = new Tokens(text);
        while (tokens.next()) {
            int word = List.of(words).indexOf(tokens.word().toLowerCase(Locale.ROOT));
            if (word >= 0) {
                matches.add(new Match(tokens.start(), tokens.end(), word));
            }
        }
        return Passages.of(text, matches).stream()
                .map(part -> part.match() ? "[" + part.text() + "]" : part.text())
                .collect(Collectors.joining());
    }

    @Test
    void givesPiecesThatAreNotEmpty() {
        assertThat(Passages.of("ferry", List.of(new Match(0, 5, 0)))).containsExactly(new SnippetPart("ferry", true));
    }
}
