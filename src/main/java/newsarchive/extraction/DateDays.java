package newsarchive.extraction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import newsarchive.extraction.DateTokens.Kind;
import newsarchive.extraction.DateTokens.Token;
import org.jspecify.annotations.Nullable;

/** The orders in which people write the parts of a day. */
final class DateDays {

    /** Words that may stand between the parts of a date: "7 de enero de 2022", "2022 m. sausio 7 d.". */
    private static final Set<String> LINKS = Set.of(
            "de", "del", "of", "d", "m", "г", "р", "року", "ročník", "tháng", "năm", "di", "ngày", "gada", "жылғы",
            "жылы");

    private static final Set<String> ORDINALS =
            Set.of("st", "nd", "rd", "th", "er", "º", "ª", "ος", "o", "a", "го", "e", "ème");

    /** The years before the first one of an era: 令和4年 is 2022, and so is 民國111年. */
    private static final Map<String, Integer> ERAS = Map.of("令和", 2018, "平成", 1988, "民國", 1911, "民国", 1911);

    private final @Nullable String language;
    private final boolean monthFirst;

    DateDays(@Nullable String language, boolean monthFirst) {
        this.language = language;
        this.monthFirst = monthFirst;
    }

    /** A day, and the token after it. */
    record Day(LocalDate date, int to) {}

    /** The day that starts at this token; null when none does. */
    @Nullable
    Day at(DateTokens tokens, int i) {
        Token first = tokens.at(i);
        Integer era = ERAS.get(first.text());
        if (era != null) {
            return yearFirst(tokens, i + 1, era + tokens.at(i + 1).value());
        }
        if (first.kind() == Kind.WORD) {
            return startsMonthFirst(tokens, i) ? monthThenDay(tokens, i) : null;
        }
        if (first.kind() != Kind.NUMBER || isPartOfNumber(tokens, i)) {
            return null;
        }
        if (first.isNumber(4)) {
            return yearFirst(tokens, i, first.value());
        }
        return first.isSmallNumber() ? dayFirst(tokens, i) : null;
    }

    /** A day stands close behind a month that is written before it; most words need no look into the names of months. */
    private static boolean startsMonthFirst(DateTokens tokens, int i) {
        for (int next = i + 1; next <= i + 4; next++) {
            if (tokens.at(next).isSmallNumber()) {
                return true;
            }
        }
        return false;
    }

    /** True for the 3 of "1.3" or "#3": the start of a date has no mark stuck to its front. */
    private static boolean isPartOfNumber(DateTokens tokens, int i) {
        Token before = tokens.at(i - 1);
        return !tokens.at(i).spaced()
                && before.isMark(".:/-#$€£")
                && tokens.at(i - 2).kind() == Kind.NUMBER
                && !before.isMark(":-");
    }

    private @Nullable Day yearFirst(DateTokens tokens, int i, int year) {
        int next = skipLinks(tokens, i + 1, "-./,年년年");
        Token month = tokens.at(next);
        if (next == i + 1 && !month.spaced()) {
            return null;
        }
        if (month.isSmallNumber() && tokens.at(next - 1).kind() == Kind.WORD) {
            int name = next + (tokens.at(next + 1).isMark(".") ? 2 : 1);
            int length = monthLength(tokens, name);
            if (length > 0) {
                return day(year, monthNumber(tokens, name, length), month.value(), name + length);
            }
        }
        int number = month.isSmallNumber() && next > i + 1 ? month.value() : 0;
        int after = next + 1;
        if (month.kind() == Kind.WORD) {
            int length = monthLength(tokens, next);
            number = length == 0 ? 0 : monthNumber(tokens, next, length);
            after = next + length;
        }
        return number == 0 ? null : yearMonthDay(tokens, year, number, after);
    }

    private @Nullable Day yearMonthDay(DateTokens tokens, int year, int month, int after) {
        int dayAt = skipLinks(tokens, after, "-./,月월");
        Token day = tokens.at(dayAt);
        if (!day.isSmallNumber() || dayAt == after && !day.spaced()) {
            return null;
        }
        String unit = tokens.at(dayAt + 1).text();
        int to = unit.equals("日") || unit.equals("일") ? dayAt + 2 : dayAt + 1;
        return day(year, month, day.value(), to);
    }

