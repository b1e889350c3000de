package newsarchive.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a query, to be found in texts: single ones in every form, those in quotation marks as they stand there. */
final class SoughtWords {

    private static final Pattern OPERAND = Pattern.compile("'((?:[^']|'')+)'(:\\*)?");

    private final List<Word> words;
    private final Stems stems;

    private SoughtWords(List<Word> words, Stems stems) {
        this.words = words;
        this.stems = stems;
    }

    /**
     * A word or a phrase.
     *
     * @param lexemes what it is in the index, by language; empty for a phrase
     * @param beginnings the same for a word of which only the beginning is known
     * @param phrase the words that stand together, in lower case; empty for a single word
     */
    private record Word(
            Map<TextConfig, Set<String>> lexemes, Map<TextConfig, Set<String>> beginnings, List<String> phrase) {

        boolean isIn(TextConfig config, Set<String> found) {
            Set<String> whole = lexemes.getOrDefault(config, Set.of());
            Set<String> begun = beginnings.getOrDefault(config, Set.of());
            return found.stream()
                    .anyMatch(lexeme -> whole.contains(lexeme) || begun.stream().anyMatch(lexeme::startsWith));
        }
    }

    /**
     * A place where one of the words stands, in UTF-16 units.
     *
     * @param word its number, from 0
     */
    record Match(int start, int end, int word) {}

    /** A text, and how its words are indexed. */
    record Text(TextConfig config, String text) {}

    static SoughtWords of(Term term, Lexemes lexemes, Stems stems) {
        List<Term> leaves = new ArrayList<>();
        collect(term, leaves);
        List<Map<TextConfig, String>> queries = lexemes.of(leaves);
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i++) {
            words.add(leaves.get(i) instanceof Term.Phrase phrase ? phrase(phrase) : word(queries.get(i)));
        }
        return new SoughtWords(words, stems);
    }

    int count() {
        return words.size();
    }

    /** The places in each text, in its order; the places of a word do not overlap. */
    List<List<Match>> in(List<Text> texts) {
        List<List<Token>> candidates = new ArrayList<>();
        Set<Stems.Form> forms = new HashSet<>();
        for (Text text : texts) {
            List<Token> tokens = candidates(text);
            tokens.forEach(token -> forms.add(new Stems.Form(text.config(), token.word())));
            candidates.add(tokens);
        }
        Map<Stems.Form, Set<String>> lexemes = stems.of(forms);
        List<List<Match>> matches = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            matches.add(matches(texts.get(i), candidates.get(i), lexemes));
        }
        return matches;
    }

    private record Token(int start, int end, String word) {}

    /** Words that begin like one that is looked for: no stemming changes the first letter. */
    private List<Token> candidates(Text text) {
        Set<Character> initials = initials(text.config());
        List<Token> tokens = new ArrayList<>();
        Tokens all = new Tokens(text.text());
        while (all.next()) {
            if (initials.contains(Tokens.initial(all.first()))) {
                tokens.add(new Token(all.start(), all.end(), all.word()));
            }
        }
        return tokens;
    }

    private Set<Character> initials(TextConfig config) {
        Set<Character> initials = new HashSet<>();
        for (Word word : words) {
            word.lexemes().getOrDefault(config, Set.of()).forEach(one -> initials.add(Tokens.initial(one.charAt(0))));
            word.beginnings()
                    .getOrDefault(config, Set.of())
                    .forEach(one -> initials.add(Tokens.initial(one.charAt(0))));
            word.phrase().stream().limit(1).forEach(one -> initials.add(Tokens.initial(one.charAt(0))));
        }
        return initials;
    }

    private List<Match> matches(Text text, List<Token> tokens, Map<Stems.Form, Set<String>> lexemes) {
        List<Match> matches = new ArrayList<>();
        for (Token token : tokens) {
            Set<String> found =
                    Objects.requireNonNullElse(lexemes.get(new Stems.Form(text.config(), token.word())), Set.of());
            for (int i = 0; i < words.size(); i++) {
                Word word = words.get(i);
                int end = word.phrase().isEmpty()
                        ? (word.isIn(text.config(), found) ? token.end() : -1)
                        : end(word.phrase(), text.text(), token);
                if (end >= 0) {
                    matches.add(new Match(token.start(), end, i));
                    break;
                }
            }
        }
        return matches;
    }

    /** Where a phrase that begins with a token ends; -1 when it does not stand there. */
    private static int end(List<String> phrase, String text, Token token) {
        if (!phrase.get(0).equals(token.word())) {
            return -1;
        }
        Tokens rest = new Tokens(text, token.end());
        for (String word : phrase.subList(1, phrase.size())) {
            if (!rest.next() || !word.equals(rest.word())) {
                return -1;
            }
        }
        return phrase.size() == 1 ? token.end() : rest.end();
    }

    private static void collect(Term term, List<Term> leaves) {
        if (term instanceof Term.All all) {
            all.terms().forEach(part -> collect(part, leaves));
        } else if (term instanceof Term.Any any) {
            any.terms().forEach(part -> collect(part, leaves));
        } else if (term instanceof Term.Phrase phrase && phrase.near() > 0) {
            phrase.words().forEach(word -> leaves.add(new Term.Word(word, false, phrase.title())));
        } else if (term instanceof Term.Word || term instanceof Term.Phrase) {
            leaves.add(term);
        }
    }

    private static Word phrase(Term.Phrase phrase) {
        List<String> words = new ArrayList<>();
        Tokens tokens = new Tokens(phrase.text());
        while (tokens.next()) {
            words.add(tokens.word());
        }
        return new Word(Map.of(), Map.of(), words);
    }

    private static Word word(Map<TextConfig, String> queries) {
        Word word = new Word(new EnumMap<>(TextConfig.class), new EnumMap<>(TextConfig.class), List.of());
        queries.forEach((config, query) -> OPERAND.matcher(query)
                .results()
                .forEach(operand -> (operand.group(2) == null ? word.lexemes() : word.beginnings())
                        .computeIfAbsent(config, first -> new HashSet<>())
                        .add(operand.group(1).replace("''", "'").toLowerCase(Locale.ROOT))));
        return word;
    }
}
