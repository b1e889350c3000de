package newsarchive.search;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database is asked for hits: places in the order of time, numbers, and what it expects. */
final class HitRows {

    /** No number of hits is too many. */
    static final int ALL = Integer.MAX_VALUE;

    private final JdbcClient jdbc;

    HitRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An article's place in a list. */
    record Place(long id, LocalDate day, OffsetDateTime date) {}

    /**
     * Where a page begins, and which way the list goes.
     *
     * @param behind null at its end
     * @param isFirst true when no hit stands before the page
     */
    record Start(Cursor.@Nullable Behind behind, boolean newestFirst, boolean isFirst) {

        private static final OffsetDateTime EARLIEST = OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
        private static final OffsetDateTime LATEST = OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC);

        static Start of(@Nullable Cursor cursor, boolean newestFirst) {
            if (cursor == null) {
                return new Start(null, newestFirst, true);
            }
            if (cursor instanceof Cursor.LookedTo looked) {
                return new Start(next(looked.day(), newestFirst), newestFirst, !looked.found());
            }
            if (cursor instanceof Cursor.Behind behind) {
                return new Start(behind, newestFirst, false);
            }
            throw new IllegalArgumentException("The cursor belongs to a list in another order");
        }

        /** Before all articles of the day that follows. */
        private static Cursor.Behind next(LocalDate day, boolean newestFirst) {
            return newestFirst
                    ? new Cursor.Behind(day.minusDays(1), LATEST, Long.MAX_VALUE)
                    : new Cursor.Behind(day.plusDays(1), EARLIEST, 0);
        }

        /** The days in which the list goes on. */
        Span rest(Span all) {
            return behind == null ? all : all.from(behind.day(), newestFirst);
        }

        /** The days that it has left behind. */
        Span before(Span all) {
            return isFirst ? Span.NONE : all.without(rest(all), !newestFirst);
        }

        private String sql(Conditions where) {
            return where.behind(Objects.requireNonNull(behind), newestFirst);
        }

        private String order(String table) {
            String direction = newestFirst ? " DESC" : "";
            return "ORDER BY " + table + "day" + direction + ", " + table + "date" + direction + ", " + table + "id"
                    + direction + "\n";
        }
    }

    /** Hits behind a place, and the number of all, before it too. */
    record Looked(List<Place> places, long number) {}

    /**
     * One look at the index.
     *
     * @param most where there are more hits none are given, and their number is one more
     */
    Looked look(Conditions where, String words, Start start, int limit, int most) {
        String found = "SELECT " + where.column("id") + " AS id, " + where.column("day") + ", " + where.column("date")
                + "\n" + where.sql(words) + (most == ALL ? "" : "LIMIT :more");
        String place = start.behind() == null ? "" : "AND (day, date, id) " + start.sql(where) + "\n";
        List<Place> places = new ArrayList<>();
        long[] counted = new long[1];
        jdbc.sql("WITH found AS MATERIALIZED (" + found + ")\n"
                        + "SELECT counted, hit.* FROM (SELECT count(*) AS counted FROM found) c\n"
                        + "LEFT JOIN LATERAL (SELECT * FROM found WHERE counted <= :most\n" + place
                        + start.order("") + "LIMIT :limit) hit ON true\n" + start.order("hit."))
                .params(where.parameters())
                .param("limit", limit)
                .param("most", most)
                .param("more", most + 1L)
                .query(row -> {
                    counted[0] = row.getLong("counted");
                    if (row.getObject("id") != null) {
                        places.add(new Place(
                                row.getLong("id"),
                                row.getObject("day", LocalDate.class),
                                row.getObject("date", OffsetDateTime.class)));
                    }
                });
        return new Looked(places, counted[0]);
    }

    /** Without words the articles are walked in their order. */
    List<Place> walk(Conditions where, Start start, int limit) {
        String sql = where.sql();
        String place = start.behind() == null
                ? ""
                : (sql.contains("WHERE") ? "AND" : "WHERE") + " (a.day, a.date, a.id) " + start.sql(where) + "\n";
        return jdbc.sql("SELECT a.id, a.day, a.date\n" + sql + place + start.order("a.") + "LIMIT :limit")
                .params(where.parameters())
                .param("limit", limit)
                .query((row, index) -> new Place(
                        row.getLong("id"),
                        row.getObject("day", LocalDate.class),
                        row.getObject("date", OffsetDateTime.class)))
                .list();
    }

    /** How many hits there are, at most so many. */
    long count(Conditions where, @Nullable String words, long most) {
        return jdbc.sql("SELECT count(*) FROM (SELECT 1\n" + where.sql(words) + "LIMIT :most) hits")
                .params(where.parameters())
                .param("most", most)
                .query(Long.class)
                .single();
    }

    /** The days between the first article and the last, as far as the filters allow them. */
    Span span(Conditions where) {
        return jdbc.sql("SELECT min(day) AS first, max(day) AS last FROM articles")
                .query((row, index) -> {
                    LocalDate first = row.getObject("first", LocalDate.class);
                    LocalDate last = row.getObject("last", LocalDate.class);
                    if (first == null || last == null) {
                        return Span.NONE;
                    }
                    Span all = new Span(first, last);
                    Span from = where.from() == null ? all : all.from(where.from(), false);
                    return where.to() == null ? from : from.from(where.to(), true);
                })
                .single();
    }

    /** How many hits the database expects by its statistics of the words. */
    long expected(Conditions where) {
        String plan = jdbc.sql("EXPLAIN SELECT FROM article_search w WHERE " + Conditions.WORDS + " @@ :words::tsquery")
                .param("words", where.words())
                .query(String.class)
                .list()
                .get(0);
        return Long.parseLong(plan.replaceFirst(".*rows=(\\d+).*", "$1"));
    }
}
