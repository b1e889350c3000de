package newsarchive.archive;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsarchive.access.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many articles there are of each day, over all sources that a reader may see or of one. Read from counts, never from articles. */
@Repository
public class Volume {

    private final JdbcClient jdbc;

    Volume(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The articles of a day. */
    public record DayCount(LocalDate day, long articles) {}

    /** The articles of a month. */
    public record MonthCount(YearMonth month, long articles) {}

    /** The days of a month that have articles. */
    public List<DayCount> days(YearMonth month, Visibility reader) {
        return jdbc.sql("""
                        SELECT d.day, sum(d.articles) AS articles
                        FROM sources s
                        JOIN day_counts d ON d.source_id = s.id
                        WHERE s.visibility = ANY (:visible)
                        AND d.day BETWEEN :first AND :last
                        AND d.articles > 0
                        GROUP BY d.day
                        ORDER BY d.day
                        """)
                .param("visible", visible(reader))
                .param("first", month.atDay(1))
                .param("last", month.atEndOfMonth())
                .query((row, index) -> new DayCount(row.getObject("day", LocalDate.class), row.getLong("articles")))
                .list();
    }

    /** Those of some days that have articles, the latest first. */
    public List<DayCount> days(Collection<LocalDate> days, Visibility reader) {
        return jdbc.sql("""
                        SELECT d.day, sum(d.articles) AS articles
                        FROM sources s
                        JOIN day_counts d ON d.source_id = s.id
                        WHERE s.visibility = ANY (:visible)
                        AND d.day = ANY (:days::date[])
                        AND d.articles > 0
                        GROUP BY d.day
                        ORDER BY d.day DESC
                        """)
                .param("visible", visible(reader))
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .query((row, index) -> new DayCount(row.getObject("day", LocalDate.class), row.getLong("articles")))
                .list();
    }

    /** The months that have articles, the latest first. */
    public List<MonthCount> months(Visibility reader) {
        return jdbc.sql("""
                        SELECT date_trunc('month', d.day)::date AS month, sum(d.articles) AS articles
                        FROM day_counts d
                        JOIN sources s ON s.id = d.source_id
                        WHERE s.visibility = ANY (:visible)
                        AND d.articles > 0
                        GROUP BY 1
                        ORDER BY 1 DESC
                        """)
                .param("visible", visible(reader))
                .query((row, index) -> new MonthCount(
                        YearMonth.from(row.getObject("month", LocalDate.class)), row.getLong("articles")))
                .list();
    }

    /** The months of one source that have articles, the earliest first. */
    public List<MonthCount> monthsOf(long sourceId) {
        return jdbc.sql("""
                        SELECT date_trunc('month', day)::date AS month, sum(articles) AS articles
                        FROM day_counts
                        WHERE source_id = :source
                        AND articles > 0
                        GROUP BY 1
                        ORDER BY 1
                        """)
                .param("source", sourceId)
                .query((row, index) -> new MonthCount(
                        YearMonth.from(row.getObject("month", LocalDate.class)), row.getLong("articles")))
                .list();
    }

    /** The articles of all sources in the twelve months up to one, by the source's id; sources without any are left out. */
    public Map<Long, List<Long>> yearUpTo(YearMonth last) {
        YearMonth first = last.minusMonths(11);
        Map<Long, Long[]> counts = new HashMap<>();
        jdbc.sql("""
                        SELECT d.source_id, date_trunc('month', d.day)::date AS month, sum(d.articles) AS articles
                        FROM sources s
                        JOIN day_counts d ON d.source_id = s.id
                        WHERE d.day BETWEEN :first AND :last
                        AND d.articles > 0
                        GROUP BY 1, 2
                        """)
                .param("first", first.atDay(1))
                .param("last", last.atEndOfMonth())
                .query(row -> {
                    YearMonth month = YearMonth.from(row.getObject("month", LocalDate.class));
                    counts.computeIfAbsent(row.getLong("source_id"), id -> zeros())[
                                    (int) first.until(month, java.time.temporal.ChronoUnit.MONTHS)] =
                            row.getLong("articles");
                });
        Map<Long, List<Long>> years = new HashMap<>();
        counts.forEach((source, months) -> years.put(source, List.of(months)));
        return years;
    }

    /** The articles of a day by the slug of their source. */
    public Map<String, Long> bySource(LocalDate day, Visibility reader) {
        Map<String, Long> counts = new HashMap<>();
        jdbc.sql("""
                        SELECT s.slug, d.articles
                        FROM sources s
                        JOIN day_counts d ON d.source_id = s.id
                        WHERE s.visibility = ANY (:visible)
                        AND d.day = :day
                        AND d.articles > 0
                        """).param("visible", visible(reader)).param("day", day).query(row -> {
            counts.put(row.getString("slug"), row.getLong("articles"));
        });
        return counts;
    }

    /** The latest day before another that has articles. */
    public Optional<LocalDate> before(LocalDate day, Visibility reader) {
        return nearest("max", "d.day < :day", "DESC", day, reader);
    }

    /** The earliest day after another that has articles. */
    public Optional<LocalDate> after(LocalDate day, Visibility reader) {
        return nearest("min", "d.day > :day", "ASC", day, reader);
    }

    private Optional<LocalDate> nearest(
            String which, String condition, String order, LocalDate day, Visibility reader) {
        return jdbc.sql("SELECT " + which + """
                        (near.day) AS day
                        FROM sources s
                        CROSS JOIN LATERAL (
                            SELECT d.day
                            FROM day_counts d
                            WHERE d.source_id = s.id
                            AND d.articles > 0
                        """ + "AND " + condition + "\nORDER BY d.day " + order + """

                            LIMIT 1
                        ) near
                        WHERE s.visibility = ANY (:visible)
                        """)
                .param("visible", visible(reader))
                .param("day", day)
                .query((row, index) -> Optional.ofNullable(row.getObject("day", LocalDate.class)))
                .single();
    }

    private static Long[] zeros() {
        Long[] zeros = new Long[12];
        java.util.Arrays.fill(zeros, 0L);
        return zeros;
    }

    private static String[] visible(Visibility reader) {
        return reader.visibleNames().toArray(String[]::new);
    }
}
