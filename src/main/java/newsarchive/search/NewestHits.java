package newsarchive.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Walks through the newest hits of a search until there are no more, it has seen enough or its time is over. What it brings back is
 * enough to count by, and it never takes longer than it may.
 */
@Component
class NewestHits {

    /** More than so many say nothing new about what is frequent. */
    static final int MOST = 5_000;

    private static final int STEP = 500;

    private final JdbcClient jdbc;
    private final Lexemes lexemes;
    private final TimeOrder byTime;
    private final TimeLimit limit;

    NewestHits(JdbcClient jdbc, Lexemes lexemes, TimeLimit limit) {
        this.jdbc = jdbc;
        this.lexemes = lexemes;
        this.byTime = new TimeOrder(jdbc, forTexts(limit.time()));
        this.limit = limit;
    }

    /** What is counted of a hit. */
    record Hit(
            LocalDate day,
            String title,
            String slug,
            String source,
            @Nullable String language,
            List<String> authors,
            List<String> topics) {}

    /**
     * What a walk came upon.
     *
     * @param hits newest first
     * @param all true when these are all that there are
     */
    record Walk(List<Hit> hits, boolean all) {}

    Walk walk(SearchQuery query, int most, Duration time) {
        List<Hit> hits = new ArrayList<>();
        boolean reachedEnd =
                limit.within(time, () -> walk(query, most, time, hits)).orElse(false);
        return new Walk(hits, reachedEnd);
    }

    /** The rest is for what is counted of the hits. */
    private static Duration forTexts(Duration time) {
        return time.multipliedBy(2).dividedBy(3);
    }

    private boolean walk(SearchQuery query, int most, Duration time, List<Hit> hits) {
        long end = System.nanoTime() + time.toNanos();
        TimeOrder.Part newest = byTime.newest(Conditions.of(query, jdbc, lexemes), most + 1, false, forTexts(time));
        List<Long> ids = newest.places().stream().map(HitRows.Place::id).toList();
        int from = 0;
        while (from < ids.size() && from < most && System.nanoTime() < end) {
            int to = Math.min(Math.min(from + STEP, most), ids.size());
            hits.addAll(hits(ids.subList(from, to)));
            from = to;
        }
        return newest.all() && from == ids.size();
    }

    private List<Hit> hits(List<Long> ids) {
        return jdbc.sql("""
                        SELECT a.day, a.title, s.slug, s.name, a.language, a.authors, a.topics
                        FROM unnest(:ids::bigint[]) WITH ORDINALITY AS hit (id, place)
                        JOIN articles a USING (id)
                        JOIN sources s ON s.id = a.source_id
                        ORDER BY hit.place
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, index) -> new Hit(
                        row.getObject("day", LocalDate.class),
                        row.getString("title"),
                        row.getString("slug"),
                        row.getString("name"),
                        row.getString("language"),
                        texts(row, "authors"),
                        texts(row, "topics")))
                .list();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
