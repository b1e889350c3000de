package newsarchive.search;

import java.util.List;
import newsarchive.search.ResultPage.Total;
import org.jspecify.annotations.Nullable;

/**
 * The articles of one page of a list, by their numbers.
 *
 * @param next where the next page begins, or null on the last
 */
record Found(List<Long> ids, @Nullable Cursor next, Total total) {}
