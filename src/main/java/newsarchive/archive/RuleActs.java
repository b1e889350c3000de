package newsarchive.archive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import newsarchive.extraction.RemovedBlock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How often the rules acted that tell an article from the rest of its page. */
@Repository
public class RuleActs {

    /** So many of a source's newest articles are looked at: enough to see what a rule does there, and done in milliseconds. */
    public static final int ARTICLES = 100;

    private final JdbcClient jdbc;
    private final Revisions revisions;

    RuleActs(JdbcClient jdbc, Revisions revisions) {
        this.jdbc = jdbc;
        this.revisions = revisions;
    }

    /**
     * What a rule did among the newest articles of a source.
     *
     * @param blocks how many blocks it took away
     * @param articles of how many articles
     */
    public record Acts(int blocks, int articles) {
        public static final Acts NONE = new Acts(0, 0);

        private Acts plus(Acts other) {
            return new Acts(blocks + other.blocks, articles + other.articles);
        }
    }

    /** By the name of the rule. */
    public Map<String, Acts> of(long sourceId) {
        List<Long> newest = jdbc.sql("""
                        SELECT current_revision
                        FROM articles
                        WHERE source_id = :source
                        ORDER BY day DESC, date DESC, id DESC
                        LIMIT :most
                        """)
                .param("source", sourceId)
                .param("most", ARTICLES)
                .query(Long.class)
                .list();
        Map<String, Acts> acts = new HashMap<>();
        revisions
                .removed(newest)
                .values()
                .forEach(removed -> removed.stream()
                        .collect(Collectors.groupingBy(RemovedBlock::rule, Collectors.summingInt(block -> 1)))
                        .forEach((rule, blocks) -> acts.merge(rule, new Acts(blocks, 1), Acts::plus)));
        return acts;
    }
}
