package newsarchive.search;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import newsarchive.search.ResultPage.Total;
import newsarchive.search.SearchQuery.Sort;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lists by time. Where words are few in the archive all their hits are looked at; where they are many the index is asked month by month,
 * from the end at which the list begins, until the page is full and the count beyond what is told exactly. So a frequent word costs no
 * more than a rare one.
 */
final class TimeOrder {

    /** Beyond this many hits the exact number is not worth its time. */
    static final int MOST_COUNTED = 10_000;

    /** So many hits are all looked at. */
    static final int FEW = 20_000;

    private final JdbcClient jdbc;
    private final int few;

    TimeOrder(JdbcClient jdbc, int few) {
        this.jdbc = jdbc;
        this.few = few;
    }

    /** An article's place in a list. */
    record Place(long id, LocalDate day, OffsetDateTime date) {}

    /** Hits and their number. */
    record Part(List<Place> places, long counted) {}

    Found find(SearchQuery query, Conditions where) {
        boolean newestFirst = query.sort() != Sort.OLDEST;
        int wanted = query.limit() + 1;
        Part first = first(where, behind(query), newestFirst, wanted);
        List<Place> places = first.places();
        boolean more = places.size() >= wanted;
        List<Place> page = more ? places.subList(0, query.limit()) : places;
        Place last = more ? page.get(page.size() - 1) : null;
        return new Found(
                page.stream().map(Place::id).toList(),
                last == null ? null : new Cursor.Behind(last.day(), last.date(), last.id()),
                total(first.counted()));
    }

    /** The newest hits. */
    Part newest(Conditions where, int most) {
        return first(where, null, true, most);
    }

    private Part first(Conditions where, Cursor.@Nullable Behind behind, boolean newestFirst, int wanted) {
        String words = where.words();
        if (words == null) {
            List<Place> places = walk(where, behind, newestFirst, wanted);
            boolean isAll = behind == null && places.size() < wanted;
            return new Part(places, isAll ? places.size() : count(where, null, MOST_COUNTED + 1));
        }
        if (expected(where) <= few) {
            return part(where, words, behind, newestFirst, wanted);
        }
        List<Place> places = new ArrayList<>();
        return new Part(places, byMonths(where, behind, newestFirst, wanted, places));
    }

    Total total(Conditions where) {
        String words = where.words();
        if (words == null || expected(where) <= few) {
            return total(count(where, words, MOST_COUNTED + 1));
        }
        return total(byMonths(where, null, true, 0, new ArrayList<>()));
    }

    static Total total(long counted) {
        return counted > MOST_COUNTED ? new Total(MOST_COUNTED, false) : new Total(counted, true);
    }

    private static Cursor.@Nullable Behind behind(SearchQuery query) {
        if (query.cursor() == null) {
            return null;
        }
        if (Cursor.parse(query.cursor()) instanceof Cursor.Behind behind) {
            return behind;
        }
        throw new IllegalArgumentException("The cursor belongs to a list in another order");
    }

    /** How many hits the database expects by its statistics of the words. */
    private long expected(Conditions where) {
        String plan = jdbc.sql("EXPLAIN SELECT FROM article_search w WHERE w.words @@ :words::tsquery")
                .param("words", where.words())
                .query(String.class)
                .list()
                .get(0);
        return Long.parseLong(plan.replaceFirst(".*rows=(\\d+).*", "$1"));
    }

    /** Adds hits to {@code places} until there are as many as wanted, and counts all hits as far as they are told exactly. */
    private long byMonths(
            Conditions where, Cursor.@Nullable Behind behind, boolean newestFirst, int wanted, List<Place> places) {
        Months months = months(where);
        long perMonth = Math.max(1, expected(where) / Math.max(1, months.size()));
        long atOnce = Math.max(1, (long) (1.2 * MOST_COUNTED / perMonth));
        long counted = 0;
        Months rest = months;
        long reached = behind == null ? rest.edge(newestFirst) : month(behind.day());
        boolean isFull = wanted == 0;
        while (!rest.isEmpty() && (counted <= MOST_COUNTED || !isFull)) {
            Months some = rest.taken(newestFirst, atOnce);
            rest = rest.without(some, newestFirst);
            String words = "(" + where.words() + ") & (" + some.marks() + ")";
            boolean isListed = !isFull && (newestFirst ? some.first() <= reached : some.last() >= reached);
            if (isListed) {
                Part part = part(where, words, behind, newestFirst, wanted - places.size());
                places.addAll(part.places());
                counted += part.counted();
                isFull = places.size() >= wanted;
            } else if (counted <= MOST_COUNTED) {
                counted += count(where, words, MOST_COUNTED + 1 - counted);
            }
            atOnce *= 2;
        }
        return counted;
    }

