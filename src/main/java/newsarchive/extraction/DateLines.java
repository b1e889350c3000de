package newsarchive.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as people write them, in many languages: {@code 3. März 2022}, {@code March 3rd, 2022}, {@code 7 января 2022},
 * {@code 15:42 07.01.2022}, {@code 2022年1月7日}.
 */
final class DateLines {

    private static final int LONGEST = 400;
    private static final int CLOCK_REACH = 5;

    private final DateDays days;

    /**
     * @param language decides what a month's name means, or null
     * @param monthFirst true where 03/04/2022 is in March, as in the United States
     */
    DateLines(@Nullable String language, boolean monthFirst) {
        this.days = new DateDays(language, monthFirst);
    }

    /**
     * A date within a line.
     *
     * @param start its place in the line, the time of day included
     * @param end the place after it
     */
    record Found(StatedTime time, int start, int end) {}

    /** The first date of a line in any language; days before months where only that can tell. */
    static Optional<StatedTime> find(String line) {
        return new DateLines(null, false).all(line).stream().findFirst().map(Found::time);
    }

    /** False for most lines without a date, cheaply: a date has four digits or more. */
    static boolean mayHoldDate(String line) {
        int digits = 0;
        for (int i = 0; i < Math.min(line.length(), LONGEST); i++) {
            char c = line.charAt(i);
            if (c == '年' || Character.isDigit(c) && ++digits >= 4) {
                return true;
            }
        }
        return false;
    }

    /** All full dates of a line, in its order; lines longer than a date line ever is are read up to that length. */
    List<Found> all(String line) {
        if (!mayHoldDate(line)) {
            return List.of();
        }
        String head = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
        DateTokens tokens = new DateTokens(head);
        List<Found> found = new ArrayList<>();
        int free = 0;
        for (int i = 0; i < tokens.size(); i++) {
            DateDays.Day day = days.at(tokens, i);
            if (day != null) {
                Found one = withClock(tokens, day, i, free);
                found.add(one);
                while (tokens.at(i + 1).start() < one.end()) {
                    i++;
                }
                free = i + 1;
            }
        }
        return found;
    }

    /** Adds the time of day that stands right behind the day, or else right before it. */
    private static Found withClock(DateTokens tokens, DateDays.Day day, int from, int free) {
        int start = tokens.at(from).start();
        for (int i = day.to(); i < day.to() + CLOCK_REACH && !tokens.at(i).isMark(";"); i++) {
            DateClock clock = DateClock.at(tokens, i);
            if (clock != null) {
                return found(day, clock, start, tokens.at(clock.to() - 1).end());
            }
        }
        for (int i = Math.max(free, from - 8); i < from; i++) {
            DateClock clock = DateClock.at(tokens, i);
            if (clock != null && from - clock.to() <= 2) {
                return found(
                        day,
                        clock,
                        tokens.at(i).start(),
                        tokens.at(day.to() - 1).end());
            }
        }
        return new Found(
                new StatedTime(day.date(), null, null),
                start,
                tokens.at(day.to() - 1).end());
    }

    private static Found found(DateDays.Day day, DateClock clock, int start, int end) {
        return new Found(new StatedTime(day.date(), clock.time(), clock.offset()), start, end);
    }
}
