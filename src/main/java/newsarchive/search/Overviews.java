package newsarchive.search;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import newsarchive.search.NewestHits.Walk;
import newsarchive.search.ResultPage.Total;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Shows a search from above: how its hits are spread over time, and by what it can be narrowed. All hits are counted where that is
 * cheap, else the newest of them; the answer says which.
 *
 * <pre>{@code
 * Facets facets = overviews.facets(query);
 * facets.sources().get(0).articles();   // of the first facets.counted() hits
 * }</pre>
 */
@Component
public class Overviews {

    private static final long MOST_ROUGHLY = 1000;

    /** More hits than these are not counted by day in the time for it: 165,000 took 71 ms, 225,000 took 113. */
    private static final long MOST_BY_DAY = 200_000;

    private final NewestHits newest;
    private final JdbcClient jdbc;
    private final HitRows rows;
    private final Lexemes lexemes;
    private final TimeLimit limit;

    Overviews(NewestHits newest, JdbcClient jdbc, Lexemes lexemes, TimeLimit limit) {
        this.newest = newest;
        this.jdbc = jdbc;
        this.rows = new HitRows(jdbc);
        this.lexemes = lexemes;
        this.limit = limit;
    }

    /** Both at once, for the price of little more than one. */
    public record Overview(Histogram histogram, Facets facets) {}

    /** Order, limit and cursor of the query are ignored, here as below. */
    public Overview of(SearchQuery query) {
        Walk walk = newest.walk(query, NewestHits.MOST, limit.time());
        return new Overview(histogram(query, walk), Facets.of(walk));
    }

    public Facets facets(SearchQuery query) {
        return Facets.of(newest.walk(query, NewestHits.MOST, limit.time()));
    }

    public Histogram histogram(SearchQuery query) {
        return histogram(query, newest.walk(query, NewestHits.MOST, limit.time()));
    }

    /** How many articles a search finds, not exact beyond a thousand; empty when even that takes too long. */
    public Optional<Total> roughly(SearchQuery query) {
        Conditions where = Conditions.of(query, jdbc, lexemes);
        return limit.within(
                        limit.time().dividedBy(2),
                        () -> jdbc.sql("SELECT count(*) FROM (SELECT 1\n" + where.sql() + "LIMIT :most) hits")
                                .params(where.parameters())
                                .param("most", MOST_ROUGHLY + 1)
                                .query(Long.class)
                                .single())
                .map(counted -> new Total(Math.min(counted, MOST_ROUGHLY), counted <= MOST_ROUGHLY));
    }

    private Histogram histogram(SearchQuery query, Walk walk) {
        NavigableMap<LocalDate, Long> seen = new TreeMap<>();
        walk.hits().forEach(hit -> seen.merge(hit.day(), 1L, Long::sum));
        if (walk.all()) {
            return Histogram.of(seen, true);
        }
        return days(query).map(days -> Histogram.of(days, true)).orElseGet(() -> Histogram.of(seen, false));
    }

    /** Empty where it takes too long: where texts have to be looked at the walk took as much time as there is for it. */
    Optional<NavigableMap<LocalDate, Long>> days(SearchQuery query) {
        Conditions where = Conditions.of(query, jdbc, lexemes);
        if (where.readsTexts() || (where.words() != null && rows.expected(where) > MOST_BY_DAY)) {
            return Optional.empty();
        }
        String day = where.column("day");
        String days = isCounted(query)
                ? "SELECT " + day + ", sum(a.articles) AS articles\n" + where.sqlFrom("day_counts")
                : "SELECT " + day + ", count(*) AS articles\n" + where.sql();
        return limit.within(limit.time(), () -> {
            NavigableMap<LocalDate, Long> found = new TreeMap<>();
            jdbc.sql(days + "GROUP BY 1").params(where.parameters()).query(row -> {
                found.put(row.getObject("day", LocalDate.class), row.getLong("articles"));
            });
            found.values().removeIf(articles -> articles == 0);
            return found;
        });
    }

    /** True when all that is asked for is counted beforehand, for each source and day. */
    private static boolean isCounted(SearchQuery query) {
        return !query.hasWords()
                && query.language() == null
                && query.author() == null
                && query.topic() == null
                && query.url() == null;
    }
}
