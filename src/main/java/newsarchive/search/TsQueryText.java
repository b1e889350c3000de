package newsarchive.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Words as PostgreSQL's {@code to_tsquery} reads them; every word stands in quotation marks, so none can be taken for an operator.
 * Titles have the weight A in the index.
 */
final class TsQueryText {

    private TsQueryText() {}

    /** The query of a tree without filters. */
    static String of(Term term) {
        if (term instanceof Term.Word word) {
            return word(word);
        }
        if (term instanceof Term.Phrase phrase) {
            return phrase.near() == 0 ? operand(phrase.text(), phrase.title() ? "A" : "") : near(phrase);
        }
        if (term instanceof Term.Not not) {
            return "!" + of(not.term());
        }
        if (term instanceof Term.All all) {
            return all.terms().stream().map(TsQueryText::of).collect(Collectors.joining(" & ", "(", ")"));
        }
        if (term instanceof Term.Any any) {
            return any.terms().stream().map(TsQueryText::of).collect(Collectors.joining(" | ", "(", ")"));
        }
        throw new IllegalArgumentException("A filter is no text");
    }

    /** A word in both of its spellings; the beginning of one is what was typed. */
    private static String word(Term.Word word) {
        String flags = word.title() ? "A" : "";
        if (word.prefix()) {
            return operand(word.text(), "*" + flags);
        }
        String typed = operand(word.text(), flags);
        return Spellings.other(word.text())
                .map(other -> "(" + typed + " | " + operand(other, flags) + ")")
                .orElse(typed);
    }

    /** PostgreSQL knows distances only exactly, so each is an alternative, in both orders; of more words each pair is near. */
    private static String near(Term.Phrase phrase) {
        List<String> words = phrase.words().stream()
                .map(word -> operand(word, phrase.title() ? "A" : ""))
                .toList();
        List<String> pairs = new ArrayList<>();
        for (int one = 0; one < words.size(); one++) {
            for (int other = one + 1; other < words.size(); other++) {
                pairs.add(near(words.get(one), words.get(other), phrase.near()));
            }
        }
        return "(" + String.join(" & ", pairs) + ")";
    }

    private static String near(String one, String other, int most) {
        List<String> distances = new ArrayList<>();
        for (int distance = 1; distance <= most; distance++) {
            String between = " <" + distance + "> ";
            distances.add(one + between + other);
            distances.add(other + between + one);
        }
        return "(" + String.join(" | ", distances) + ")";
    }

    private static String operand(String text, String flags) {
        String quoted = "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
        return flags.isEmpty() ? quoted : quoted + ":" + flags;
    }
}
