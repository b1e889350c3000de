package newsarchive.search;

import java.time.LocalDate;
import java.util.List;
import newsarchive.search.ResultPage.Total;
import org.jspecify.annotations.Nullable;

/**
 * The articles of one page of a list, by their numbers.
 *
 * @param next where the next page begins, or null on the last
 * @param lookedTo the last day that was looked through where the time for it was over; else null
 */
record Found(
        List<Long> ids,
        @Nullable Cursor next,
        Total total,
        @Nullable LocalDate lookedTo) {}
