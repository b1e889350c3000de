package newsarchive.web;

import java.text.Collator;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import newsarchive.extraction.StatedTime;
import newsarchive.url.WebUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Numbers, times and names as the reader's language writes them; templates call it {@code @formats}. Times of our own are shown
 * in UTC and say so; the times that a page states are shown as stated.
 */
@Component("formats")
public class Formats {

    private static final long DAYS_SHOWN_AS_AGO = 30;

    /** Java writes Hebrew and Yiddish with their new codes. */
    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ji", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi");

    private final MessageSource messages;
    private final Clock clock;

    Formats(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** {@code 12,480}. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    /** {@code Friday 7 January 2022}. */
    public String day(LocalDate day) {
        return Words.capital(format("format.day", day), locale());
    }

    /** {@code 7 January 2022}. */
    public String date(LocalDate day) {
        return format("format.date", day);
    }

    /** {@code 7 Jan 2022}, the day in UTC. */
    public String date(Instant time) {
        return format("format.date.short", time.atOffset(ZoneOffset.UTC));
    }

    /** {@code January 2022}. */
    public String month(YearMonth month) {
        return Words.capital(format("format.month", month), locale());
    }

    /** {@code Jan}. */
    public String monthName(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, locale());
    }

    /** {@code 7 January 2022, 14:42 UTC}. */
    public String exact(Instant time) {
        return format("format.exact", time.atOffset(ZoneOffset.UTC)) + " UTC";
    }

    /** As much as the page stated: {@code 7 January 2022}, {@code 7 January 2022, 15:42}, with {@code (UTC+01:00)} if it said so. */
    public String stated(StatedTime time) {
        String day = date(time.date());
        LocalTime atTime = time.time();
        if (atTime == null) {
            return day;
        }
        String words = day + ", " + clock(atTime);
        ZoneOffset offset = time.offset();
        return offset == null ? words : words + " (" + zone(offset) + ")";
    }

    /** The stated time of day, {@code 15:42}, or an empty text. */
    public String statedClock(@Nullable StatedTime time) {
        LocalTime atTime = time == null ? null : time.time();
        return atTime == null ? "" : clock(atTime);
    }

    /** {@code 3 min ago}, {@code in 2 h}; a date when it is further off than a month. */
    public String relative(Instant time) {
        Duration ago = Duration.between(time, clock.instant());
        Duration distance = ago.abs();
        if (distance.toDays() > DAYS_SHOWN_AS_AGO) {
            return date(time);
        }
        if (distance.toSeconds() < 60) {
            return text("format.now");
        }
        return rough(ago.isNegative(), distance);
    }

    /** When something is due: {@code in 2 h}, or {@code now} when its time has come. */
    public String due(Instant time) {
        return time.isAfter(clock.instant()) ? relative(time) : text("format.due");
    }

    /** {@code 45 s}, {@code 1 min 12 s}, {@code 2 h}, {@code 7 d}. */
    public String duration(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds < 60) {
            return text("format.seconds", seconds);
        }
        if (seconds < 3600) {
            return text("format.minutes", seconds / 60)
                    + (seconds % 60 == 0 ? "" : " " + text("format.seconds", seconds % 60));
        }
        return duration.toDays() > 0 && duration.toHours() % 24 == 0
                ? text("format.days", duration.toDays())
                : text("format.hours", duration.toHours())
                        + (duration.toMinutesPart() == 0 ? "" : " " + text("format.minutes", duration.toMinutesPart()));
    }

    /** {@code 512 bytes}, {@code 48 KB}. */
    public String size(long bytes) {
        return bytes < 1024
                ? text("format.bytes", bytes)
                : text("format.kilobytes", number(Math.round(bytes / 1024.0)));
    }

    /** {@code German} for {@code de}, {@code Portuguese (Brazil)} for {@code pt-BR}; a code that nobody knows stays as it is. */
    public String language(String code) {
        return Locale.forLanguageTag(code).getDisplayName(locale());
    }

    /** How texts in a language run: {@code rtl} or {@code ltr}, or {@code auto} where no language is known. */
    public String direction(@Nullable String code) {
        if (code == null) {
            return "auto";
        }
        return RIGHT_TO_LEFT.contains(Locale.forLanguageTag(code).getLanguage()) ? "rtl" : "ltr";
    }

    /** {@code Germany} for {@code DE}; a code that nobody knows stays as it is. */
    public String country(String code) {
        return code.matches("[A-Z]{2}")
                ? new Locale.Builder().setRegion(code).build().getDisplayCountry(locale())
                : code;
    }

    /** The codes of all countries, in the order of their names. */
    public List<String> countries() {
        return Stream.of(Locale.getISOCountries())
                .sorted(Comparator.comparing(this::country, Collator.getInstance(locale())))
                .toList();
    }

    /** The names of the days of a week, Monday first. */
    public String weekday(int number) {
        return DayOfWeek.of(number).getDisplayName(TextStyle.SHORT_STANDALONE, locale());
    }

    /** The address if a browser may follow it, else null: only http and https, whatever the page had said. */
    public @Nullable String web(@Nullable String url) {
        return url == null ? null : WebUrl.parse(url).map(WebUrl::value).orElse(null);
    }

    /** The host of an address without {@code www.}, or an empty text. */
    public String host(@Nullable String url) {
        return url == null
                ? ""
                : WebUrl.parse(url).map(WebUrl::host).map(Formats::withoutWww).orElse("");
    }

    private static String withoutWww(String host) {
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    private String rough(boolean isAhead, Duration distance) {
        if (distance.toMinutes() < 60) {
            return text(isAhead ? "format.in.minutes" : "format.ago.minutes", distance.toMinutes());
        }
        return distance.toHours() < 48
                ? text(isAhead ? "format.in.hours" : "format.ago.hours", distance.toHours())
                : text(isAhead ? "format.in.days" : "format.ago.days", distance.toDays());
    }

    private static String zone(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + offset.getId();
    }

    private String clock(LocalTime time) {
        return format("format.clock", time);
    }

    private String format(String pattern, TemporalAccessor time) {
        return DateTimeFormatter.ofPattern(text(pattern), locale()).format(time);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
