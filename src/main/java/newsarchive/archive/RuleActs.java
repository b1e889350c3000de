package newsarchive.archive;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How often the rules acted that tell an article from the rest of its page. */
@Repository
public class RuleActs {

    /** So many of a source's newest articles are looked at: enough to see what a rule does there, and done in milliseconds. */
    public static final int ARTICLES = 100;

    private final JdbcClient jdbc;

    RuleActs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a rule did among the newest articles of a source.
     *
     * @param blocks how many blocks it took away
     * @param articles of how many articles
     */
    public record Acts(int blocks, int articles) {
        public static final Acts NONE = new Acts(0, 0);
    }

    /** By the name of the rule. */
    public Map<String, Acts> of(long sourceId) {
        Map<String, Acts> acts = new HashMap<>();
        jdbc.sql("""
                        SELECT b.rule, count(*) AS blocks, count(DISTINCT b.revision_id) AS articles
                        FROM (
                            SELECT current_revision
                            FROM articles
                            WHERE source_id = :source
                            ORDER BY day DESC, date DESC, id DESC
                            LIMIT :most) a
                        JOIN removed_blocks b ON b.revision_id = a.current_revision
                        GROUP BY b.rule
                        """).param("source", sourceId).param("most", ARTICLES).query(row -> {
            acts.put(row.getString("rule"), new Acts(row.getInt("blocks"), row.getInt("articles")));
        });
        return acts;
    }
}
