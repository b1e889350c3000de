package newsarchive.search;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the next page of a list begins: behind one article or behind a day in order of time, or after a number of hits in order of
 * relevance.
 */
sealed interface Cursor {

    /** The last article of the page before. */
    record Behind(LocalDate day, OffsetDateTime date, long id) implements Cursor {}

    /**
     * The last day that was looked through for a page whose time was over.
     *
     * @param found true when a hit stands on the pages before
     */
    record LookedTo(LocalDate day, boolean found) implements Cursor {}

    /** The number of hits on the pages before. */
    record After(int hits) implements Cursor {}

    Pattern BEHIND = Pattern.compile("t(-?\\d{1,9})\\.(-?\\d{1,14})\\.(\\d{1,9})\\.(\\d{1,18})");
    Pattern LOOKED_TO = Pattern.compile("l(-\\d{1,6}|\\d{1,7})\\.([01])");
    Pattern AFTER = Pattern.compile("r(\\d{1,6})");

    /** The cursor as it stands in addresses. */
    default String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain().getBytes(StandardCharsets.US_ASCII));
    }

    private String plain() {
        if (this instanceof Behind behind) {
            return "t" + behind.day.toEpochDay() + "." + behind.date.toEpochSecond() + "." + behind.date.getNano() + "."
                    + behind.id;
        }
        return this instanceof LookedTo looked
                ? "l" + looked.day.toEpochDay() + "." + (looked.found ? 1 : 0)
                : "r" + ((After) this).hits;
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
        Matcher looked = LOOKED_TO.matcher(plain);
        if (looked.matches()) {
            return new LookedTo(
                    LocalDate.ofEpochDay(Long.parseLong(looked.group(1))),
                    looked.group(2).equals("1"));
        }
        Matcher after = AFTER.matcher(plain);
        if (after.matches()) {
            return new After(Integer.parseInt(after.group(1)));
        }
        throw new IllegalArgumentException("Not a cursor of this archive");
    }
}
