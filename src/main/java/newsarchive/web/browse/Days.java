package newsarchive.web.browse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newsarchive.access.Visibility;
import newsarchive.archive.SourceRef;
import newsarchive.archive.Volume;
import newsarchive.archive.Volume.DayCount;
import newsarchive.archive.Volume.MonthCount;
import newsarchive.search.ArticleSearch;
import newsarchive.search.ResultPage;
import newsarchive.search.SearchHit;
import newsarchive.search.SearchQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pages of the calendar. */
@Component
class Days {

    private static final int MOST = 100;
    private static final int MOST_YEARS = 10;
    private static final int MOST_YEARS_AWAY = 60;
    private static final int HITS_OF_A_YEAR = 3;

    private final ArticleSearch search;
    private final Volume volume;

    Days(ArticleSearch search, Volume volume) {
        this.search = search;
        this.volume = volume;
    }

    /**
     * A month with all the others to go to.
     *
     * @param month the month shown
     * @param years the years that have articles, newest first
     * @param earlier the nearest month before that has articles, or null
     * @param later the nearest month after that has articles, or null
     */
    record Calendar(
            MonthGrid month,
            List<YearRow> years,
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
     * @param sources its articles by source, in the order of the sources' names
     * @param total how many there are in all; more than shown when {@code isCut}
     * @param earlier the nearest day before that has articles, or null
     * @param later the nearest day after that has articles, or null
     * @param month the month around it
     * @param otherYears the same day in other years, the latest first
     */
    record Day(
            LocalDate date,
            List<OfSource> sources,
            long total,
            boolean isCut,
            @Nullable LocalDate earlier,
            @Nullable LocalDate later,
            MonthGrid month,
            List<OtherYear> otherYears) {}

    /**
     * The articles of a source on a day.
     *
     * @param total how many there are in all
     */
    record OfSource(SourceRef source, List<SearchHit> hits, long total) {
        public boolean isCut() {
            return total > hits.size();
        }
    }

    /**
     * A day with a few of its articles.
     *
     * @param articles how many it has
     */
    record OtherYear(LocalDate day, long articles, List<SearchHit> hits) {}

    /** The month asked for, or the newest that has articles. */
    Calendar month(@Nullable YearMonth asked, Visibility reader) {
        List<MonthCount> months = volume.months(reader);
        YearMonth month = asked != null
                ? asked
                : months.stream().map(MonthCount::month).findFirst().orElseGet(YearMonth::now);
        return new Calendar(
                MonthGrid.of(month, volume.days(month, reader)),
                YearRow.of(months),
                months.stream()
                        .map(MonthCount::month)
                        .filter(month::isAfter)
                        .findFirst()
                        .orElse(null),
                months.stream()
                        .map(MonthCount::month)
                        .filter(month::isBefore)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    Day day(LocalDate date, Visibility reader) {
        ResultPage page = search.search(of(date, MOST, reader));
        YearMonth month = YearMonth.from(date);
        return new Day(
                date,
                bySource(page.items(), volume.bySource(date, reader)),
                page.total().value(),
                page.next() != null,
                volume.before(date, reader).orElse(null),
                volume.after(date, reader).orElse(null),
                MonthGrid.of(month, volume.days(month, reader)),
                otherYears(date, reader));
    }

    private List<OtherYear> otherYears(LocalDate date, Visibility reader) {
        List<LocalDate> days = IntStream.rangeClosed(date.getYear() - MOST_YEARS_AWAY, date.getYear() + MOST_YEARS_AWAY)
                .filter(year -> year != date.getYear())
                .boxed()
                .flatMap(year -> inYear(date, year).stream())
                .toList();
        return volume.days(days, reader).stream()
                .sorted(Comparator.comparingInt(count -> Math.abs(count.day().getYear() - date.getYear())))
                .limit(MOST_YEARS)
                .sorted(Comparator.comparing(DayCount::day).reversed())
                .map(count -> new OtherYear(
                        count.day(), count.articles(), search.hits(of(count.day(), HITS_OF_A_YEAR, reader))))
                .toList();
    }

    /** The 29 February is not in every year, and no calendar of ours has other years than of four digits. */
    private static Optional<LocalDate> inYear(LocalDate date, int year) {
        try {
            return Optional.of(LocalDate.of(year, date.getMonth(), date.getDayOfMonth()))
                    .filter(day -> year >= 1 && year <= 9999);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static List<OfSource> bySource(List<SearchHit> hits, Map<String, Long> totals) {
        Map<SourceRef, List<SearchHit>> sources = hits.stream()
                .collect(Collectors.groupingBy(
                        SearchHit::source,
                        () -> new TreeMap<>(Comparator.comparing(SourceRef::name, String.CASE_INSENSITIVE_ORDER)
                                .thenComparing(SourceRef::slug)),
                        Collectors.toCollection(ArrayList::new)));
        return sources.entrySet().stream()
                .map(entry -> new OfSource(
                        entry.getKey(),
                        entry.getValue(),
                        Math.max(
                                entry.getValue().size(),
                                totals.getOrDefault(entry.getKey().slug(), 0L))))
                .toList();
    }

    private static SearchQuery of(LocalDate day, int limit, Visibility reader) {
        return new SearchQuery(
                null, null, day, day, null, null, null, null, SearchQuery.Sort.NEWEST, limit, null, reader);
    }
}
