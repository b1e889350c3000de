package newsarchive.extraction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The calendar of Iran: twelve months from the start of spring, of 31 days in its first half. */
final class DateSolarHijri {

    private static final int FIRST_YEAR = 1370;
    private static final int LAST_YEAR = 1413;
    private static final int KNOWN_YEAR = 1400;
    private static final LocalDate KNOWN_START = LocalDate.of(2021, 3, 21);

    private DateSolarHijri() {}

    /** The day in our calendar; null where there is no such day, or in years without news on the web. */
    static @Nullable LocalDate day(int year, int month, int day) {
        if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > length(year, month)) {
            return null;
        }
        LocalDate start = KNOWN_START;
        for (int between = KNOWN_YEAR; between < year; between++) {
            start = start.plusDays(isLeap(between) ? 366 : 365);
        }
        for (int between = year; between < KNOWN_YEAR; between++) {
            start = start.minusDays(isLeap(between) ? 366 : 365);
        }
        return start.plusDays((month - 1) * 30L + Math.min(month - 1, 6) + day - 1);
    }

    private static int length(int year, int month) {
        return month <= 6 ? 31 : month < 12 || isLeap(year) ? 30 : 29;
    }

    /** Eight leap years in 33; right for all years that are read here. */
    private static boolean isLeap(int year) {
        int inCycle = year % 33;
        return inCycle == 1
                || inCycle == 5
                || inCycle == 9
                || inCycle == 13
                || inCycle == 17
                || inCycle == 22
                || inCycle == 26
                || inCycle == 30;
    }
}
