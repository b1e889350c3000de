package newsarchive.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The words of the archive's German articles, learned from them. A long word that ends with another one and begins with a known one is
 * a compound (as in Koehn and Knight, Empirical Methods for Compound Splitting, 2003): {@code Friedenstruppe} is a {@code Truppe}.
 */
@Component
public class Lexicon {

    private static final int LEARNED_AT_ONCE = 500;
    private static final int MOST_LOOKED_AT = 500;
    private static final int MOST_COMPOUNDS = 40;

    private final JdbcClient jdbc;

    Lexicon(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Learns the words of articles that came since the last time, the oldest of them first.
     *
     * @return true when there are more
     */
    @Transactional
    public boolean learn() {
        long from = jdbc.sql("SELECT learned_to FROM lexicon_state FOR UPDATE")
                .query(Long.class)
                .single();
        long to = jdbc.sql("""
                        SELECT coalesce(max(article_id), 0)
                        FROM (SELECT article_id FROM article_search WHERE article_id > :from ORDER BY article_id LIMIT :most) batch
                        """)
                .param("from", from)
                .param("most", LEARNED_AT_ONCE)
                .query(Long.class)
                .single();
        if (to == 0) {
            return false;
        }
        String german = "SELECT " + Conditions.WORDS
                + " FROM article_search w WHERE config = 'news_german'::regconfig AND article_id > " + from
                + " AND article_id <= " + to;
        jdbc.sql("""
                        INSERT INTO lexicon AS l (lexeme, articles)
                        SELECT word, ndoc FROM ts_stat(:german) WHERE word ~ '^[[:alpha:]]{3,40}$'
                        ON CONFLICT (lexeme) DO UPDATE SET articles = l.articles + excluded.articles
                        """).param("german", german).update();
        jdbc.sql("UPDATE lexicon_state SET learned_to = :to").param("to", to).update();
        return true;
    }

    /** The compounds that end with each of these lexemes, the most frequent first; lexemes without any are left out. */
    Map<String, List<String>> compounds(Collection<String> lexemes) {
        Map<String, List<String>> compounds = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT w.word, c.lexeme
                        FROM unnest(:words::text[]) AS w (word)
                        CROSS JOIN LATERAL (
                            SELECT l.lexeme, l.articles, left(l.lexeme, -length(w.word)) AS front
                            FROM lexicon l
                            WHERE reverse(l.lexeme) COLLATE "C" > reverse(w.word)
                            AND reverse(l.lexeme) COLLATE "C" < reverse(w.word) || chr(1114111)
                            AND length(l.lexeme) >= length(w.word) + 3
                            LIMIT :looked
                        ) c
                        WHERE EXISTS (
                            SELECT
                            FROM lexicon f
                            WHERE f.lexeme = ANY (ARRAY[
                                c.front, regexp_replace(c.front, 's$', ''), regexp_replace(c.front, '(es|en|er|ns)$', ''),
                                regexp_replace(c.front, '[en]$', ''), regexp_replace(c.front, 'ens$', '')])
                            AND length(f.lexeme) + length(w.word) >= 7)
                        ORDER BY c.articles DESC, c.lexeme
                        """)
                .param("words", lexemes.toArray(String[]::new))
                .param("looked", MOST_LOOKED_AT)
                .query(row -> {
                    List<String> known = compounds.computeIfAbsent(row.getString("word"), word -> new ArrayList<>());
                    if (known.size() < MOST_COMPOUNDS) {
                        known.add(row.getString("lexeme"));
                    }
                });
        return compounds;
    }
}
