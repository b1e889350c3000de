package newsarchive.search;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import newsarchive.search.HitRows.Looked;
import newsarchive.search.HitRows.Place;
import newsarchive.search.HitRows.Start;
import newsarchive.search.ResultPage.Total;
import newsarchive.search.SearchQuery.Sort;
import newsarchive.search.Texts.Wanted;
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

    /** A text that has to be looked at costs as much as dozens of hits that need not, and there may be ten times as many as expected. */
    private static final int READ_AS_LONG_AS = 400;

    /** Statistics are samples: where a word is in so many articles by them there are more hits than are counted. */
    private static final int CERTAINLY_MANY = 5 * MOST_COUNTED / 2;

    /** The index is asked for so many days and the words together sooner than for the words alone. */
    private static final int FEW_DAYS = 124;

    /** What a feed may cost at most: anybody can ask for one. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Start NEWEST = Start.of(null, true);

    private final HitRows rows;
    private final FrequentWords frequent;
    private final ManyHits many = new ManyHits();
    private final int mostCounted;
    private final Texts texts;
    private final Duration patience;

    TimeOrder(JdbcClient jdbc, Duration reading) {
        this(jdbc, MOST_COUNTED, reading, PATIENCE);
    }

    /**
     * An order of time by other numbers than those of the archive.
     *
     * @param mostCounted beyond this many hits the exact number is not worth its time
     * @param reading how long texts are looked at for the count
     * @param patience how long texts are looked at for whoever has only one page to go by
     */
    TimeOrder(JdbcClient jdbc, int mostCounted, Duration reading, Duration patience) {
        this.rows = new HitRows(jdbc);
        this.frequent = new FrequentWords(jdbc);
        this.mostCounted = mostCounted;
        this.texts = new Texts(rows, mostCounted, reading);
        this.patience = patience;
    }

    /**
     * Hits and their number.
     *
     * @param total of no use where hits were not counted
     * @param all true when there are no hits beside these
     * @param last true when there are none behind them
     * @param lookedTo the last day that was looked through where the time for it was over; else null
     */
    record Part(
            List<Place> places,
            Total total,
            boolean all,
            boolean last,
            @Nullable LocalDate lookedTo) {}

    /** One page, for the time of one: where texts have to be looked at it may end before it is full. */
    Found find(SearchQuery query, Conditions where) {
        Start start = start(query);
        int wanted = query.limit() + 1;
        Part first = first(where, start, new Wanted(wanted, 0, true, texts.time()));
        List<Place> places = first.places();
        List<Place> page = places.size() < wanted ? places : places.subList(0, query.limit());
        return new Found(ids(page), next(first, page, start), first.total(), first.lookedTo());
    }

    /** The hits of one page, for whoever has only this page to go by: looked for many times as long as for a page that others follow. */
    Found patiently(SearchQuery query, Conditions where) {
        Part first = first(where, start(query), new Wanted(query.limit(), 0, false, patience));
        return new Found(ids(first.places()), null, first.total(), null);
    }

    private static Start start(SearchQuery query) {
        Cursor cursor = query.cursor() == null ? null : Cursor.parse(query.cursor());
        return Start.of(cursor, query.sort() != Sort.OLDEST);
    }

    private static @Nullable Cursor next(Part first, List<Place> page, Start start) {
        if (first.lookedTo() != null) {
            return new Cursor.LookedTo(first.lookedTo(), !page.isEmpty() || !start.isFirst());
        }
        if (first.last() || page.isEmpty()) {
            return null;
        }
        Place last = page.get(page.size() - 1);
        return new Cursor.Behind(last.day(), last.date(), last.id());
    }

    private static List<Long> ids(List<Place> places) {
        return places.stream().map(Place::id).toList();
    }

    /** The newest hits and their number; where texts have to be looked at those that are found in the time for it. */
    Part newest(Conditions where, int most, boolean counts, Duration time) {
        return first(where, NEWEST, new Wanted(most, 0, counts, time));
    }

    /** The newest hits behind a place, or of all; where texts have to be looked at those that are found in the time for it. */
    Part newest(Conditions where, @Nullable Place behind, int most, Duration time) {
        Start start = behind == null
                ? NEWEST
                : new Start(new Cursor.Behind(behind.day(), behind.date(), behind.id()), true, false);
        return first(where, start, new Wanted(most, 0, false, time));
    }

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
            return texts.read(where, expected, start, wanted);
        }
        Looked looked = expected > mostCounted
                ? new Looked(List.of(), expected)
                : rows.look(where, together(where), start, wanted.most(), mostCounted);
        if (looked.number() <= mostCounted) {
            return part(start, looked.places(), wanted.most(), looked.number());
        }
        if (expected <= mostCounted) {
            many.note(where); // it was found, not only expected
        }
        expected = Math.max(looked.number(), rows.expected(where));
        return part(start, byDays(where, expected, start, wanted.most()), wanted.most(), looked.number());
    }

    private Part part(Start start, List<Place> places, int wanted, long counted) {
        boolean isLast = places.size() < wanted;
        boolean isAll = start.isFirst() && isLast;
        return new Part(places, isAll ? new Total(places.size(), true) : total(counted), isAll, isLast, null);
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
                ? texts.read(where, expected, NEWEST, new Wanted(1, 1, true, texts.time()))
                        .total()
                : total(rows.count(where, together(where), mostCounted + 1L));
    }

    private boolean isKnownToBeMany(Conditions where) {
        return many.had(where)
                || (where.isWordsOnly() && frequent.areInMore(CERTAINLY_MANY, Objects.requireNonNull(where.words())));
    }

    /** What the index is asked for: the words, and the days that the filters leave where they are few. */
    private String together(Conditions where) {
        Span span = where.from() == null || where.to() == null ? Span.NONE : rows.span(where);
        return span.isEmpty() || span.days() > FEW_DAYS ? Objects.requireNonNull(where.words()) : where.within(span);
    }

    private Total total(long counted) {
        return counted > mostCounted ? new Total(mostCounted, false) : new Total(counted, true);
    }

    /** The first hits behind a place: as many days are asked for at once as should hold them. */
    private List<Place> byDays(Conditions where, long expected, Start start, int wanted) {
        List<Place> places = new ArrayList<>();
        Span all = rows.span(where);
        long atOnce = all.daysWith(2L * wanted, expected);
        Span rest = start.rest(all);
        while (!rest.isEmpty() && places.size() < wanted) {
            Span some = rest.taken(start.newestFirst(), atOnce);
            rest = rest.without(some, start.newestFirst());
            places.addAll(rows.look(where, where.within(some), start, wanted - places.size(), HitRows.ALL)
                    .places());
            atOnce *= 2;
        }
        return places;
    }
}
