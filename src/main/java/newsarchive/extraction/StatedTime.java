package newsarchive.extraction;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * A time exactly as precise as the page states it: a day, perhaps a time of day, perhaps an offset. Never filled up by guessing.
 *
 * @param date the day as written
 * @param time the time of day as written, or null
 * @param offset the offset from UTC as written, or null; only with a time
 */
public record StatedTime(
        LocalDate date, @Nullable LocalTime time, @Nullable ZoneOffset offset) {

    public StatedTime {
        if (offset != null && time == null) {
            throw new IllegalArgumentException("An offset needs a time of day");
        }
    }

    /** For sorting and searching: what is not stated is taken as the start of the day, and as UTC. */
    public Instant instant() {
        LocalTime atTime = time == null ? LocalTime.MIDNIGHT : time;
        return date.atTime(atTime).toInstant(offset == null ? ZoneOffset.UTC : offset);
    }

    /** ISO 8601 with as much as is stated: {@code 2022-01-07}, {@code 2022-01-07T15:42:00}, {@code 2022-01-07T15:42:00+01:00}. */
    public String iso() {
        if (time == null) {
            return date.toString();
        }
        String local = DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(date.atTime(time.withNano(0)));
        return offset == null ? local : local + offset;
    }

    /** Reads back what {@link #iso} wrote; null for null. */
    public static @Nullable StatedTime parse(@Nullable String iso) {
        if (iso == null) {
            return null;
        }
        LocalDate date = LocalDate.parse(iso.substring(0, 10));
        if (iso.length() == 10) {
            return new StatedTime(date, null, null);
        }
        LocalTime time = LocalTime.parse(iso.substring(11, 19));
        return new StatedTime(date, time, iso.length() == 19 ? null : ZoneOffset.of(iso.substring(19)));
    }

    @Override
    public String toString() {
        return iso();
    }
}