    private @Nullable Day dayFirst(DateTokens tokens, int i) {
        Token separator = tokens.at(i + 1);
        boolean numeric = separator.isMark("./-") && tokens.at(i + 2).isSmallNumber();
        if (numeric && tokens.at(i + 3).text().equals(separator.text())) {
            return numeric(tokens, i);
        }
        int next = i + 1;
        while (ORDINALS.contains(tokens.at(next).text()) || tokens.at(next).isMark(".ºª°-/,")) {
            next++;
        }
        next = skipLinks(tokens, next, "");
        int length = monthLength(tokens, next);
        int month = length > 0 ? monthNumber(tokens, next, length) : spokenNumber(tokens, next);
        int after = next + Math.max(1, length);
        if (month == 0) {
            return null;
        }
        int yearAt = skipLinks(tokens, after, ".,-/'’");
        boolean isShort = yearAt > after && tokens.at(yearAt - 1).isMark("'’-");
        int year = isShort && tokens.at(yearAt).isNumber(2) ? shortYear(tokens.at(yearAt)) : year(tokens.at(yearAt));
        return year == 0 ? null : day(year, month, tokens.at(i).value(), yearAt + 1);
    }

    /** The month of Vietnamese "ngày 7 tháng 1, 2022". */
    private static int spokenNumber(DateTokens tokens, int next) {
        boolean spoken = tokens.at(next - 1).text().equals("tháng");
        return spoken && tokens.at(next).isSmallNumber() ? tokens.at(next).value() : 0;
    }

    private @Nullable Day numeric(DateTokens tokens, int i) {
        int first = tokens.at(i).value();
        int second = tokens.at(i + 2).value();
        Token last = tokens.at(i + 4);
        boolean dotted = tokens.at(i + 1).isMark(".");
        int year = last.isNumber(4) ? year(last) : shortYear(last);
        if (year == 0
                || tokens.at(i + 5).isMark(dotted ? "" : "/")
                || last.isNumber(2)
                        && tokens.at(i + 5).isMark(".")
                        && tokens.at(i + 6).kind() == Kind.NUMBER) {
            return null;
        }
        boolean swapped = second > 12 || !dotted && monthFirst && first <= 12;
        return swapped ? day(year, first, second, i + 5) : day(year, second, first, i + 5);
    }

    private @Nullable Day monthThenDay(DateTokens tokens, int i) {
        int length = monthLength(tokens, i);
        int next = i + length;
        if (tokens.at(next).isMark(".")) {
            next++;
        }
        if (length == 0 || !tokens.at(next).isSmallNumber()) {
            return null;
        }
        int yearAt = next + 1;
        while (ORDINALS.contains(tokens.at(yearAt).text()) || tokens.at(yearAt).isMark(".,")) {
            yearAt++;
        }
        Token year = tokens.at(yearAt);
        return year.isNumber(4)
                ? day(
                        year(year),
                        monthNumber(tokens, i, length),
                        tokens.at(next).value(),
                        yearAt + 1)
                : null;
    }

    /** How many tokens name a month here: none, one, two ("كانون الثاني") or three ("ม.ค"). */
    private int monthLength(DateTokens tokens, int i) {
        if (tokens.at(i).kind() != Kind.WORD) {
            return 0;
        }
        if (tokens.at(i + 1).kind() == Kind.WORD && monthNumber(tokens, i, 2) > 0) {
            return 2;
        }
        boolean isDotted = tokens.at(i + 1).isMark(".")
                && tokens.at(i + 2).kind() == Kind.WORD
                && !tokens.at(i + 2).spaced();
        if (isDotted && monthNumber(tokens, i, 3) > 0) {
            return 3;
        }
        return monthNumber(tokens, i, 1) > 0 ? 1 : 0;
    }

    private int monthNumber(DateTokens tokens, int i, int length) {
        String word = tokens.at(i).text();
        String name = switch (length) {
            case 1 -> word;
            case 2 -> word + " " + tokens.at(i + 1).text();
            default -> word + tokens.at(i + 2).text();
        };
        return DateMonths.number(name, language);
    }

    private static int skipLinks(DateTokens tokens, int from, String marks) {
        int i = from;
        while (i < from + 3
                && (tokens.at(i).kind() == Kind.WORD
                                && (LINKS.contains(tokens.at(i).text())
                                        || marks.contains(tokens.at(i).text()))
                        || tokens.at(i).isMark(marks))) {
            i++;
        }
        return i;
    }

    private static int year(Token token) {
        if (!token.isNumber(4)) {
            return 0;
        }
        boolean buddhist = token.value() > 2500 && token.value() < 2600;
        return buddhist ? token.value() - 543 : token.value();
    }

    private static int shortYear(Token token) {
        if (!token.isNumber(2)) {
            return 0;
        }
        return token.value() > 90 ? 1900 + token.value() : 2000 + token.value();
    }

    private @Nullable Day day(int year, int month, int day, int to) {
        boolean isPersian = language == null || language.equals("fa");
        LocalDate solar = isPersian ? DateSolarHijri.day(year, month, day) : null;
        if (solar != null) {
            return new Day(solar, to);
        }
        if (!DateText.isPlausible(year)) {
            return null;
        }
        try {
            return new Day(LocalDate.of(year, month, day), to);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
