package newsarchive.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Some days in a row, written as ISO 8601 has it: a day, month or year, an interval of two of them with either end open, or a
 * duration alone for the time up to now.
 *
 * @param from first day, or null when open
 * @param to last day, included, or null when open
 * @param last how long up to today; then there is neither first nor last day
 */
record DaySpan(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Period last) {

    private static final int MOST_YEARS = 1000;

    /** Reads {@code 2022}, {@code 2022-01}, {@code 2022-01-31}, {@code A/B}, {@code A/}, {@code /B}, {@code A/P1M}, {@code P1W}. */
    static Optional<DaySpan> parse(String text) {
        try {
            return Optional.ofNullable(read(text));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    boolean isBackwards() {
        return from != null && to != null && to.isBefore(from);
    }

    private static @Nullable DaySpan read(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return text.startsWith("P")
                    ? new DaySpan(null, null, period(text))
                    : new DaySpan(first(text), last(text), null);
        }
        String start = text.substring(0, slash);
        String end = text.substring(slash + 1);
        if (isOpen(start) && isOpen(end)) {
            return null;
        }
        if (end.startsWith("P")) {
            LocalDate from = first(start);
            return new DaySpan(from, inCalendar(from.plus(period(end)).minusDays(1)), null);
        }
        if (start.startsWith("P")) {
            LocalDate to = last(end);
            return new DaySpan(inCalendar(to.minus(period(start)).plusDays(1)), to, null);
        }
        return new DaySpan(isOpen(start) ? null : first(start), isOpen(end) ? null : last(end), null);
    }

    private static boolean isOpen(String end) {
        return end.isEmpty() || end.equals("..");
    }

    private static LocalDate first(String text) {
        return switch (text.length()) {
            case 4 -> inCalendar(Year.parse(text).atDay(1));
            case 7 -> inCalendar(YearMonth.parse(text).atDay(1));
            default -> inCalendar(LocalDate.parse(text));
        };
    }

    private static LocalDate last(String text) {
        return switch (text.length()) {
            case 4 -> inCalendar(Year.parse(text).atMonth(12).atEndOfMonth());
            case 7 -> inCalendar(YearMonth.parse(text).atEndOfMonth());
            default -> inCalendar(LocalDate.parse(text));
        };
    }

    private static Period period(String text) {
        Period period = Period.parse(text);
        boolean usable = period.getYears() >= 0
                && period.getMonths() >= 0
                && period.getDays() >= 0
                && !period.isZero()
                && period.toTotalMonths() <= MOST_YEARS * 12
                && period.getDays() <= MOST_YEARS * 366;
        if (!usable) {
            throw new DateTimeException("Not a time back from today");
        }
        return period;
    }

    /** Years of four digits; java.time would take a billion as well. */
    private static LocalDate inCalendar(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new DateTimeException("Not a year of four digits");
        }
        return day;
    }
}
