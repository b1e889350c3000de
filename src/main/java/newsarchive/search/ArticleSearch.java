package newsarchive.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import newsarchive.access.Visibility;
import newsarchive.archive.SearchText;
import newsarchive.archive.SourceRef;
import newsarchive.extraction.StatedTime;
import newsarchive.search.ResultPage.Total;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The door of this package; every list of the site is a search.
 *
 * <pre>{@code
 * ResultPage page = search.search(SearchQuery.newest(Visibility.PUBLIC, 20));
 * }</pre>
 */
@Component
public class ArticleSearch {

    /** Of more hits it is only told that there are more. */
    public static final int MOST_COUNTED = TimeOrder.MOST_COUNTED;

    /** Where there are more hits not all of them are listed by relevance. */
    public static final int MOST_BY_RELEVANCE = 250;

    private static final String HIT = """
            SELECT a.id, a.url, a.title, a.source_id, s.slug, s.name, s.visibility, a.authors, a.published, a.day, a.date,
                   a.language, a.section, a.first_seen, a.updated_at, a.revisions, a.gone_since, w.text
            FROM unnest(:ids::bigint[]) WITH ORDINALITY AS hit (id, place)
            JOIN articles a USING (id)
            JOIN sources s ON s.id = a.source_id
            LEFT JOIN article_search w ON w.article_id = a.id
            ORDER BY hit.place
            """;

    private static final SearchText NO_TEXT = new SearchText("", "", "", "");

    private static final String FROM = "FROM articles a\nJOIN sources s ON s.id = a.source_id\n";

    private final JdbcClient jdbc;
    private final Lexemes lexemes;
    private final Stems stems;
    private final TimeOrder byTime;
    private final RelevanceOrder byRelevance;

    /** @param forTexts how long texts are looked at to count the hits of a page that is full */
    ArticleSearch(
            JdbcClient jdbc,
            Lexemes lexemes,
            Stems stems,
            @Value("${newsarchive.search.time-for-texts:60ms}") Duration forTexts) {
        this.jdbc = jdbc;
        this.lexemes = lexemes;
        this.byTime = new TimeOrder(jdbc, forTexts);
        this.stems = stems;
        this.byRelevance = new RelevanceOrder(jdbc, lexemes, stems, byTime, forTexts);
    }

    /** One page of results. A cursor that is not one of ours is an IllegalArgumentException. */
    public ResultPage search(SearchQuery query) {
        Conditions where = conditions(query);
        Found found = find(query, where);
        List<Listed> listed = listed(found);
        Term marked = query.hasWords() ? marked(query) : null;
        return new ResultPage(
                marked == null || listed.isEmpty()
                        ? hits(listed)
                        : Listed.withPassages(listed, SoughtWords.of(marked, lexemes, stems)),
                found.next() == null ? null : found.next().text(),
                found.total(),
                found.lookedTo());
    }

    /**
     * The hits of one page alone, without passages, the next page and the total: for whoever has only this page to go by. So by time texts
     * are looked at for two seconds before it may be shorter than it must be; by relevance it is the one that {@link #search} shows.
     */
    public List<SearchHit> hits(SearchQuery query) {
        Conditions where = conditions(query);
        return hits(listed(isRanked(query, where) ? byRelevance.find(query, where) : byTime.patiently(query, where)));
    }

    /** The ids of all hits, oldest id first; order, limit and cursor of the query are ignored. */
    public List<Long> ids(SearchQuery query) {
        Conditions where = conditions(query);
        return jdbc.sql("SELECT " + where.column("id") + "\n" + where.sql() + "ORDER BY 1")
                .params(where.parameters())
                .query(Long.class)
                .list();
    }

    /** How many articles a search finds; not exact beyond 10,000, and 0 only if there are none. */
    public Total total(SearchQuery query) {
        return byTime.total(conditions(query));
    }

    private Found find(SearchQuery query, Conditions where) {
        return isRanked(query, where) ? byRelevance.find(query, where) : byTime.find(query, where);
    }

