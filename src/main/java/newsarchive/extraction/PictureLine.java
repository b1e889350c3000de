package newsarchive.extraction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of a picture as some agencies write them into its alternative text: what it shows, whose it is, its width and its day, as in
 * {@code Storks on a roof - Agency, 1920, 07.01.2022}.
 *
 * @param shows what the picture shows
 * @param agency whose it is
 * @param published the day of its article
 */
record PictureLine(String shows, String agency, StatedTime published) {

    private static final Pattern TAIL = Pattern.compile("(\\d{3,4}), (\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})$");
    private static final String DASH = " - ";

    static @Nullable PictureLine parse(String line) {
        Matcher tail = TAIL.matcher(line.length() > 30 ? line.substring(line.length() - 20) : line);
        if (!tail.find()) {
            return null;
        }
        String before = line.substring(0, line.length() - tail.group().length()).strip();
        int dash = before.lastIndexOf(DASH);
        if (dash <= 0 || !before.endsWith(",")) {
            return null;
        }
        String agency =
                before.substring(dash + DASH.length(), before.length() - 1).strip();
        StatedTime day = day(tail.group(4), tail.group(3), tail.group(2));
        return day == null || agency.isEmpty() || agency.length() > 60
                ? null
                : new PictureLine(before.substring(0, dash).strip(), agency, day);
    }

    private static @Nullable StatedTime day(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return new StatedTime(date, null, null);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
