package newsarchive.search;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import newsarchive.search.SearchQuery.Sort;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Goes through the result of a search from one article to the one beside it, at the cost of a page of the list. */
@Component
public class Neighbours {

    /** An order by relevance is known only as a whole, so it is walked through no further than this. */
    private static final int MOST_RANKED = 100;

    private final JdbcClient jdbc;
    private final ArticleSearch search;

    Neighbours(JdbcClient jdbc, ArticleSearch search) {
        this.jdbc = jdbc;
        this.search = search;
    }

    /** The article below this one in the list of a query, whose cursor and limit are ignored. */
    public Optional<Long> next(SearchQuery query, long article) {
        return query.isRanked() ? ranked(query, article, 1) : byTime(query, query.sort() != Sort.OLDEST, article);
    }

    /** The article above this one in the list of a query, whose cursor and limit are ignored. */
    public Optional<Long> previous(SearchQuery query, long article) {
        return query.isRanked() ? ranked(query, article, -1) : byTime(query, query.sort() == Sort.OLDEST, article);
    }

    private Optional<Long> byTime(SearchQuery query, boolean older, long article) {
        return place(article)
                .map(place -> page(query, older ? Sort.NEWEST : Sort.OLDEST, 1, place.text()))
                .flatMap(hits -> hits.stream().findFirst())
                .map(SearchHit::id);
    }

    private Optional<Long> ranked(SearchQuery query, long article, int step) {
        List<Long> ids = page(query, Sort.RELEVANCE, MOST_RANKED, null).stream()
                .map(SearchHit::id)
                .toList();
        int beside = ids.indexOf(article) + step;
        boolean isListed = ids.contains(article) && beside >= 0 && beside < ids.size();
        return isListed ? Optional.of(ids.get(beside)) : Optional.empty();
    }

    private List<SearchHit> page(SearchQuery query, Sort sort, int limit, @Nullable String cursor) {
        return search.hits(new SearchQuery(
                query.words(),
                query.source(),
                query.from(),
                query.to(),
                query.language(),
                query.author(),
                query.topic(),
                query.url(),
                sort,
                limit,
                cursor,
                query.reader()));
    }

    private Optional<Cursor.Behind> place(long article) {
        return jdbc.sql("SELECT day, date FROM articles WHERE id = :id")
                .param("id", article)
                .query((row, index) -> new Cursor.Behind(
                        row.getObject("day", LocalDate.class), row.getObject("date", OffsetDateTime.class), article))
                .optional();
    }
}
