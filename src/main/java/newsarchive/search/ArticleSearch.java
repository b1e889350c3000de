package newsarchive.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import newsarchive.access.Visibility;
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

    /** One page of results. A cursor that is not one of ours is an IllegalArgumentException. */
    public ResultPage search(SearchQuery query) {
        throw new UnsupportedOperationException();
    }

    /** The ids of all hits, oldest id first; order, limit and cursor of the query are ignored. */
    public List<Long> ids(SearchQuery query) {
        throw new UnsupportedOperationException();
    }

    /** How many articles were published on each day of a month, days without any left out. */
    public List<DayCount> days(YearMonth month, Visibility reader) {
        throw new UnsupportedOperationException();
    }

    /** The months that have articles, newest first. */
    public List<MonthCount> months(Visibility reader) {
        throw new UnsupportedOperationException();
    }

    /** The languages of the archive with the number of articles, most first. */
    public List<LanguageCount> languages(Visibility reader) {
        throw new UnsupportedOperationException();
    }

    public record DayCount(LocalDate day, long articles) {}

    public record MonthCount(YearMonth month, long articles) {}

    public record LanguageCount(String language, long articles) {}
}
