package newsarchive.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Words as they stand in the index. Each article is indexed in its own language, so a query is made in each, and the same one counts
 * once; German words bring the longer ones with them that end with them.
 */
@Component
final class Lexemes {

    /** A word of a query as PostgreSQL prints it: not part of a phrase. */
    private static final Pattern OPERAND =
            Pattern.compile("(?<!> )'((?:[^']|'')+)'(:\\*A|:A|:\\*)?(?! <)", Pattern.UNICODE_CASE);

    /** Between the parts of a word with a hyphen, which is in the index as a whole too: so where the parts stand need not be looked up. */
    private static final Pattern CONNECTED = Pattern.compile(" <(?:-|\\d+)> ");

    /** A word with a hyphen, as a whole. */
    private static final Pattern WHOLE = Pattern.compile("[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)+");

    /** Words of which one must stand in an article. */
    private static final Pattern ALTERNATIVES = Pattern.compile("(?:[ |()]|'(?:[^']|'')++'(?::\\*A|:A|:\\*)?)+");

    private static final int MOST_REMEMBERED = 1000;

    private static final Pattern LETTERS = Pattern.compile("\\p{L}{3,}");

    private final JdbcClient jdbc;
    private final Lexicon lexicon;
    private final Remembered<List<Term>, List<Map<TextConfig, String>>> stemmed = new Remembered<>(MOST_REMEMBERED);

    Lexemes(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.lexicon = new Lexicon(jdbc);
    }

    /**
     * The query for the index of words; null when it finds nothing.
     *
     * @param beside true when something else must hold as well: then a query of stop words alone excludes nothing
     */
    @Nullable
    String indexed(Term text, boolean beside) {
        Map<String, List<TextConfig>> languages = new LinkedHashMap<>();
        byConfig(text).forEach((config, printed) -> {
            String query = text.hasNear()
                    ? printed
                    : withLongerWholes(CONNECTED.matcher(printed).replaceAll(" & "));
            if (!query.isEmpty() || beside) {
                languages
                        .computeIfAbsent(withHeadlines(query), same -> new ArrayList<>())
                        .add(config);
            }
        });
        if (languages.size() == 1 && languages.values().iterator().next().size() == TextConfig.values().length) {
            String everywhere = languages.keySet().iterator().next();
            return everywhere.isEmpty() ? TextConfig.marks(List.of(TextConfig.values())) : everywhere;
        }
        if (languages.isEmpty()) {
            return null;
        }
        return languages.containsKey("") || text.hasNot() ? marked(languages) : either(languages.keySet());
    }

    /** Words that stand in several of these queries are asked for once where it is enough that one of all is found. */
    private static String either(Set<String> queries) {
        return queries.stream()
                .flatMap(query -> ALTERNATIVES.matcher(query).matches()
                        ? OPERAND.matcher(query).results().map(MatchResult::group)
                        : Stream.of(query))
                .distinct()
                .collect(Collectors.joining(" | "));
    }

    /**
     * Each language's query for its own articles only. To ask for the language too takes the index ten times as long, so it is asked for
     * only where it matters: where a word is excluded that is none in another language.
     */
    private static String marked(Map<String, List<TextConfig>> languages) {
        return languages.entrySet().stream()
                .map(one -> one.getKey().isEmpty()
                        ? TextConfig.marks(one.getValue())
                        : "(" + one.getKey() + ") & (" + TextConfig.marks(one.getValue()) + ")")
                .collect(Collectors.joining(" | "));
    }

    /** What each of these words or phrases is in each language. */
    List<Map<TextConfig, String>> of(List<Term> texts) {
        return withCompounds(stemmed.get(texts, this::stemmed)).stream()
                .map(Lexemes::withBeginnings)
                .toList();
    }

    private List<Map<TextConfig, String>> stemmed(List<Term> texts) {
        List<Map<TextConfig, String>> all = new ArrayList<>();
        jdbc.sql(
                        "SELECT " + TextConfig.columns("to_tsquery('%s', one.query)::text")
                                + " FROM (SELECT between_signs(typed) AS query, place"
                                + " FROM unnest(:queries::text[]) WITH ORDINALITY AS all_typed (typed, place)) one ORDER BY place")
                .param("queries", texts.stream().map(TsQueryText::of).toArray(String[]::new))
                .query(row -> {
                    Map<TextConfig, String> queries = new EnumMap<>(TextConfig.class);
                    for (TextConfig config : TextConfig.values()) {
                        queries.put(config, row.getString(config.ordinal() + 1));
                    }
                    all.add(queries);
                });
        return all;
    }

