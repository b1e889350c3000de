package newsarchive.web.browse;

import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import newsarchive.archive.Volume.MonthCount;

/**
 * The months of a year, shaded by volume.
 *
 * @param year which
 * @param total its articles
 * @param months all twelve
 */
record YearRow(int year, long total, List<Cell> months) {

    /**
     * A month of the row.
     *
     * @param shade 0 for none to 4 for the most of all months
     */
    record Cell(YearMonth month, long articles, int shade) {}

    /** The years that have articles, the latest first. */
    static List<YearRow> of(List<MonthCount> months) {
        Map<YearMonth, Long> articles =
                months.stream().collect(Collectors.toMap(MonthCount::month, MonthCount::articles, Long::sum));
        long most = articles.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return months.stream()
                .map(count -> count.month().getYear())
                .distinct()
                .map(year -> of(year, articles, most))
                .toList();
    }

    private static YearRow of(int year, Map<YearMonth, Long> articles, long most) {
        List<Cell> cells = Arrays.stream(Month.values())
                .map(month -> YearMonth.of(year, month))
                .map(month -> {
                    long count = articles.getOrDefault(month, 0L);
                    return new Cell(month, count, MonthGrid.shade(count, most));
                })
                .toList();
        return new YearRow(year, cells.stream().mapToLong(Cell::articles).sum(), cells);
    }
}
