package newsarchive.web.browse;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsarchive.archive.Volume.MonthCount;

/**
 * The articles of a source over time, as bars to be drawn.
 *
 * @param bars without gaps, the earliest first
 * @param byYear true when a bar is a year; where there are too many months for a bar each
 * @param most articles of the highest bar
 */
record VolumeChart(List<Bar> bars, boolean byYear, long most) {

    static final int HEIGHT = 64;

    private static final int STEP = 6;
    private static final int FEWEST_FILLING = 4;
    private static final int MOST_MONTHS = 120;

    /**
     * One of them.
     *
     * @param from its first month
     * @param to its last month
     * @param x where it stands
     * @param height 0 for none, else at least 1
     */
    record Bar(YearMonth from, YearMonth to, long articles, int x, int height) {
        public int y() {
            return HEIGHT - height;
        }

        public LocalDate firstDay() {
            return from.atDay(1);
        }

        public LocalDate lastDay() {
            return to.atEndOfMonth();
        }
    }

    /** Of the months that have articles, the earliest first. */
    static VolumeChart of(List<MonthCount> months) {
        if (months.isEmpty()) {
            return new VolumeChart(List.of(), false, 0);
        }
        YearMonth first = months.get(0).month();
        YearMonth last = months.get(months.size() - 1).month();
        boolean byYear = first.until(last, ChronoUnit.MONTHS) >= MOST_MONTHS;
        int length = byYear ? 12 : 1;
        NavigableMap<YearMonth, Long> counts = months.stream()
                .collect(Collectors.toMap(
                        count -> start(count.month(), byYear), MonthCount::articles, Long::sum, TreeMap::new));
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        List<YearMonth> starts = Stream.iterate(
                        start(first, byYear), start -> !start.isAfter(last), start -> start.plusMonths(length))
                .toList();
        return new VolumeChart(bars(starts, counts, length, most), byYear, most);
    }

    public boolean isEmpty() {
        return bars.isEmpty();
    }

    /** That of the bars, so that the names of the first and the last stand below them; a few bars do not fill it. */
    public int width() {
        return Math.max(FEWEST_FILLING, bars.size()) * STEP;
    }

    public int barWidth() {
        return STEP - 1;
    }

    /** The bars that stand for articles, the latest first. */
    public List<Bar> filled() {
        List<Bar> filled =
                new ArrayList<>(bars.stream().filter(bar -> bar.articles() > 0).toList());
        Collections.reverse(filled);
        return filled;
    }

    /** Months as the path of a small drawing, 16 high. */
    static String small(List<Long> months) {
        long most = months.stream().mapToLong(Long::longValue).max().orElse(0);
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < months.size(); i++) {
            long height = height(months.get(i), most, 16);
            if (height > 0) {
                path.append("M")
                        .append(i * STEP)
                        .append(" 16v-")
                        .append(height)
                        .append("h5v")
                        .append(height)
                        .append("z");
            }
        }
        return path.toString();
    }

    private static List<Bar> bars(List<YearMonth> starts, Map<YearMonth, Long> counts, int length, long most) {
        List<Bar> bars = new ArrayList<>();
        for (YearMonth start : starts) {
            long articles = counts.getOrDefault(start, 0L);
            bars.add(new Bar(
                    start,
                    start.plusMonths(length - 1L),
                    articles,
                    bars.size() * STEP,
                    height(articles, most, HEIGHT)));
        }
        return bars;
    }

    private static int height(long articles, long most, int full) {
        return articles == 0 ? 0 : (int) Math.ceil((double) articles * full / most);
    }

    private static YearMonth start(YearMonth month, boolean byYear) {
        return byYear ? month.withMonth(1) : month;
    }
}
