package newsarchive.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;

/** A range of days, both included; empty when the last is before the first. */
record Span(LocalDate first, LocalDate last) {

    static final Span NONE = new Span(LocalDate.EPOCH.plusDays(1), LocalDate.EPOCH);

    boolean isEmpty() {
        return first.isAfter(last);
    }

    long days() {
        return isEmpty() ? 0 : last.toEpochDay() - first.toEpochDay() + 1;
    }

    /** In how many of its days so many hits should be found. */
    long daysWith(long hits, long expected) {
        return Math.max(1, hits * days() / Math.max(1, expected));
    }

    /** The day at which a list that goes through it ends. */
    LocalDate end(boolean newestFirst) {
        return newestFirst ? first : last;
    }

    /** What is left of it from a day on, in the order of a list. */
    Span from(LocalDate day, boolean newestFirst) {
        return newestFirst
                ? new Span(first, day.isBefore(last) ? day : last)
                : new Span(day.isAfter(first) ? day : first, last);
    }

    /** So many days from the end at which a list begins, or all that there are. */
    Span taken(boolean newestFirst, long days) {
        if (days >= days()) {
            return this;
        }
        return newestFirst ? new Span(last.minusDays(days - 1), last) : new Span(first, first.plusDays(days - 1));
    }

    /** What is left when those at the end at which a list begins are taken. */
    Span without(Span taken, boolean newestFirst) {
        return newestFirst ? new Span(first, taken.first.minusDays(1)) : new Span(taken.last.plusDays(1), last);
    }

    /** As the index of words knows it: whole months, and the days before and after them. */
    String marks() {
        List<String> marks = new ArrayList<>();
        LocalDate day = first;
        while (!day.isAfter(last)) {
            boolean isMonth = day.getDayOfMonth() == 1
                    && !YearMonth.from(day).atEndOfMonth().isAfter(last);
            if (isMonth) {
                marks.add("'=m" + day.getLong(ChronoField.PROLEPTIC_MONTH) + "'");
                day = day.plusMonths(1);
            } else {
                marks.add("'=d" + day.toEpochDay() + "'");
                day = day.plusDays(1);
            }
        }
        return String.join(" | ", marks);
    }
}
