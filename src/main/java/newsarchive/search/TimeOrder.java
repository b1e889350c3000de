package newsarchive.search;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import newsarchive.search.ResultPage.Total;
import newsarchive.search.SearchQuery.Sort;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lists by time. Where words are few in the archive all their hits are looked at; where they are many the index is asked for a few days
 * after the other, from the end at which the list begins, until the page is full. So a frequent word costs hardly more than a rare one.
 * Which of both it is shows when more hits are found than are counted exactly, unless the statistics tell before.
 */
final class TimeOrder {

    /** Beyond this many hits the exact number is not worth its time. */
    static final int MOST_COUNTED = 10_000;

    /** A text that has to be looked at costs as much as so many hits that need not. */
    private static final int READ_AS_LONG_AS = 12;

    private static final int READ_AT_ONCE = 500;

    /** No number of hits is too many. */
    private static final int ALL = Integer.MAX_VALUE;

    /** How long texts are looked at for the count when the page is full; half as long again for a page that has a hit at least. */
    private static final Duration READING = Duration.ofMillis(60);

    /** As many hits as a page has at most, and one more. */
    private static final int ENOUGH = 101;

    /** Statistics are samples: where a word is in so many articles by them there are more hits than are counted. */
    private static final int CERTAINLY_MANY = 5 * MOST_COUNTED / 2;

    /** The index is asked for so many days and the words together sooner than for the words alone. */
    private static final int FEW_DAYS = 124;

    private final JdbcClient jdbc;
    private final FrequentWords frequent;
    private final ManyHits many = new ManyHits();
    private final int mostCounted;
    private final Duration reading;

    TimeOrder(JdbcClient jdbc) {
        this(jdbc, MOST_COUNTED, READING);
    }

    /**
     * An order of time by other numbers than those of the archive.
     *
     * @param mostCounted beyond this many hits the exact number is not worth its time
     * @param reading how long texts are looked at for the count
     */
    TimeOrder(JdbcClient jdbc, int mostCounted, Duration reading) {
        this.jdbc = jdbc;
        this.frequent = new FrequentWords(jdbc);
        this.mostCounted = mostCounted;
        this.reading = reading;
    }

    /** An article's place in a list. */
    record Place(long id, LocalDate day, OffsetDateTime date) {}

    /**
     * Hits and their number.
     *
     * @param total of no use where hits were not counted
     * @param all true when there are no hits beside these
     * @param last true when there are none behind them
     */
    record Part(List<Place> places, Total total, boolean all, boolean last) {}

    Found find(SearchQuery query, Conditions where) {
        boolean newestFirst = query.sort() != Sort.OLDEST;
        int wanted = query.limit() + 1;
        Part first = first(where, behind(query), newestFirst, wanted, true);
        List<Place> places = first.places();
        List<Place> page = places.size() < wanted ? places : places.subList(0, query.limit());
        Place last = first.last() || page.isEmpty() ? null : page.get(page.size() - 1);
        return new Found(
                page.stream().map(Place::id).toList(),
                last == null ? null : new Cursor.Behind(last.day(), last.date(), last.id()),
                first.total());
    }

    /** The newest hits; where texts have to be looked at those that are found in the time for it, but no fewer than a page. */
    Part newest(Conditions where, int most, boolean counts) {
        return first(where, null, true, most, counts);
    }

    private Part first(
            Conditions where, Cursor.@Nullable Behind behind, boolean newestFirst, int wanted, boolean counts) {
        if (where.words() == null) {
            List<Place> places = walk(where, behind, newestFirst, wanted);
            return part(behind, places, wanted, counts ? count(where, null) : 0);
        }
        if (isKnownToBeMany(where)) {
            return part(behind, byDays(where, expected(where), behind, newestFirst, wanted), wanted, mostCounted + 1L);
        }
        long expected = where.readsTexts() || !counts ? expected(where) : 0;
        if (where.readsTexts() && expected > mostCounted / READ_AS_LONG_AS) {
            return byReading(where, expected, behind, newestFirst, wanted, counts);
        }
        Counted looked = expected > mostCounted
                ? new Counted(List.of(), expected)
                : look(where, together(where), behind, newestFirst, wanted, mostCounted);
        if (looked.number() <= mostCounted) {
            return part(behind, looked.places(), wanted, looked.number());
        }
        if (counts) {
            many.note(where);
        }
        expected = Math.max(looked.number(), expected(where));
        return part(behind, byDays(where, expected, behind, newestFirst, wanted), wanted, looked.number());
    }

    private Part part(Cursor.@Nullable Behind behind, List<Place> places, int wanted, long counted) {
        boolean isLast = places.size() < wanted;
        boolean isAll = behind == null && isLast;
        return new Part(places, isAll ? new Total(places.size(), true) : total(counted), isAll, isLast);
    }

    Total total(Conditions where) {
        if (where.words() == null) {
            return total(count(where, null));
        }
        if (isKnownToBeMany(where)) {
            return total(mostCounted + 1L);
        }
        long expected = where.readsTexts() ? expected(where) : 0;
        return expected > mostCounted / READ_AS_LONG_AS
                ? byReading(where, expected, null, true, 1, true).total()
                : total(count(where, together(where)));
    }

    private boolean isKnownToBeMany(Conditions where) {
        return many.had(where)
                || (where.isWordsOnly() && frequent.areInMore(CERTAINLY_MANY, Objects.requireNonNull(where.words())));
    }