    private static boolean isRanked(SearchQuery query, Conditions where) {
        return query.isRanked() && where.words() != null;
    }

    private List<Listed> listed(Found found) {
        return jdbc.sql(HIT)
                .param("ids", found.ids().toArray(Long[]::new))
                .query((row, index) -> listed(row))
                .list();
    }

    private static List<SearchHit> hits(List<Listed> listed) {
        return listed.stream().map(Listed::hit).toList();
    }

    private Conditions conditions(SearchQuery query) {
        return Conditions.of(query, jdbc, lexemes);
    }

    private static @Nullable Term marked(SearchQuery query) {
        Term term = query.parsed().term();
        return term == null ? null : term.marked();
    }

    /** How many articles were published on each day of a month, days without any left out. */
    public List<DayCount> days(YearMonth month, Visibility reader) {
        return jdbc.sql("SELECT a.day, count(*) AS articles\n" + FROM + """
                        WHERE s.visibility = ANY (:visible)
                        AND a.day BETWEEN :first AND :last
                        GROUP BY a.day
                        ORDER BY a.day
                        """)
                .param("visible", reader.visibleNames().toArray(String[]::new))
                .param("first", month.atDay(1))
                .param("last", month.atEndOfMonth())
                .query((row, index) -> new DayCount(row.getObject("day", LocalDate.class), row.getLong("articles")))
                .list();
    }

    /** The months that have articles, newest first. */
    public List<MonthCount> months(Visibility reader) {
        return jdbc.sql("SELECT date_trunc('month', a.day)::date AS month, count(*) AS articles\n" + FROM + """
                        WHERE s.visibility = ANY (:visible)
                        GROUP BY 1
                        ORDER BY 1 DESC
                        """)
                .param("visible", reader.visibleNames().toArray(String[]::new))
                .query((row, index) -> new MonthCount(
                        YearMonth.from(row.getObject("month", LocalDate.class)), row.getLong("articles")))
                .list();
    }

    /** The languages of the archive with the number of articles, most first. */
    public List<LanguageCount> languages(Visibility reader) {
        return jdbc.sql("SELECT a.language, count(*) AS articles\n" + FROM + """
                        WHERE s.visibility = ANY (:visible)
                        AND a.language IS NOT NULL
                        GROUP BY a.language
                        ORDER BY articles DESC, a.language
                        """)
                .param("visible", reader.visibleNames().toArray(String[]::new))
                .query((row, index) -> new LanguageCount(row.getString("language"), row.getLong("articles")))
                .list();
    }

    /** The articles published on a day. */
    public record DayCount(LocalDate day, long articles) {}

    /** The articles published in a month. */
    public record MonthCount(YearMonth month, long articles) {}

    /** The articles in a language. */
    public record LanguageCount(String language, long articles) {}

    private static Listed listed(ResultSet row) throws SQLException {
        String text = row.getString("text");
        SearchText parts = text == null ? NO_TEXT : SearchText.parse(text);
        return new Listed(hit(row, parts.lead()), parts);
    }

    private static SearchHit hit(ResultSet row, String lead) throws SQLException {
        return new SearchHit(
                row.getLong("id"),
                row.getString("url"),
                row.getString("title"),
                new SourceRef(
                        row.getLong("source_id"),
                        row.getString("slug"),
                        row.getString("name"),
                        Visibility.valueOf(row.getString("visibility"))),
                List.of((String[]) row.getArray("authors").getArray()),
                StatedTime.parse(row.getString("published")),
                row.getObject("day", LocalDate.class),
                instant(row, "date"),
                row.getString("language"),
                row.getString("section"),
                lead.isEmpty() ? null : lead,
                instant(row, "first_seen"),
                instant(row, "updated_at"),
                row.getInt("revisions"),
                row.getObject("gone_since") == null ? null : instant(row, "gone_since"),
                List.of());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
