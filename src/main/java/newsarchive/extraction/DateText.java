package newsarchive.extraction;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates as machines write them: ISO 8601 in all its spellings, compact ISO, Unix time; anything else as people write it. */
final class DateText {

    /** The first years of news on the web, and a year that no capture reaches; there is no clock here. */
    private static final int FIRST_YEAR = 1990;

    private static final int LAST_YEAR = 2035;

    private static final int LONGEST = 80;

    private static final Pattern DAY = Pattern.compile("(\\d{4})([-/.]?)(\\d{1,2})\\2(\\d{1,2})");
    private static final Pattern CLOCK =
            Pattern.compile("[T_ ,]{0,3}(\\d{2}):?(\\d{2})(?::?(\\d{2}))?(?:[.,:]\\d{1,9})?", Pattern.CASE_INSENSITIVE);
    private static final Pattern OFFSET =
            Pattern.compile("\\s{0,2}(?:(Z|UTC|GMT)|([+-]\\d{2}):?(\\d{2})?)Z?\\b.*", Pattern.CASE_INSENSITIVE);

    private DateText() {}

    /** True for years in which a page of the web can have been published. */
    static boolean isPlausible(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /**
     * Reads the content of an attribute or a field.
     *
     * @param human how to read it when it is not in a machine's format
     */
    static Optional<StatedTime> parse(String text, DateLines human) {
        String value = text.strip();
        if (value.length() < 8 || value.length() > LONGEST) {
            return Optional.empty();
        }
        StatedTime time = isDigits(value) && value.length() != 8 && value.length() != 14 ? unix(value) : iso(value);
        if (time != null) {
            return Optional.of(time);
        }
        return human.all(value).stream().findFirst().map(DateLines.Found::time);
    }

    private static boolean isDigits(String value) {
        return value.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Seconds or milliseconds since 1970, in UTC. */
    private static @Nullable StatedTime unix(String digits) {
        if (digits.length() != 10 && digits.length() != 13) {
            return null;
        }
        long seconds = Long.parseLong(digits.substring(0, 10));
        OffsetDateTime time = Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC);
        return isPlausible(time.getYear())
                ? new StatedTime(time.toLocalDate(), time.toLocalTime(), ZoneOffset.UTC)
                : null;
    }

    private static @Nullable StatedTime iso(String value) {
        Matcher day = DAY.matcher(value);
        if (!day.lookingAt()) {
            return null;
        }
        boolean compact = day.group(2).isEmpty();
        boolean padded = day.group(3).length() == 2 && day.group(4).length() == 2;
        if (compact && !padded || !isPlausible(Integer.parseInt(day.group(1)))) {
            return null;
        }
        try {
            LocalDate date = LocalDate.of(
                    Integer.parseInt(day.group(1)), Integer.parseInt(day.group(3)), Integer.parseInt(day.group(4)));
            return withClock(date, value.substring(day.end()));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable StatedTime withClock(LocalDate date, String rest) {
        Matcher clock = CLOCK.matcher(rest);
        if (!clock.lookingAt()) {
            boolean ended = rest.isEmpty() || !Character.isDigit(rest.charAt(0));
            return ended ? new StatedTime(date, null, null) : null;
        }
        int second = clock.group(3) == null ? 0 : Integer.parseInt(clock.group(3));
        int hour = Integer.parseInt(clock.group(1));
        String zone = rest.substring(clock.end());
        if (zone.strip().toLowerCase(Locale.ROOT).startsWith("pm") && hour < 12) {
            hour += 12;
        }
        LocalTime time = LocalTime.of(hour % 24, Integer.parseInt(clock.group(2)), Math.min(second, 59));
        return new StatedTime(date, time, offset(zone));
    }

    private static @Nullable ZoneOffset offset(String zone) {
        Matcher offset = OFFSET.matcher(zone);
        if (!offset.matches()) {
            return null;
        }
        if (offset.group(2) == null) {
            return ZoneOffset.UTC;
        }
        int hours = Integer.parseInt(offset.group(2));
        int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
        if (Math.abs(hours) > 14 || minutes > 59) {
            return null;
        }
        int sign = offset.group(2).startsWith("-") ? -1 : 1;
        return ZoneOffset.ofTotalSeconds((hours * 60 + sign * minutes) * 60);
    }
}
