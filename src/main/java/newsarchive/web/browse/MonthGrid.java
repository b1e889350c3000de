package newsarchive.web.browse;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import newsarchive.archive.Volume.DayCount;
import org.jspecify.annotations.Nullable;

/**
 * A month as a calendar sheet, weeks from Monday to Sunday.
 *
 * @param month which
 * @param weeks seven cells each; null where a day belongs to another month
 * @param total articles of the month
 */
record MonthGrid(YearMonth month, List<List<@Nullable Cell>> weeks, long total) {

    private static final int SHADES = 4;

    /**
     * A day of the sheet.
     *
     * @param date the day
     * @param articles how many
     * @param shade 0 for none to 4 for the most of the month
     */
    record Cell(LocalDate date, long articles, int shade) {}

    static MonthGrid of(YearMonth month, List<DayCount> counts) {
        Map<LocalDate, Long> articles =
                counts.stream().collect(Collectors.toMap(DayCount::day, DayCount::articles, Long::sum));
        long most = articles.values().stream().mapToLong(Long::longValue).max().orElse(0);
        List<List<@Nullable Cell>> weeks = new ArrayList<>();
        LocalDate monday =
                month.atDay(1).minusDays(month.atDay(1).getDayOfWeek().getValue() - 1L);
        for (LocalDate week = monday; !week.isAfter(month.atEndOfMonth()); week = week.plusWeeks(1)) {
            weeks.add(week(week, month, articles, most));
        }
        long total = articles.values().stream().mapToLong(Long::longValue).sum();
        return new MonthGrid(month, weeks, total);
    }

    private static List<@Nullable Cell> week(
            LocalDate monday, YearMonth month, Map<LocalDate, Long> articles, long most) {
        List<@Nullable Cell> week = new ArrayList<>();
        for (int day = 0; day < 7; day++) {
            LocalDate date = monday.plusDays(day);
            long count = articles.getOrDefault(date, 0L);
            week.add(YearMonth.from(date).equals(month) ? new Cell(date, count, shade(count, most)) : null);
        }
        return week;
    }

    static int shade(long count, long most) {
        return count == 0 ? 0 : (int) Math.ceil((double) count * SHADES / most);
    }
}
