package newsarchive.web.browse;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import newsarchive.access.Visibility;
import newsarchive.search.ArticleSearch;
import newsarchive.search.ArticleSearch.DayCount;
import newsarchive.search.ArticleSearch.MonthCount;
import newsarchive.search.ResultPage;
import newsarchive.search.SearchHit;
import newsarchive.search.SearchQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pages of the calendar. */
@Component
class Days {

    private static final int MOST = 100;

    private final ArticleSearch search;

    Days(ArticleSearch search) {
        this.search = search;
    }

    /**
     * A month with all the others to go to.
     *
     * @param month the month shown
     * @param years the months that have articles, under their years, newest first
     * @param earlier the nearest month before that has articles, or null
     * @param later the nearest month after that has articles, or null
     */
    record Calendar(
            MonthGrid month,
            Map<Integer, List<MonthCount>> years,
            @Nullable YearMonth earlier,
            @Nullable YearMonth later) {

        public boolean isEmpty() {
            return years.isEmpty();
        }
    }

    /**
     * A day with its articles.
     *
     * @param date the day
     * @param sources the articles of each source, by its name
     * @param total how many there are in all; more than shown when {@code isCut}
     * @param earlier the nearest day before that has articles, or null
     * @param later the nearest day after that has articles, or null
     * @param month the month around it
     */
    record Day(
            LocalDate date,
            Map<String, List<SearchHit>> sources,
            long total,
            boolean isCut,
            @Nullable LocalDate earlier,
            @Nullable LocalDate later,
            MonthGrid month) {}

    /** The month asked for, or the newest that has articles. */
    Calendar month(@Nullable YearMonth asked, Visibility reader) {
        List<MonthCount> months = search.months(reader);
        YearMonth month = asked != null
                ? asked
                : months.stream().map(MonthCount::month).findFirst().orElseGet(YearMonth::now);
        Map<Integer, List<MonthCount>> years = months.stream()
                .collect(Collectors.groupingBy(
                        count -> count.month().getYear(), LinkedHashMap::new, Collectors.toList()));
        return new Calendar(
                MonthGrid.of(month, search.days(month, reader)),
                years,
                before(months, month).orElse(null),
                after(months, month).orElse(null));
    }

    Day day(LocalDate date, Visibility reader) {
        ResultPage page = search.search(of(date, reader));
        YearMonth month = YearMonth.from(date);
        List<DayCount> days = search.days(month, reader);
        return new Day(
                date,
                bySource(page.items()),
                page.total().value(),
                page.next() != null,
                earlier(date, days, reader),
                later(date, days, reader),
                MonthGrid.of(month, days));
    }

    private @Nullable LocalDate earlier(LocalDate date, List<DayCount> days, Visibility reader) {
        return days.stream()
                .map(DayCount::day)
                .filter(day -> day.isBefore(date))
                .max(Comparator.naturalOrder())
                .or(() -> before(search.months(reader), YearMonth.from(date))
                        .flatMap(month -> search.days(month, reader).stream()
                                .map(DayCount::day)
                                .max(Comparator.naturalOrder())))
                .orElse(null);
    }

    private @Nullable LocalDate later(LocalDate date, List<DayCount> days, Visibility reader) {
        return days.stream()
                .map(DayCount::day)
                .filter(day -> day.isAfter(date))
                .min(Comparator.naturalOrder())
                .or(() -> after(search.months(reader), YearMonth.from(date))
                        .flatMap(month -> search.days(month, reader).stream()
                                .map(DayCount::day)
                                .min(Comparator.naturalOrder())))
                .orElse(null);
    }

    private static Optional<YearMonth> before(List<MonthCount> months, YearMonth month) {
        return months.stream()
                .map(MonthCount::month)
                .filter(other -> other.isBefore(month))
                .max(Comparator.naturalOrder());
    }

    private static Optional<YearMonth> after(List<MonthCount> months, YearMonth month) {
        return months.stream()
                .map(MonthCount::month)
                .filter(other -> other.isAfter(month))
                .min(Comparator.naturalOrder());
    }

    private static Map<String, List<SearchHit>> bySource(List<SearchHit> hits) {
        return hits.stream()
                .collect(Collectors.groupingBy(
                        hit -> hit.source().name(),
                        () -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER),
                        Collectors.toCollection(ArrayList::new)));
    }

    private static SearchQuery of(LocalDate day, Visibility reader) {
        return new SearchQuery(
                null, null, day, day, null, null, null, null, SearchQuery.Sort.NEWEST, MOST, null, reader);
    }
}
