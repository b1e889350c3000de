package newsarchive.search;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The most frequent words of the index, by the statistics of the database. What it expects of a query is no proof that there are many
 * hits: of each word that it does not know it expects half a percent of all articles, and a German word may have forty compounds.
 */
final class FrequentWords {

    /** The statistics change by the day. */
    private static final long FRESH_NANOS = Duration.ofMinutes(1).toNanos();

    /** Words and beginnings of words of which one must stand in an article. */
    private static final Pattern ALTERNATIVES = Pattern.compile("(?:[ |()]|'[^']++'(?::\\*)?)+");

    private static final Pattern OPERAND = Pattern.compile("'([^']+)'(:\\*)?");

    private final JdbcClient jdbc;
    private volatile Known known = new Known(Map.of(), System.nanoTime() - 2 * FRESH_NANOS);

    FrequentWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many articles have a word, and when that was asked. */
    private record Known(Map<String, Double> articles, long at) {}

    /** True when more articles than these are known to have one of the words of a query that asks for one of its words. */
    boolean areInMore(long articles, String query) {
        if (!ALTERNATIVES.matcher(query).matches()) {
            return false;
        }
        Map<String, Double> frequent = frequent();
        return OPERAND.matcher(query)
                .results()
                .anyMatch(word -> word.group(2) == null
                        ? frequent.getOrDefault(word.group(1), 0.0) > articles
                        : frequent.entrySet().stream()
                                .anyMatch(one -> one.getKey().startsWith(word.group(1)) && one.getValue() > articles));
    }

    private Map<String, Double> frequent() {
        Known now = known;
        if (System.nanoTime() - now.at() > FRESH_NANOS) {
            now = new Known(ask(), System.nanoTime());
            known = now;
        }
        return now.articles();
    }

    private Map<String, Double> ask() {
        Map<String, Double> articles = new HashMap<>();
        jdbc.sql("""
                        SELECT known.word, known.share * c.reltuples AS articles
                        FROM pg_stats s
                        JOIN pg_class c ON c.oid = 'article_search'::regclass
                        CROSS JOIN LATERAL unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) known (word, share)
                        WHERE s.schemaname = current_schema()
                        AND s.tablename = 'article_search_words'
                        AND known.word IS NOT NULL
                        """).query(row -> {
            articles.put(row.getString("word"), row.getDouble("articles"));
        });
        return articles;
    }
}
