package newsarchive.fetching;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The Retry-After header (RFC 9110, 10.2.3): seconds, or a date in one of the three forms of HTTP. */
final class RetryAfter {

    /** Servers ask for ten years by mistake; we come back after a day. */
    static final Duration LONGEST = Duration.ofDays(1);

    private static final Pattern SECONDS = Pattern.compile("[0-9]+");

    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.RFC_1123_DATE_TIME,
            DateTimeFormatter.ofPattern("EEEE, dd-MMM-yy HH:mm:ss zzz", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC));

    private RetryAfter() {}

    /**
     * How long to wait from now: at most {@link #LONGEST}, zero for a date that has passed, empty when the value is neither form.
     *
     * <pre>{@code
     * RetryAfter.parse("120", now);                             // PT2M
     * RetryAfter.parse("Fri, 31 Dec 1999 23:59:59 GMT", now);   // PT0S
     * RetryAfter.parse("-5", now);                              // empty
     * }</pre>
     */
    static Optional<Duration> parse(String value, Instant now) {
        String text = value.strip();
        if (SECONDS.matcher(text).matches()) {
            return Optional.of(text.length() > 9 ? LONGEST : bounded(Duration.ofSeconds(Long.parseLong(text))));
        }
        return DATES.stream()
                .flatMap(format -> instant(text, format).stream())
                .findFirst()
                .map(date -> bounded(Duration.between(now, date)));
    }

    private static Optional<Instant> instant(String text, DateTimeFormatter format) {
        try {
            return Optional.of(format.parse(text, Instant::from));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Duration bounded(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
