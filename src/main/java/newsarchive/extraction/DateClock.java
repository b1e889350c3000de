package newsarchive.extraction;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newsarchive.extraction.DateTokens.Kind;
import newsarchive.extraction.DateTokens.Token;
import org.jspecify.annotations.Nullable;

/**
 * A time of day within a line: {@code 15:42}, {@code 3:42 PM}, {@code 15.42 Uhr}, {@code 15h42}, with the zone behind it when it has a
 * fixed offset.
 *
 * @param from the first token
 * @param to the token after the last one
 */
record DateClock(LocalTime time, @Nullable ZoneOffset offset, int from, int to) {

    /** Zone names with one meaning only; "IST", "BST" and the like are several zones each. */
    private static final Map<String, ZoneOffset> ZONES = Map.ofEntries(
            Map.entry("UTC", ZoneOffset.UTC),
            Map.entry("GMT", ZoneOffset.UTC),
            Map.entry("Z", ZoneOffset.UTC),
            Map.entry("CET", ZoneOffset.ofHours(1)),
            Map.entry("MEZ", ZoneOffset.ofHours(1)),
            Map.entry("CEST", ZoneOffset.ofHours(2)),
            Map.entry("MESZ", ZoneOffset.ofHours(2)),
            Map.entry("EST", ZoneOffset.ofHours(-5)),
            Map.entry("EDT", ZoneOffset.ofHours(-4)),
            Map.entry("PST", ZoneOffset.ofHours(-8)),
            Map.entry("PDT", ZoneOffset.ofHours(-7)),
            Map.entry("MSK", ZoneOffset.ofHours(3)),
            Map.entry("МСК", ZoneOffset.ofHours(3)),
            Map.entry("JST", ZoneOffset.ofHours(9)));

    private static final Set<String> HOUR_WORDS = Set.of("uhr", "h", "klo", "ч", "год", "hrs");

    /** Words before a time whose parts a dot sets apart: "kl. 14.30". */
    private static final Set<String> AT = Set.of("kl", "klo", "klockan", "klukkan", "um", "at", "ore", "alle", "kell");

    /** Units that stand between hour and minute: 14時30分. */
    private static final Set<String> HOURS = Set.of("時", "时", "點", "点", "시");

    /** Reads a time that starts at this token; null when none does. */
    static @Nullable DateClock at(DateTokens tokens, int index) {
        Token hour = tokens.at(index);
        Token minute = tokens.at(index + 2);
        if (!hour.isSmallNumber() || !minute.isNumber(2) || !separates(tokens, index)) {
            return null;
        }
        int next = index + 3;
        int second = 0;
        if (tokens.at(next).isMark(":") && tokens.at(next + 1).isNumber(2)) {
            second = tokens.at(next + 1).value();
            next += 2;
        }
        if (tokens.at(next).isMark(".")
                && tokens.at(next + 1).kind() == Kind.NUMBER
                && !tokens.at(next + 1).spaced()) {
            next += 2;
        }
        int half = halfOfDay(tokens, next);
        next += half < 0 ? 0 : halfLength(tokens, next);
        try {
            LocalTime time = LocalTime.of(on24(hour.value(), half), minute.value(), second);
            return withZone(time, tokens, index, next);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean separates(DateTokens tokens, int index) {
        Token mark = tokens.at(index + 1);
        if (mark.isMark(":") || mark.text().equalsIgnoreCase("h") || HOURS.contains(mark.text())) {
            return true;
        }
        String after = tokens.at(index + 3).text();
        int before = tokens.at(index - 1).isMark(".") ? index - 2 : index - 1;
        return mark.isMark(".")
                && !tokens.at(index + 2).spaced()
                && (HOUR_WORDS.contains(after.toLowerCase(Locale.ROOT))
                        || AT.contains(tokens.at(before).text().toLowerCase(Locale.ROOT))
                        || ZONES.containsKey(after.toUpperCase(Locale.ROOT))
                        || halfOfDay(tokens, index + 3) >= 0);
    }

    /** 0 for "am", "a.m.", 1 for "pm", "p.m.", else -1. */
    private static int halfOfDay(DateTokens tokens, int index) {
        String word = tokens.at(index).text().toLowerCase(Locale.ROOT);
        if (word.equals("am") || word.equals("pm")) {
            return word.equals("am") ? 0 : 1;
        }
        boolean dotted =
                tokens.at(index + 1).isMark(".") && tokens.at(index + 2).text().equalsIgnoreCase("m");
        if (dotted && (word.equals("a") || word.equals("p"))) {
            return word.equals("a") ? 0 : 1;
        }
        return -1;
    }

    private static int halfLength(DateTokens tokens, int index) {
        return tokens.at(index).text().length() == 2 ? 1 : tokens.at(index + 3).isMark(".") ? 4 : 3;
    }

    private static int on24(int hour, int half) {
        if (half < 0 || hour > 12) {
            return hour;
        }
        return hour % 12 + 12 * half;
    }

    private static DateClock withZone(LocalTime time, DateTokens tokens, int from, int index) {
        int next = index;
        while (HOUR_WORDS.contains(tokens.at(next).text().toLowerCase(Locale.ROOT))
                || tokens.at(next).isMark("(")) {
            next++;
        }
        ZoneOffset named = ZONES.get(tokens.at(next).text().toUpperCase(Locale.ROOT));
        int signAt = named == null ? next : next + 1;
        ZoneOffset stated = signedOffset(tokens, signAt);
        if (stated != null && (named == null || named.equals(ZoneOffset.UTC))) {
            int length = tokens.at(signAt + 2).isMark(":") ? 4 : 2;
            return new DateClock(time, stated, from, signAt + length);
        }
        return new DateClock(time, named, from, named == null ? index : next + 1);
    }

    private static @Nullable ZoneOffset signedOffset(DateTokens tokens, int index) {
        Token sign = tokens.at(index);
        Token hours = tokens.at(index + 1);
        if (!sign.isMark("+-−") || hours.kind() != Kind.NUMBER || hours.spaced()) {
            return null;
        }
        int minutes = hours.text().length() == 4 ? hours.value() % 100 : 0;
        int whole = hours.text().length() == 4 ? hours.value() / 100 : hours.value();
        if (tokens.at(index + 2).isMark(":") && tokens.at(index + 3).isNumber(2)) {
            minutes = tokens.at(index + 3).value();
        }
        if (whole < 0 || whole > 14 || minutes > 59) {
            return null;
        }
        return ZoneOffset.ofTotalSeconds((whole * 60 + minutes) * 60 * (sign.isMark("+") ? 1 : -1));
    }
}