    /** One look at the index: the first hits behind a place, and the number of all. */
    private Part part(Conditions where, String words, Cursor.@Nullable Behind behind, boolean newestFirst, int limit) {
        String found = "SELECT " + where.column("id") + " AS id, " + where.column("day") + ", " + where.column("date")
                + "\n" + where.sql(words);
        String place = behind == null ? "" : "WHERE (day, date, id) " + where.behind(behind, newestFirst) + "\n";
        List<Place> places = new ArrayList<>();
        long[] counted = new long[1];
        jdbc.sql("WITH found AS MATERIALIZED (" + found + ")\n"
                        + "SELECT counted, hit.* FROM (SELECT count(*) AS counted FROM found) c\n"
                        + "LEFT JOIN LATERAL (SELECT * FROM found\n" + place + order("", newestFirst)
                        + "LIMIT :limit) hit ON true\n" + order("hit.", newestFirst))
                .params(where.parameters())
                .param("limit", limit)
                .query(row -> {
                    counted[0] = row.getLong("counted");
                    if (row.getObject("id") != null) {
                        places.add(new Place(
                                row.getLong("id"),
                                row.getObject("day", LocalDate.class),
                                row.getObject("date", OffsetDateTime.class)));
                    }
                });
        return new Part(places, counted[0]);
    }

    /** Without words the articles are walked in their order. */
    private List<Place> walk(Conditions where, Cursor.@Nullable Behind behind, boolean newestFirst, int limit) {
        String sql = where.sql();
        String place = behind == null
                ? ""
                : (sql.contains("WHERE") ? "AND" : "WHERE") + " (a.day, a.date, a.id) "
                        + where.behind(behind, newestFirst) + "\n";
        return jdbc.sql("SELECT a.id, a.day, a.date\n" + sql + place + order("a.", newestFirst) + "LIMIT :limit")
                .params(where.parameters())
                .param("limit", limit)
                .query((row, index) -> new Place(
                        row.getLong("id"),
                        row.getObject("day", LocalDate.class),
                        row.getObject("date", OffsetDateTime.class)))
                .list();
    }

    private long count(Conditions where, @Nullable String words, long most) {
        return jdbc.sql("SELECT count(*) FROM (SELECT 1\n" + where.sql(words) + "LIMIT :most) hits")
                .params(where.parameters())
                .param("most", most)
                .query(Long.class)
                .single();
    }

    private static String order(String table, boolean newestFirst) {
        String direction = newestFirst ? " DESC" : "";
        return "ORDER BY " + table + "day" + direction + ", " + table + "date" + direction + ", " + table + "id"
                + direction + "\n";
    }

    /** The months in which there are articles, as far as the filters allow them. */
    private Months months(Conditions where) {
        return jdbc.sql("SELECT min(day) AS first, max(day) AS last FROM articles")
                .query((row, index) -> {
                    LocalDate first = row.getObject("first", LocalDate.class);
                    LocalDate last = row.getObject("last", LocalDate.class);
                    if (first == null || last == null) {
                        return new Months(1, 0);
                    }
                    LocalDate from = where.from();
                    LocalDate to = where.to();
                    return new Months(
                            month(from == null || from.isBefore(first) ? first : from),
                            month(to == null || to.isAfter(last) ? last : to));
                })
                .single();
    }

    private static long month(LocalDate day) {
        return YearMonth.from(day).getLong(ChronoField.PROLEPTIC_MONTH);
    }

    /** A range of months, counted from the year 0; empty when the last is before the first. */
    private record Months(long first, long last) {

        boolean isEmpty() {
            return first > last;
        }

        long size() {
            return last - first + 1;
        }

        long edge(boolean newest) {
            return newest ? last : first;
        }

        Months taken(boolean newest, long count) {
            return newest
                    ? new Months(Math.max(first, last - count + 1), last)
                    : new Months(first, Math.min(last, first + count - 1));
        }

        Months without(Months taken, boolean newest) {
            return newest ? new Months(first, taken.first - 1) : new Months(taken.last + 1, last);
        }

        /** As the index knows them. */
        String marks() {
            return LongStream.rangeClosed(first, last)
                    .mapToObj(month -> "'=m" + month + "'")
                    .collect(Collectors.joining(" | "));
        }
    }
}
