package newsarchive.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import newsarchive.url.PageKey;
import newsarchive.url.WebUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A search as SQL: FROM and WHERE, with their parameters; values never become part of the SQL. Where words are looked for the rows come
 * from the narrow {@code article_search w}, else from {@code articles a}; {@code a} is joined only if a condition needs it.
 */
final class Conditions {

    /** What the index of words knows of a row {@code w}; PostgreSQL takes it for the index only if it reads exactly like this. */
    static final String WORDS = words("w");

    private static final Pattern NEEDS_ARTICLES = Pattern.compile("\\ba\\.");

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private @Nullable String words;
    private boolean readsTexts;
    private String key = "";
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;

    private Conditions() {}

    static Conditions of(SearchQuery query, JdbcClient jdbc, Lexemes lexemes) {
        Conditions where = new Conditions();
        where.from = query.from();
        where.to = query.to();
        if (query.hasWords()) {
            where.query(query.parsed().term(), lexemes);
        }
        where.sources(query, jdbc);
        where.language(query.language());
        where.optional(where.column("day") + " >= :from", "from", query.from());
        where.optional(where.column("day") + " <= :to", "to", query.to());
        where.optional("a.authors @> ARRAY[:author]::text[]", "author", query.author());
        where.optional("a.topics @> ARRAY[:topic]::text[]", "topic", query.topic());
        where.url(query.url());
        where.key = where.asked();
        return where;
    }

    static String words(String table) {
        return "search_words(TABLE.config, TABLE.text, TABLE.source_id, TABLE.language, TABLE.day)"
                .replace("TABLE", table);
    }

    /** What the index of words is asked for, as a tsquery; null when no words are looked for. */
    @Nullable
    String words() {
        return words;
    }

    /** The words and the days, for the index. */
    String within(Span span) {
        return "(" + words + ") & (" + span.marks() + ")";
    }

    /** The same search with these words too, which the index knows. */
    Conditions and(String more) {
        Conditions narrower = new Conditions();
        narrower.conditions.addAll(conditions);
        narrower.parameters.putAll(parameters);
        narrower.words = words == null ? more : "(" + words + ") & (" + more + ")";
        narrower.readsTexts = readsTexts;
        narrower.key = key + "\n" + more;
        narrower.from = from;
        narrower.to = to;
        return narrower;
    }

    /** The same for the same search, wherever its list begins. */
    String key() {
        return key;
    }

    private String asked() {
        List<String> values = parameters.entrySet().stream()
                .map(one -> one.getKey() + "="
                        + (one.getValue() instanceof Object[] many ? Arrays.toString(many) : one.getValue()))
                .sorted()
                .toList();
        return words + "\n" + conditions + "\n" + values;
    }

    /** True when nothing narrows the hits but their words, so that statistics of words tell how many there are. */
    boolean isWordsOnly() {
        return conditions.isEmpty();
    }

    /** True when the texts of hits have to be looked at, which takes a hundred times as long as a look into the index. */
    boolean readsTexts() {
        return readsTexts;
    }

    /** The days that the hits lie between as far as the filters say so. */
    @Nullable
    LocalDate from() {
        return from;
    }

    @Nullable
    LocalDate to() {
        return to;
    }

    /** A column of the rows: {@code id}, {@code source_id}, {@code day} or {@code date}. */
    String column(String name) {
        return words == null ? "a." + name : "w." + (name.equals("id") ? "article_id" : name);
    }

    /** FROM and WHERE, for all words. */
    String sql() {
        return sql(words);
    }

    /** FROM and WHERE with the words narrowed down; {@code words} becomes the parameter of that name. */
    String sql(@Nullable String narrowed) {
        if (narrowed == null) {
            return sqlFrom("articles");
        }
        parameters.put("words", narrowed);
        List<String> ofWords = new ArrayList<>(List.of(WORDS + " @@ :words::tsquery"));
        List<String> ofArticles = new ArrayList<>();
        conditions.forEach(one -> (NEEDS_ARTICLES.matcher(one).find() ? ofArticles : ofWords).add(one));
        String found = "FROM article_search w\n" + where(ofWords);
        return ofArticles.isEmpty()
                ? found
                : "FROM (SELECT w.* " + found + "OFFSET 0) w\nJOIN articles a ON a.id = w.article_id\n"
                        + where(ofArticles);
    }

    /** The same without words, from {@code articles} or another table that has the columns asked for. */
    String sqlFrom(String table) {
        return "FROM " + table + " a\n" + where(conditions);
    }

    private static String where(List<String> all) {
        return all.isEmpty() ? "" : "WHERE " + String.join("\nAND ", all) + "\n";
    }

    /** The same ending at a place in a list ordered by day, date and id, which is put into the parameters. */
    String behind(Cursor.Behind cursor, boolean newestFirst) {
        parameters.put("cursorDay", cursor.day());
        parameters.put("cursorDate", cursor.date());
        parameters.put("cursorId", cursor.id());
        return (newestFirst ? "<" : ">") + " (:cursorDay, :cursorDate, :cursorId)";
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** A query in which nothing was understood finds nothing: whoever acts on all its hits must not get the whole archive. */
    private void query(@Nullable Term term, Lexemes lexemes) {
        if (term == null) {
            conditions.add("false");
            return;
        }
        TermSql.Parts parts = TermSql.parts(term, lexemes, parameters);
        words = parts.words();
        readsTexts = parts.readsTexts();
        conditions.addAll(parts.conditions());
    }

    /** Sources by their numbers, so that lists need not look at the table of sources: which of them are hidden, and which is asked for. */
    private void sources(SearchQuery query, JdbcClient jdbc) {
        String slug = query.source() == null ? "" : query.source().replace("\0", "");
        List<Long> hidden = new ArrayList<>();
        List<Long> wanted = new ArrayList<>();
        jdbc.sql("""
                        SELECT id, slug = :slug AS is_wanted, visibility <> ALL (:visible) AS is_hidden
                        FROM sources
                        WHERE slug = :slug
                        OR visibility <> ALL (:visible)
                        """)
                .param("slug", slug)
                .param("visible", query.reader().visibleNames().toArray(String[]::new))
                .query(row -> {
                    if (row.getBoolean("is_hidden")) {
                        hidden.add(row.getLong("id"));
                    } else {
                        wanted.add(row.getLong("id"));
                    }
                });
        if (!hidden.isEmpty()) {
            add(column("source_id") + " <> ALL (:hidden)", "hidden", hidden.toArray(Long[]::new));
        }
        if (query.source() != null) {
            source(wanted);
        }
    }

    private void source(List<Long> wanted) {
        if (wanted.isEmpty()) {
            conditions.add("false");
        } else if (words == null) {
            add("a.source_id = :source", "source", wanted.get(0));
        } else {
            words = "(" + words + ") & '=s" + wanted.get(0) + "'";
        }
    }

    private void language(@Nullable String code) {
        if (code != null && words != null && code.matches("[a-z]{2,3}")) {
            words = "(" + words + ") & '=l" + code + "'";
        } else {
            optional("a.language = :language", "language", code);
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