    /** What the index is asked for: the words, and the days that the filters leave where they are few. */
    private String together(Conditions where) {
        Span span = where.from() == null || where.to() == null ? Span.NONE : span(where);
        return span.isEmpty() || span.days() > FEW_DAYS ? Objects.requireNonNull(where.words()) : within(where, span);
    }

    /** In how many days so many hits should be found. */
    private static long days(long hits, long expected, Span all) {
        return Math.max(1, hits * all.days() / Math.max(1, expected));
    }

    /**
     * Where texts have to be looked at, some days at a time: until the page is full and the time over, or it has a hit and far more time
     * is over. What was counted until then is a lower bound.
     */
    private Part byReading(
            Conditions where,
            long expected,
            Cursor.@Nullable Behind behind,
            boolean newestFirst,
            int wanted,
            boolean counts) {
        long begin = System.nanoTime();
        Span all = span(where);
        long atOnce = days(READ_AT_ONCE, expected, all);
        List<Place> places = new ArrayList<>();
        Span rest = behind == null ? all : all.from(behind.day(), newestFirst);
        long counted = 0;
        while (!rest.isEmpty() && isWorthReading(places.size(), wanted, counts, System.nanoTime() - begin)) {
            Span some = rest.taken(newestFirst, atOnce);
            rest = rest.without(some, newestFirst);
            Counted part = look(where, within(where, some), behind, newestFirst, wanted - places.size(), ALL);
            places.addAll(part.places());
            counted += part.number();
        }
        boolean isAll = rest.isEmpty();
        Span before = behind == null ? Span.NONE : all.without(all.from(behind.day(), newestFirst), !newestFirst);
        while (!before.isEmpty() && System.nanoTime() - begin < reading.toNanos()) {
            Span some = before.taken(newestFirst, atOnce);
            before = before.without(some, newestFirst);
            counted += count(where, within(where, some));
        }
        boolean isExact = isAll && before.isEmpty() && counted <= mostCounted;
        return new Part(
                places,
                new Total(Math.min(counted, mostCounted), isExact),
                isExact && places.size() == counted,
                isAll && places.size() < wanted);
    }

    /** An empty page is read on for until the archive ends. */
    private boolean isWorthReading(int found, int wanted, boolean counts, long nanos) {
        if (found >= Math.min(wanted, ENOUGH)) {
            return nanos < reading.toNanos() && (counts || found < wanted);
        }
        return found == 0 || nanos < reading.toNanos() * 3 / 2;
    }

    private static String within(Conditions where, Span span) {
        return "(" + where.words() + ") & (" + span.marks() + ")";
    }

    private Total total(long counted) {
        return counted > mostCounted ? new Total(mostCounted, false) : new Total(counted, true);
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
        String plan = jdbc.sql("EXPLAIN SELECT FROM article_search w WHERE " + Conditions.WORDS + " @@ :words::tsquery")
                .param("words", where.words())
                .query(String.class)
                .list()
                .get(0);
        return Long.parseLong(plan.replaceFirst(".*rows=(\\d+).*", "$1"));
    }

    /** The first hits behind a place: as many days are asked for at once as should hold them. */
    private List<Place> byDays(
            Conditions where, long expected, Cursor.@Nullable Behind behind, boolean newestFirst, int wanted) {
        List<Place> places = new ArrayList<>();
        Span rest = span(where);
        long atOnce = days(2L * wanted, expected, rest);
        if (behind != null) {
            rest = rest.from(behind.day(), newestFirst);
        }
        while (!rest.isEmpty() && places.size() < wanted) {
            Span some = rest.taken(newestFirst, atOnce);
            rest = rest.without(some, newestFirst);
            places.addAll(look(where, within(where, some), behind, newestFirst, wanted - places.size(), ALL)
                    .places());
            atOnce *= 2;
        }
        return places;
    }

    /** Hits behind a place, and the number of all, before it too. */
    private record Counted(List<Place> places, long number) {}

    /**
     * One look at the index.
     *
     * @param most where there are more hits none are given, and their number is one more
     */
    private Counted look(
            Conditions where, String words, Cursor.@Nullable Behind behind, boolean newestFirst, int limit, int most) {
        String found = "SELECT " + where.column("id") + " AS id, " + where.column("day") + ", " + where.column("date")
                + "\n" + where.sql(words) + (most == ALL ? "" : "LIMIT :more");
        String place = behind == null ? "" : "AND (day, date, id) " + where.behind(behind, newestFirst) + "\n";
        List<Place> places = new ArrayList<>();
        long[] counted = new long[1];
        jdbc.sql("WITH found AS MATERIALIZED (" + found + ")\n"
                        + "SELECT counted, hit.* FROM (SELECT count(*) AS counted FROM found) c\n"
                        + "LEFT JOIN LATERAL (SELECT * FROM found WHERE counted <= :most\n" + place
                        + order("", newestFirst) + "LIMIT :limit) hit ON true\n" + order("hit.", newestFirst))
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
        return new Counted(places, counted[0]);
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

    /** The number of hits as far as it is told exactly, or one more. */
    private long count(Conditions where, @Nullable String words) {
        return jdbc.sql("SELECT count(*) FROM (SELECT 1\n" + where.sql(words) + "LIMIT :most) hits")
                .params(where.parameters())
                .param("most", mostCounted + 1L)
                .query(Long.class)
                .single();
    }

    private static String order(String table, boolean newestFirst) {
        String direction = newestFirst ? " DESC" : "";
        return "ORDER BY " + table + "day" + direction + ", " + table + "date" + direction + ", " + table + "id"
                + direction + "\n";
    }

    /** The days between the first article and the last, as far as the filters allow them. */
    private Span span(Conditions where) {
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
}
