package newsarchive.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import newsarchive.search.HitRows.Looked;
import newsarchive.search.HitRows.Place;
import newsarchive.search.HitRows.Start;
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

    /** How long texts are looked at for the count when the page is full; half as long again for a page that has a hit at least. */
    private static final Duration READING = Duration.ofMillis(60);

    /** As many hits as a page has at most, and one more. */
    private static final int ENOUGH = 101;

    /** Statistics are samples: where a word is in so many articles by them there are more hits than are counted. */
    private static final int CERTAINLY_MANY = 5 * MOST_COUNTED / 2;

    /** The index is asked for so many days and the words together sooner than for the words alone. */
    private static final int FEW_DAYS = 124;

    private static final Start NEWEST = new Start(null, true);

    private final HitRows rows;
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
        this.rows = new HitRows(jdbc);
        this.frequent = new FrequentWords(jdbc);
        this.mostCounted = mostCounted;
        this.reading = reading;
    }

    /**
     * Hits and their number.
     *
     * @param total of no use where hits were not counted
     * @param all true when there are no hits beside these
     * @param last true when there are none behind them
     */
    record Part(List<Place> places, Total total, boolean all, boolean last) {}

    Found find(SearchQuery query, Conditions where) {
        Start start = new Start(behind(query), query.sort() != Sort.OLDEST);
        int wanted = query.limit() + 1;
        Part first = first(where, start, new Wanted(wanted, 1, true));
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
        return first(where, NEWEST, new Wanted(most, Math.min(most, ENOUGH), counts));
    }

    /**
     * What somebody wants to know of hits.
     *
     * @param most so many of them
     * @param least so many even if it takes longer to find them
     * @param count their number
     */
    private record Wanted(int most, int least, boolean count) {}

    private Part first(Conditions where, Start start, Wanted wanted) {
        if (where.words() == null) {
            List<Place> places = rows.walk(where, start, wanted.most());
            return part(start, places, wanted.most(), wanted.count() ? rows.count(where, null, mostCounted + 1L) : 0);
        }
        if (isKnownToBeMany(where)) {
            return part(
                    start, byDays(where, rows.expected(where), start, wanted.most()), wanted.most(), mostCounted + 1L);
        }
        long expected = where.readsTexts() || !wanted.count() ? rows.expected(where) : 0;
        if (where.readsTexts() && expected > mostCounted / READ_AS_LONG_AS) {
            return byReading(where, expected, start, wanted);
        }
        Looked looked = expected > mostCounted
                ? new Looked(List.of(), expected)
                : rows.look(where, together(where), start, wanted.most(), mostCounted);
        if (looked.number() <= mostCounted) {
            return part(start, looked.places(), wanted.most(), looked.number());
        }
        if (wanted.count()) {
            many.note(where);
        }
        expected = Math.max(looked.number(), rows.expected(where));
        return part(start, byDays(where, expected, start, wanted.most()), wanted.most(), looked.number());
    }

    private Part part(Start start, List<Place> places, int wanted, long counted) {
        boolean isLast = places.size() < wanted;
        boolean isAll = start.behind() == null && isLast;
        return new Part(places, isAll ? new Total(places.size(), true) : total(counted), isAll, isLast);
    }

    Total total(Conditions where) {
        if (where.words() == null) {
            return total(rows.count(where, null, mostCounted + 1L));
        }
        if (isKnownToBeMany(where)) {
            return total(mostCounted + 1L);
        }
        long expected = where.readsTexts() ? rows.expected(where) : 0;
        return expected > mostCounted / READ_AS_LONG_AS
                ? byReading(where, expected, NEWEST, new Wanted(1, 1, true)).total()
                : total(rows.count(where, together(where), mostCounted + 1L));
    }

    private boolean isKnownToBeMany(Conditions where) {
        return many.had(where)
                || (where.isWordsOnly() && frequent.areInMore(CERTAINLY_MANY, Objects.requireNonNull(where.words())));
    }

    /** What the index is asked for: the words, and the days that the filters leave where they are few. */
    private String together(Conditions where) {
        Span span = where.from() == null || where.to() == null ? Span.NONE : rows.span(where);
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
    private Part byReading(Conditions where, long expected, Start start, Wanted wanted) {
        long begin = System.nanoTime();
        Span all = rows.span(where);
        long atOnce = days(READ_AT_ONCE, expected, all);
        List<Place> places = new ArrayList<>();
        Span rest = start.rest(all);
        long counted = 0;
        while (!rest.isEmpty() && isWorthReading(places.size(), wanted, System.nanoTime() - begin)) {
            Span some = rest.taken(start.newestFirst(), atOnce);
            rest = rest.without(some, start.newestFirst());
            Looked part = rows.look(where, within(where, some), start, wanted.most() - places.size(), HitRows.ALL);
            places.addAll(part.places());
            counted += part.number();
        }
        boolean isAll = rest.isEmpty();
        Span before = start.before(all);
        while (!before.isEmpty() && System.nanoTime() - begin < reading.toNanos()) {
            Span some = before.taken(start.newestFirst(), atOnce);
            before = before.without(some, start.newestFirst());
            counted += rows.count(where, within(where, some), mostCounted + 1L);
        }
        boolean isExact = isAll && before.isEmpty() && counted <= mostCounted;
        return new Part(
                places,
                new Total(Math.min(counted, mostCounted), isExact),
                isExact && places.size() == counted,
                isAll && places.size() < wanted.most());
    }

    private boolean isWorthReading(int found, Wanted wanted, long nanos) {
        if (found >= Math.min(wanted.most(), ENOUGH)) {
            return nanos < reading.toNanos() && (wanted.count() || found < wanted.most());
        }
        return found < wanted.least() || nanos < reading.toNanos() * 3 / 2;
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

    /** The first hits behind a place: as many days are asked for at once as should hold them. */
    private List<Place> byDays(Conditions where, long expected, Start start, int wanted) {
        List<Place> places = new ArrayList<>();
        Span all = rows.span(where);
        long atOnce = days(2L * wanted, expected, all);
        Span rest = start.rest(all);
        while (!rest.isEmpty() && places.size() < wanted) {
            Span some = rest.taken(start.newestFirst(), atOnce);
            rest = rest.without(some, start.newestFirst());
            places.addAll(rows.look(where, within(where, some), start, wanted - places.size(), HitRows.ALL)
                    .places());
            atOnce *= 2;
        }
        return places;
    }
}
