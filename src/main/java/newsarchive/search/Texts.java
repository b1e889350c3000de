package newsarchive.search;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import newsarchive.search.HitRows.Looked;
import newsarchive.search.HitRows.Place;
import newsarchive.search.HitRows.Start;
import newsarchive.search.ResultPage.Total;
import newsarchive.search.TimeOrder.Part;
import org.jspecify.annotations.Nullable;

/**
 * Lists by time where the texts of what the index finds have to be looked at: some days at a time, until the page is full or the time is
 * over. What was counted until then is a lower bound.
 */
final class Texts {

    /** As many hits as a page has at most, and one more. */
    private static final int ENOUGH = 101;

    private final HitRows rows;
    private final int mostCounted;
    private final Duration counting;

    /**
     * @param mostCounted beyond this many hits the exact number is not worth its time
     * @param counting how long texts are looked at for the count when the page is full
     */
    Texts(HitRows rows, int mostCounted, Duration counting) {
        this.rows = rows;
        this.mostCounted = mostCounted;
        this.counting = counting;
    }

    /** How long texts are looked at for a page that is not full: half as long again as for a count. */
    Duration time() {
        return counting.multipliedBy(3).dividedBy(2);
    }

    /**
     * What somebody wants to know of hits.
     *
     * @param most so many of them
     * @param least so many even if it takes longer to find them
     * @param count their number
     * @param time how long the others may take
     */
    record Wanted(int most, int least, boolean count, Duration time) {}

    Part read(Conditions where, long expected, Start start, Wanted wanted) {
        Look look = new Look(where, expected, start, wanted);
        look.atPage();
        look.atPagesBefore();
        return look.part();
    }

    /** One look, which remembers what was found, and which days are left. */
    private final class Look {

        private final long begin = System.nanoTime();
        private final Conditions where;
        private final Start start;
        private final Wanted wanted;
        private final Steps steps;
        private final List<Place> places = new ArrayList<>();
        private Span rest;
        private Span before;
        private @Nullable LocalDate lookedTo;
        private long counted;

        Look(Conditions where, long expected, Start start, Wanted wanted) {
            this.where = where;
            this.start = start;
            this.wanted = wanted;
            Span all = rows.span(where);
            this.steps = new Steps(all, expected);
            this.rest = start.rest(all);
            this.before = start.before(all);
        }

        /** However slow it is, some days are looked at, so that whoever goes on where this ends comes to the end of the list. */
        void atPage() {
            while (!rest.isEmpty() && (lookedTo == null || isWorthReading())) {
                Span some = steps.next(rest, start.newestFirst());
                rest = rest.without(some, start.newestFirst());
                lookedTo = some.end(start.newestFirst());
                Looked part = rows.look(where, where.within(some), start, wanted.most() - places.size(), HitRows.ALL);
                places.addAll(part.places());
                counted += part.number();
            }
        }

        /** For the count. */
        void atPagesBefore() {
            while (!before.isEmpty() && isWithin(counting)) {
                Span some = steps.next(before, start.newestFirst());
                before = before.without(some, start.newestFirst());
                counted += rows.count(where, where.within(some), mostCounted + 1L);
            }
        }

        Part part() {
            boolean isFull = places.size() >= wanted.most();
            boolean isExact = rest.isEmpty() && before.isEmpty() && counted <= mostCounted;
            long least = start.isFirst() || isExact ? counted : Math.max(1, counted);
            return new Part(
                    places,
                    new Total(Math.min(least, mostCounted), isExact),
                    isExact && places.size() == counted,
                    rest.isEmpty() && !isFull,
                    rest.isEmpty() || isFull ? null : lookedTo);
        }

        private boolean isWorthReading() {
            int found = places.size();
            if (found >= Math.min(wanted.most(), ENOUGH)) {
                return isWithin(counting) && (wanted.count() || found < wanted.most());
            }
            return found < wanted.least() || isWithin(wanted.time());
        }

        private boolean isWithin(Duration time) {
            return System.nanoTime() - begin < time.toNanos();
        }
    }

    /** Goes through days: few at first, more while the database is quick with them, so that the time is never over by much. */
    private static final class Steps {

        private static final int MOST_AT_ONCE = 500;
        private static final int FEW = 32;
        private static final long SHORT = Duration.ofMillis(8).toNanos();
        private static final long LONG = Duration.ofMillis(20).toNanos();

        private final long most;
        private long days;
        private long begin;

        Steps(Span all, long expected) {
            most = all.daysWith(MOST_AT_ONCE, expected);
            days = Math.max(1, most / FEW);
        }

        Span next(Span rest, boolean newestFirst) {
            long now = System.nanoTime();
            if (begin != 0) {
                long took = now - begin;
                days = took < SHORT ? Math.min(most, 2 * days) : took > LONG ? Math.max(1, days / 2) : days;
            }
            begin = now;
            return rest.taken(newestFirst, days);
        }
    }
}