    private Map<TextConfig, String> byConfig(Term text) {
        return of(List.of(text)).get(0);
    }

    /** A word with a hyphen is looked for as the beginning of longer ones too: {@code U-Bahn} also stands in {@code U-Bahn-Linie}. */
    private static String withLongerWholes(String query) {
        return OPERAND.matcher(query).replaceAll(word -> {
            boolean isWhole = WHOLE.matcher(word.group(1)).matches();
            return Matcher.quoteReplacement(
                    switch (flags(word)) {
                        case "" -> word.group() + (isWhole ? ":*" : "");
                        case ":A" -> isWhole ? "'" + word.group(1) + "':*A" : word.group();
                        default -> word.group();
                    });
        });
    }

    /** Words that must stand in the headline are in the index by themselves; but for those in phrases, whose places are looked up. */
    private static String withHeadlines(String query) {
        return OPERAND.matcher(query)
                .replaceAll(word -> Matcher.quoteReplacement(
                        switch (flags(word)) {
                            case ":A" -> "'^" + word.group(1) + "'";
                            case ":*A" -> "'^" + word.group(1) + "':*";
                            default -> word.group();
                        }));
    }

    /** The longer words that end with a German one are looked for like that one. */
    private List<Map<TextConfig, String>> withCompounds(List<Map<TextConfig, String>> all) {
        Set<String> words = all.stream()
                .flatMap(queries -> OPERAND.matcher(queries.getOrDefault(TextConfig.GERMAN, ""))
                        .results())
                .filter(word -> !flags(word).startsWith(":*"))
                .map(word -> word.group(1))
                .filter(word -> LETTERS.matcher(word).matches())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, List<String>> compounds = words.isEmpty() ? Map.of() : lexicon.compounds(words);
        if (compounds.isEmpty()) {
            return all;
        }
        return all.stream()
                .map(queries -> {
                    Map<TextConfig, String> longer = new EnumMap<>(queries);
                    longer.computeIfPresent(TextConfig.GERMAN, (german, query) -> withCompounds(query, compounds));
                    return longer;
                })
                .toList();
    }

    private static String withCompounds(String query, Map<String, List<String>> compounds) {
        return OPERAND.matcher(query).replaceAll(word -> {
            List<String> longer =
                    flags(word).startsWith(":*") ? List.of() : compounds.getOrDefault(word.group(1), List.of());
            String all = longer.stream()
                    .map(compound -> " | '" + compound + "'" + flags(word))
                    .collect(Collectors.joining());
            return Matcher.quoteReplacement(all.isEmpty() ? word.group() : "(" + word.group() + all + ")");
        });
    }

    /**
     * Of the beginning of a word the stem is looked for as a whole only: {@code hafen*} is also Hafen, whose stem is {@code haf}, but not
     * Haft.
     */
    private static Map<TextConfig, String> withBeginnings(Map<TextConfig, String> queries) {
        List<String> typed = OPERAND.matcher(queries.getOrDefault(TextConfig.OTHER, ""))
                .results()
                .filter(word -> flags(word).startsWith(":*"))
                .map(word -> word.group(1))
                .toList();
        if (typed.isEmpty()) {
            return queries;
        }
        Map<TextConfig, String> whole = new EnumMap<>(queries);
        whole.replaceAll((config, query) -> withBeginnings(query, new ArrayList<>(typed)));
        return whole;
    }

    /** @param typed the beginnings as they were typed, in order; those that are found are taken out */
    private static String withBeginnings(String query, List<String> typed) {
        return OPERAND.matcher(query).replaceAll(word -> {
            String stem = word.group(1);
            Optional<String> beginning = !flags(word).startsWith(":*")
                    ? Optional.empty()
                    : typed.stream().filter(one -> one.startsWith(stem)).findFirst();
            beginning.ifPresent(typed::remove);
            return Matcher.quoteReplacement(beginning
                    .filter(one -> !one.equals(stem))
                    .map(one -> "('" + one + "'" + flags(word) + " | '" + stem + "'"
                            + flags(word).replace("*", "").replaceFirst(":$", "") + ")")
                    .orElse(word.group()));
        });
    }

    private static String flags(MatchResult word) {
        return word.group(2) == null ? "" : word.group(2);
    }
}
