package newsarchive.search;

import java.util.List;
import java.util.Objects;
import newsarchive.search.TimeOrder.Place;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lists by relevance: words in the headline weigh more than in the lead, those more than in the text. Of words that are in very many
 * articles the newest are weighed.
 */
final class RelevanceOrder {

    private static final int MOST_WEIGHED = 2000;

    private final JdbcClient jdbc;
    private final Lexemes lexemes;
    private final TimeOrder byTime;

    RelevanceOrder(JdbcClient jdbc, Lexemes lexemes, TimeOrder byTime) {
        this.jdbc = jdbc;
        this.lexemes = lexemes;
        this.byTime = byTime;
    }

    Found find(SearchQuery query, Conditions where) {
        int before = hitsBefore(query);
        Term wanted = Objects.requireNonNull(
                Objects.requireNonNull(query.parsed().term()).wanted());
        TimeOrder.Part newest = byTime.newest(where, MOST_WEIGHED);
        List<Long> ids = jdbc.sql("""
                        SELECT article_id
                        FROM article_search
                        WHERE article_id = ANY (:newest)
                        ORDER BY ts_rank(words, :wanted::tsquery) DESC, day DESC, article_id DESC
                        LIMIT :limit
                        OFFSET :before
                        """)
                .param("newest", newest.places().stream().map(Place::id).toArray(Long[]::new))
                .param("wanted", lexemes.plain(wanted))
                .param("limit", query.limit() + 1)
                .param("before", before)
                .query(Long.class)
                .list();
        boolean more = ids.size() > query.limit();
        return new Found(
                more ? ids.subList(0, query.limit()) : ids,
                more ? new Cursor.After(before + query.limit()) : null,
                TimeOrder.total(newest.counted()));
    }

    private static int hitsBefore(SearchQuery query) {
        if (query.cursor() == null) {
            return 0;
        }
        if (Cursor.parse(query.cursor()) instanceof Cursor.After after) {
            return after.hits();
        }
        throw new IllegalArgumentException("The cursor belongs to a list in another order");
    }
}
