package newsarchive.search;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;

/**
 * How the hits of a search are spread over time.
 *
 * @param unit what a bar stands for
 * @param bars without gaps, oldest first; none when nothing was found or there was no time for it
 * @param counted how many hits were looked at
 * @param exact true when these are all hits; else they are the newest
 */
public record Histogram(Unit unit, List<Bar> bars, long counted, boolean exact) {

    /** More bars than that are too narrow to hit. */
    static final int MOST_BARS = 48;

    public Histogram {
        bars = List.copyOf(bars);
    }

    /** The hits from one day to another, both included. */
    public record Bar(LocalDate from, LocalDate to, long articles) {}

    /** A length of time; each begins where the calendar begins it. */
    public enum Unit {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR,
        DECADE,
        CENTURY;

        /** The first day of the one in which a day lies. */
        LocalDate start(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> day.withDayOfMonth(1);
                case QUARTER -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
                case YEAR -> day.withDayOfYear(1);
                case DECADE -> day.withDayOfYear(1).withYear(Math.max(1, day.getYear() / 10 * 10));
                case CENTURY -> day.withDayOfYear(1).withYear(Math.max(1, day.getYear() / 100 * 100));
            };
        }

        /** The first day of the one after. */
        LocalDate next(LocalDate start) {
            return switch (this) {
                case DAY -> start.plusDays(1);
                case WEEK -> start.plusWeeks(1);
                case MONTH -> start.plusMonths(1);
                case QUARTER -> start.plusMonths(3);
                case YEAR -> start.plusYears(1);
                case DECADE -> start.withYear(start.getYear() / 10 * 10 + 10);
                case CENTURY -> start.withYear(start.getYear() / 100 * 100 + 100);
            };
        }
    }

    static Histogram of(NavigableMap<LocalDate, Long> days, boolean exact) {
        if (days.isEmpty()) {
            return new Histogram(Unit.DAY, List.of(), 0, exact);
        }
        long counted = days.values().stream().mapToLong(Long::longValue).sum();
        for (Unit unit : Unit.values()) {
            List<LocalDate> starts = starts(unit, days.firstKey(), days.lastKey());
            if (starts.size() <= MOST_BARS || unit == Unit.CENTURY) {
                return new Histogram(unit, bars(unit, starts, days), counted, exact);
            }
        }
        throw new IllegalStateException("The last unit takes any time");
    }

    /** One start more than fits is enough to see that the unit is too small. */
    private static List<LocalDate> starts(Unit unit, LocalDate first, LocalDate last) {
        List<LocalDate> starts = new ArrayList<>();
        for (LocalDate start = unit.start(first); !start.isAfter(last); start = unit.next(start)) {
            starts.add(start);
            if (starts.size() > MOST_BARS && unit != Unit.CENTURY) {
                break;
            }
        }
        return starts;
    }

    private static List<Bar> bars(Unit unit, List<LocalDate> starts, NavigableMap<LocalDate, Long> days) {
        return starts.stream()
                .map(start -> {
                    LocalDate end = unit.next(start);
                    long articles = days.subMap(start, end).values().stream()
                            .mapToLong(Long::longValue)
                            .sum();
                    return new Bar(start, end.minusDays(1), articles);
                })
                .toList();
    }
}
