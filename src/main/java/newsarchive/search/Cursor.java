package newsarchive.search;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the next page of a list begins: behind one article in order of time, or after a number of hits in order of relevance. */
sealed interface Cursor {

    /** The last article of the page before. */
    record Behind(LocalDate day, OffsetDateTime date, long id) implements Cursor {}

    /** The number of hits on the pages before. */
    record After(int hits) implements Cursor {}

    Pattern BEHIND = Pattern.compile("t(-?\\d{1,9})\\.(-?\\d{1,14})\\.(\\d{1,9})\\.(\\d{1,18})");
    Pattern AFTER = Pattern.compile("r(\\d{1,6})");

    /** The cursor as it stands in addresses. */
    default String text() {
        String plain = this instanceof Behind behind
                ? "t" + behind.day.toEpochDay() + "." + behind.date.toEpochSecond() + "." + behind.date.getNano() + "."
                        + behind.id
                : "r" + ((After) this).hits;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    /** Reads a cursor back; one that is not ours is an IllegalArgumentException. */
    static Cursor parse(String text) {
        String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
        Matcher behind = BEHIND.matcher(plain);
        if (behind.matches()) {
            Instant date = Instant.ofEpochSecond(Long.parseLong(behind.group(2)), Long.parseLong(behind.group(3)));
            return new Behind(
                    LocalDate.ofEpochDay(Long.parseLong(behind.group(1))),
                    date.atOffset(ZoneOffset.UTC),
                    Long.parseLong(behind.group(4)));
        }
        Matcher after = AFTER.matcher(plain);
        if (after.matches()) {
            return new After(Integer.parseInt(after.group(1)));
        }
        throw new IllegalArgumentException("Not a cursor of this archive");
    }
}
