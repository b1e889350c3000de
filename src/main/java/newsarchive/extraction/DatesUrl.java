package newsarchive.extraction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsarchive.url.WebUrl;
import org.jspecify.annotations.Nullable;

/** Reads the day in an address: {@code /2022/01/07/}, {@code /20220107/}, {@code -2022-01-07}, {@code /2022/jan/07/}. */
final class DatesUrl {

    private static final Pattern DAY = Pattern.compile(
            "(?<![0-9])((?:19|20)\\d{2})([-/._]?)(0?[1-9]|1[0-2]|[a-z]{3,9})\\2(0[1-9]|[12]\\d|3[01]|[1-9])(?![0-9])");

    private DatesUrl() {}

    /** The first full day in the path of the address. */
    static Optional<LocalDate> day(@Nullable WebUrl url) {
        String path = url == null ? "" : String.valueOf(url.uri().getPath()).toLowerCase(Locale.ROOT);
        Matcher day = DAY.matcher(path);
        while (day.find()) {
            LocalDate date = date(day);
            if (date != null) {
                return Optional.of(date);
            }
        }
        return Optional.empty();
    }

    private static @Nullable LocalDate date(Matcher day) {
        String month = day.group(3);
        boolean isNumber = Character.isDigit(month.charAt(0));
        int number = isNumber ? Integer.parseInt(month) : DateMonths.number(month, "en");
        int year = Integer.parseInt(day.group(1));
        boolean isPadded = month.length() >= 2 && day.group(4).length() == 2;
        if (number == 0
                || !DateText.isPlausible(year)
                || !isPadded && !day.group(2).equals("/")) {
            return null;
        }
        try {
            return LocalDate.of(year, number, Integer.parseInt(day.group(4)));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
