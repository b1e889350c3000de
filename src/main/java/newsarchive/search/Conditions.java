package newsarchive.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsarchive.url.PageKey;
import newsarchive.url.WebUrl;
import org.jspecify.annotations.Nullable;

/** The WHERE clause of a search, with its parameters; values never become part of the SQL. */
final class Conditions {

    /** The text-search configurations that {@code search_config} of the schema may choose. */
    private static final List<String> CONFIGS =
            List.of("german", "english", "russian", "french", "spanish", "italian", "portuguese", "dutch", "simple");

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    static Conditions of(SearchQuery query) {
        Conditions where = new Conditions();
        where.add(
                "s.visibility = ANY (:visible)",
                "visible",
                query.reader().visibleNames().toArray(String[]::new));
        where.optional("s.slug = :source", "source", query.source());
        where.optional("a.day >= :from", "from", query.from());
        where.optional("a.day <= :to", "to", query.to());
        where.optional("a.language = :language", "language", query.language());
        where.optional("a.authors @> ARRAY[:author]::text[]", "author", query.author());
        where.optional("a.topics @> ARRAY[:topic]::text[]", "topic", query.topic());
        where.url(query.url());
        if (query.hasWords()) {
            where.words(query.words());
        }
        return where;
    }

    /** Adds a condition with the place in a list ordered by day, date and id. */
    void behind(Cursor.Behind cursor, boolean newestFirst) {
        conditions.add("(a.day, a.date, a.id) " + (newestFirst ? "<" : ">") + " (:cursorDay, :cursorDate, :cursorId)");
        parameters.put("cursorDay", cursor.day());
        parameters.put("cursorDate", cursor.date());
        parameters.put("cursorId", cursor.id());
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    String sql() {
        return "WHERE " + String.join("\nAND ", conditions) + "\n";
    }

    /** The query in the language of the article at hand, as a tsquery; needs {@code article_search w}. */
    static String queryOfArticle() {
        return "websearch_to_tsquery(w.config, :words)";
    }

    /**
     * Each article is indexed in its own language, so the words are looked up in each: a plain OR of conditions with constant
     * queries, which the index can answer.
     */
    private void words(@Nullable String words) {
        List<String> byConfig = CONFIGS.stream()
                .map(config -> "(w.config = '" + config + "'::regconfig AND w.words @@ websearch_to_tsquery('" + config
                        + "', :words))")
                .toList();
        conditions.add("(" + String.join("\n  OR ", byConfig) + ")");
        parameters.put("words", words == null ? "" : words.replace("\0", ""));
    }

    private void url(@Nullable String url) {
        if (url == null) {
            return;
        }
        String key = WebUrl.parse(url).map(PageKey::of).map(PageKey::value).orElse("");
        add("a.page_key = :key", "key", key);
    }

    private void optional(String condition, String name, @Nullable Object value) {
        if (value != null) {
            add(condition, name, value instanceof String text ? text.replace("\0", "") : value);
        }
    }

    private void add(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }
}
