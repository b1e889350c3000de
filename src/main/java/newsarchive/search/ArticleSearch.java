package newsarchive.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import newsarchive.access.Visibility;
import newsarchive.archive.SourceRef;
import newsarchive.extraction.StatedTime;
import newsarchive.search.ResultPage.Total;
import newsarchive.search.SearchHit.SnippetPart;
import newsarchive.search.SearchQuery.Sort;
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

    /** Beyond this many hits the exact number is not worth its time. */
    private static final int MOST_COUNTED = 10_000;

    private static final String FROM = "FROM articles a\nJOIN sources s ON s.id = a.source_id\n";
    private static final String FROM_WITH_WORDS = FROM + "JOIN article_search w ON w.article_id = a.id\n";

    private static final String HIT = """
            SELECT a.id, a.url, a.title, a.source_id, s.slug, s.name, s.visibility, a.authors, a.published, a.day, a.date,
                   a.language, a.section, a.lead, a.first_seen, a.updated_at, a.revisions, a.gone_since
            """;

    /** Marks of a match within a snippet, which no page can hold: extraction drops control characters. */
    private static final String MATCH_START = "\u0002";

    private static final String MATCH_END = "\u0003";

    private final JdbcClient jdbc;

    ArticleSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page of results. A cursor that is not one of ours is an IllegalArgumentException. */
    public ResultPage search(SearchQuery query) {
        boolean byRelevance = query.isRanked();
        List<SearchHit> hits = byRelevance ? byRelevance(query) : byTime(query);
        boolean more = hits.size() > query.limit();
        List<SearchHit> page = more ? hits.subList(0, query.limit()) : hits;
        String next = more ? next(query, page.get(page.size() - 1), byRelevance).text() : null;
        return new ResultPage(withSnippets(page, query), next, total(query));
    }

    /** The ids of all hits, oldest id first; order, limit and cursor of the query are ignored. */
    public List<Long> ids(SearchQuery query) {
        Conditions where = Conditions.of(query);
        return jdbc.sql("SELECT a.id\n" + from(query) + where.sql() + "ORDER BY a.id")
                .params(where.parameters())
                .query(Long.class)
                .list();
    }

    /** How many articles a search finds; not exact beyond 10,000. */
    public Total total(SearchQuery query) {
        Conditions where = Conditions.of(query);
        long counted = jdbc.sql("SELECT count(*) FROM (SELECT 1\n" + from(query) + where.sql() + "LIMIT :most) hits")
                .params(where.parameters())
                .param("most", MOST_COUNTED + 1)
                .query(Long.class)
                .single();
        return counted > MOST_COUNTED ? new Total(MOST_COUNTED, false) : new Total(counted, true);
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

    private List<SearchHit> byTime(SearchQuery query) {
        boolean newestFirst = query.sort() != Sort.OLDEST;
        Conditions where = Conditions.of(query);
        if (query.cursor() != null) {
            if (!(Cursor.parse(query.cursor()) instanceof Cursor.Behind behind)) {
                throw new IllegalArgumentException("The cursor belongs to a list in another order");
            }
            where.behind(behind, newestFirst);
        }
        String order = newestFirst
                ? "ORDER BY a.day DESC, a.date DESC, a.id DESC LIMIT :limit"
                : "ORDER BY a.day, a.date, a.id LIMIT :limit";
        return jdbc.sql(HIT + from(query) + where.sql() + order)
                .params(where.parameters())
                .param("limit", query.limit() + 1)
                .query(ArticleSearch::hit)
                .list();
    }

    private List<SearchHit> byRelevance(SearchQuery query) {
        Conditions where = Conditions.of(query);
        return jdbc.sql(HIT + from(query) + where.sql() + "ORDER BY ts_rank(w.words, "
                        + Conditions.queryOfArticle("wanted")
                        + ") DESC, a.day DESC, a.id DESC LIMIT :limit OFFSET :offset")
                .params(where.parameters())
                .param("wanted", TsQueryText.of(wanted(query)))
                .param("limit", query.limit() + 1)
                .param("offset", hitsBefore(query))
                .query(ArticleSearch::hit)
                .list();
    }

    private static Term wanted(SearchQuery query) {
        Term term = query.parsed().term();
        return Objects.requireNonNull(term == null ? null : term.wanted());
    }

    private static int hitsBefore(SearchQuery query) {
        if (query.cursor() == null) {
            return 0;
        }
        if (Cursor.parse(query.cursor()) instanceof Cursor.After after) {
            return after.hits();
        }
        throw new IllegalArgumentException("The cursor belongs to a list in another order");
    }

    private static Cursor next(SearchQuery query, SearchHit last, boolean byRelevance) {
        return byRelevance
                ? new Cursor.After(hitsBefore(query) + query.limit())
                : new Cursor.Behind(last.day(), last.date().atOffset(ZoneOffset.UTC), last.id());
    }

    private static String from(SearchQuery query) {
        Term term = query.parsed().term();
        return term != null && term.hasText() ? FROM_WITH_WORDS : FROM;
    }

    private List<SearchHit> withSnippets(List<SearchHit> hits, SearchQuery query) {
        Term term = query.parsed().term();
        Term marked = term == null ? null : term.marked();
        if (marked == null || hits.isEmpty()) {
            return hits;
        }
        List<SearchHit> shown = new ArrayList<>();
        for (SearchHit hit : hits) {
            shown.add(hit.withSnippet(snippet(hit.id(), TsQueryText.of(marked))));
        }
        return shown;
    }

    private List<SnippetPart> snippet(long articleId, String words) {
        String marked = jdbc.sql("SELECT ts_headline(w.config, r.body, " + Conditions.queryOfArticle("words") + """
                        , :options)
                        FROM articles a
                        JOIN article_search w ON w.article_id = a.id
                        JOIN revisions r ON r.id = a.current_revision
                        WHERE a.id = :id
                        """)
                .param("id", articleId)
                .param("words", words)
                .param(
                        "options",
                        "MaxFragments=2, MaxWords=28, MinWords=12, FragmentDelimiter=\" … \", StartSel=" + MATCH_START
                                + ", StopSel=" + MATCH_END)
                .query(String.class)
                .single();
        return parts(marked);
    }

    static List<SnippetPart> parts(String marked) {
        List<SnippetPart> parts = new ArrayList<>();
        int position = 0;
        while (position < marked.length()) {
            int start = marked.indexOf(MATCH_START, position);
            int end = start < 0 ? -1 : marked.indexOf(MATCH_END, start);
            if (end < 0) {
                parts.add(new SnippetPart(marked.substring(position), false));
                break;
            }
            if (start > position) {
                parts.add(new SnippetPart(marked.substring(position, start), false));
            }
            parts.add(new SnippetPart(marked.substring(start + 1, end), true));
            position = end + 1;
        }
        return parts;
    }

    private static SearchHit hit(ResultSet row, int index) throws SQLException {
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
                row.getString("lead"),
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
