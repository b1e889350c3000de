package newsarchive.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import newsarchive.access.Visibility;
import newsarchive.search.Suggestion.Kind;
import newsarchive.search.Vocabularies.Known;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says how a query could go on while it is typed.
 *
 * <pre>{@code
 * suggestions.of("harbour author:qu", reader);   // harbour author:"Ada Quill"
 * }</pre>
 */
@Component
public class Suggestions {

    private static final int MOST = 10;
    private static final int MOST_OF_A_KIND = 3;
    private static final int SHORTEST_WORD = 2;

    private final Vocabularies vocabularies;
    private final JdbcClient jdbc;
    private final TimeLimit limit;

    Suggestions(Vocabularies vocabularies, JdbcClient jdbc, TimeLimit limit) {
        this.vocabularies = vocabularies;
        this.jdbc = jdbc;
        this.limit = limit;
    }

    /** At most ten; none for a query that nobody types. */
    public List<Suggestion> of(String typed, Visibility reader) {
        if (typed.length() > ParsedQuery.LONGEST) {
            return List.of();
        }
        QueryEnd end = QueryEnd.of(typed.replace("\0", ""));
        Known known = vocabularies.of(reader);
        Stream<Suggestion> all =
                end.field() == null ? anything(end, known, reader) : values(end, end.field(), known, reader, MOST);
        return all.filter(suggestion -> !suggestion.query().equals(typed))
                .limit(MOST)
                .toList();
    }

    private Stream<Suggestion> anything(QueryEnd end, Known known, Visibility reader) {
        String start = end.value();
        if (start.isEmpty()) {
            return Stream.empty();
        }
        Stream<Suggestion> fields = Arrays.stream(QueryField.values())
                .filter(field -> field.label().startsWith(start.toLowerCase(Locale.ROOT)))
                .map(field -> new Suggestion(Kind.FIELD, end.before() + field.label()));
        if (start.length() < SHORTEST_WORD) {
            return fields;
        }
        return Stream.of(
                        fields,
                        known.words().beginning(start, MOST_OF_A_KIND).stream()
                                .map(word -> new Suggestion(Kind.WORD, end.before() + word)),
                        values(end, QueryField.SOURCE, known, reader, MOST_OF_A_KIND),
                        values(end, QueryField.AUTHOR, known, reader, MOST_OF_A_KIND),
                        values(end, QueryField.TOPIC, known, reader, MOST_OF_A_KIND))
                .flatMap(kind -> kind);
    }

    private Stream<Suggestion> values(QueryEnd end, QueryField field, Known known, Visibility reader, int most) {
        String start = end.value();
        return switch (field) {
            case TITLE -> offered(Kind.WORD, end, field, known.words().beginning(start, most));
            case AUTHOR -> offered(Kind.AUTHOR, end, field, known.authors().beginning(start, most));
            case TOPIC -> offered(Kind.TOPIC, end, field, known.topics().beginning(start, most));
            case LANG -> offered(Kind.LANGUAGE, end, field, known.languages().beginning(start, most));
            case SOURCE -> offered(Kind.SOURCE, end, field, sources(start, reader, most));
            case IS -> offered(Kind.STATE, end, field, beginning(start, "revised", "gone"));
            case DATE, CAPTURED -> offered(Kind.TIME, end, field, beginning(start, "P1D", "P1W", "P1M", "P1Y"));
            case SITE -> Stream.empty();
        };
    }

    private static Stream<Suggestion> offered(Kind kind, QueryEnd end, QueryField field, List<String> values) {
        return values.stream()
                .map(value -> new Suggestion(kind, end.before() + field.label() + QueryEnd.quoted(value)));
    }

    private static List<String> beginning(String start, String... values) {
        return Stream.of(values)
                .filter(value -> value.regionMatches(true, 0, start, 0, start.length()))
                .toList();
    }

    private List<String> sources(String start, Visibility reader, int most) {
        String begins = start.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        Optional<List<String>> slugs = limit.within(
                limit.time().dividedBy(2),
                () -> jdbc.sql("""
                        SELECT slug
                        FROM sources
                        WHERE visibility = ANY (:visible)
                        AND (slug ILIKE :begins OR name ILIKE :begins OR name ILIKE '% ' || :begins)
                        ORDER BY slug
                        LIMIT :most
                        """)
                        .param("visible", reader.visibleNames().toArray(String[]::new))
                        .param("begins", begins)
                        .param("most", most)
                        .query(String.class)
                        .list());
        return slugs.orElse(List.of());
    }
}
