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
            where.query(query.parsed().term());
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

    /** A query of the parameter {@code name} in the language of the article at hand, as a tsquery; needs {@code article_search w}. */
    static String queryOfArticle(String name) {
        return "to_tsquery(w.config, :" + name + ")";
    }

    /** A query in which nothing was understood finds nothing: whoever acts on all its hits must not get the whole archive. */
    private void query(@Nullable Term term) {
        if (term == null) {
            conditions.add("false");
        } else {
            conditions.addAll(TermSql.conditions(term, parameters));
        }
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
