package newsarchive.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import newsarchive.search.HitRows.Place;
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

    /** The first few hits are counted before more are looked for, so that there is something to show of every search. */
    Walk walk(SearchQuery query, int most, Duration time) {
        Conditions where = Conditions.of(query, jdbc, lexemes);
        Steps steps = new Steps(where, System.nanoTime() + time.toNanos());
        boolean isAll = limit.within(time, () -> steps.next(Math.min(STEP, most), forTexts(time)))
                .orElse(false);
        Duration left = steps.left();
        if (steps.last != null && most > STEP && left.toNanos() > 0) {
            isAll = limit.within(left, () -> steps.next(most - STEP, forTexts(left)))
                    .orElse(false);
        }
        return new Walk(steps.hits, isAll);
    }

    /** The rest is for what is counted of the hits. */
    private static Duration forTexts(Duration time) {
        return time.multipliedBy(2).dividedBy(3);
    }

    /** A walk, which keeps what it has come upon when its time is over. */
    private final class Steps {

        private final List<Hit> hits = new ArrayList<>();
        private final Conditions where;
        private final long end;

        /** Where the walk goes on; null where there is nothing more to see. */
        private @Nullable Place last;

        Steps(Conditions where, long end) {
            this.where = where;
            this.end = end;
        }

        Duration left() {
            return Duration.ofNanos(end - System.nanoTime());
        }

        /** True when there are no hits behind these. */
        boolean next(int most, Duration forTexts) {
            TimeOrder.Part part = byTime.newest(where, last, most + 1, forTexts);
            List<Place> places = part.places().size() > most ? part.places().subList(0, most) : part.places();
            last = part.places().size() > most ? places.get(most - 1) : null;
            int from = 0;
            while (from < places.size() && (from == 0 || left().toNanos() > 0)) {
                int to = Math.min(from + STEP, places.size());
                hits.addAll(
                        hits(places.subList(from, to).stream().map(Place::id).toList()));
                from = to;
            }
            return part.last() && from == places.size();
        }
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
