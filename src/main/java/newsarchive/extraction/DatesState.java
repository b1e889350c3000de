package newsarchive.extraction;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the day of publication in the data that a page keeps in its scripts, for its own use or for counting its readers, as in
 * {@code dataLayer.push({"publishDate": "2022-01-07"})}, or that a script writes into the page, as in {@code showDate("2022/01/07 10:00")}.
 * It counts only where all of these say the same day: the data may be about
 * other articles as well.
 */
final class DatesState {

    /** Every name of such a field has one of these within, in lower case or with its first letter a capital. */
    private static final List<String> STEMS = List.of("ubli", "ubDate", "ub_date", "ate_posted", "atePosted");

    /** What calls that write a date have within, whatever they do with it; {@code new Date} may be of anything. */
    private static final List<String> CALLS = List.of("Date(", "_date(");

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_GAP = 12;
    private static final int LONGEST_VALUE = 60;

    /** So many dates are not about one article. */
    private static final int MOST_FIELDS = 200;

    private final DateLines lines;
    private final Set<LocalDate> days = new HashSet<>();
    private Optional<StatedTime> first = Optional.empty();
    private int fields;

    private DatesState(DateLines lines) {
        this.lines = lines;
    }

    /** The day that these scripts agree on. */
    static Optional<StatedTime> day(List<String> scripts, DateLines lines) {
        DatesState state = new DatesState(lines);
        for (String script : scripts) {
            STEMS.forEach(stem -> state.read(script, stem));
        }
        if (state.fields == 0) {
            scripts.forEach(script -> CALLS.forEach(call -> state.readCall(script, call)));
        }
        return state.days.size() == 1 ? state.first : Optional.empty();
    }

    private void read(String script, String stem) {
        int at = script.indexOf(stem);
        while (at >= 0 && fields < MOST_FIELDS) {
            int end = nameEnd(script, at);
            if (isDateField(script.substring(nameStart(script, at), end))) {
                fields++;
                value(script, end);
            }
            at = script.indexOf(stem, end);
        }
    }

    private void readCall(String script, String call) {
        int at = script.indexOf(call);
        while (at >= 0 && fields < MOST_FIELDS) {
            int open = at + call.length();
            if (nameStart(script, at) < at && open < script.length() && "\"'".indexOf(script.charAt(open)) >= 0) {
                fields++;
                value(script, open - 1);
            }
            at = script.indexOf(call, open);
        }
    }

    private static boolean isDateField(String name) {
        String plain = name.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
        return MetadataWords.DATE_FIELDS.contains(plain);
    }

    private static int nameStart(String script, int at) {
        int start = at;
        while (start > 0 && at - start < LONGEST_NAME && isName(script.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int nameEnd(String script, int at) {
        int end = at + 1;
        while (end < script.length() && end - at < LONGEST_NAME && isName(script.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }

    /** Takes what stands behind the name, a colon or equals sign and perhaps quotation marks. */
    private void value(String script, int nameEnd) {
        int start = nameEnd;
        boolean isField = false;
        while (start < script.length() && start - nameEnd < LONGEST_GAP && isGap(script.charAt(start))) {
            isField |= ":=(".indexOf(script.charAt(start)) >= 0;
            start++;
        }
        int end = start;
        while (end < script.length() && end - start < LONGEST_VALUE && "\"'\\;{}[]<>".indexOf(script.charAt(end)) < 0) {
            end++;
        }
        String text = script.substring(start, end).strip();
        if (isField && text.length() >= 8) {
            Optional<StatedTime> time =
                    DateText.parse(text.endsWith(",") ? text.substring(0, text.length() - 1) : text, lines);
            time.ifPresent(one -> days.add(one.date()));
            first = first.isPresent() ? first : time;
        }
    }

    private static boolean isGap(char c) {
        return c == ' ' || c == ':' || c == '=' || c == '(' || c == '"' || c == '\'' || c == '\\' || c == '\n'
                || c == '\t';
    }
}
