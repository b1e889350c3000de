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
    static final int MOST = 10_000;

    private static final int STEP = 250;

    private final JdbcClient jdbc;
    private final Lexemes lexemes;
    private final TimeOrder byTime;
    private final TimeLimit limit;

    NewestHits(JdbcClient jdbc, TimeLimit limit) {
        this.jdbc = jdbc;
        this.lexemes = new Lexemes(jdbc);
        this.byTime = new TimeOrder(jdbc, TimeOrder.FEW);
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
        long end = System.nanoTime() + time.toNanos();
        boolean reachedEnd =
                limit.within(time, () -> walk(query, most, end, hits)).orElse(false);
        return new Walk(hits, reachedEnd);
    }

    private boolean walk(SearchQuery query, int most, long end, List<Hit> hits) {
        TimeOrder.Part newest = byTime.newest(Conditions.of(query, jdbc, lexemes), most + 1, false);
        Long[] ids = newest.places().stream().map(TimeOrder.Place::id).toArray(Long[]::new);
        boolean seenAll = jdbc.sql("""
                        SELECT a.day, a.title, s.slug, s.name, a.language, a.authors, a.topics
                        FROM unnest(:ids::bigint[]) WITH ORDINALITY AS hit (id, place)
                        JOIN articles a USING (id)
                        JOIN sources s ON s.id = a.source_id
                        ORDER BY hit.place
                        """)
                .withFetchSize(STEP)
                .param("ids", ids)
                .query((ResultSet rows) -> collect(rows, hits, most, end));
        return seenAll && newest.all();
    }

    /** True when there was nothing left to collect. */
    private static boolean collect(ResultSet rows, List<Hit> hits, int most, long end) throws SQLException {
        while (rows.next()) {
            boolean isEnough = hits.size() == most || (hits.size() % STEP == 0 && System.nanoTime() > end);
            if (isEnough) {
                return false;
            }
            hits.add(new Hit(
                    rows.getObject("day", LocalDate.class),
                    rows.getString("title"),
                    rows.getString("slug"),
                    rows.getString("name"),
                    rows.getString("language"),
                    texts(rows, "authors"),
                    texts(rows, "topics")));
        }
        return true;
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
