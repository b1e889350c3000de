package newsarchive.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of results.
 *
 * @param items the hits in order
 * @param next the cursor of the page after this, or null on the last
 * @param total how many there are in all
 * @param lookedTo null, unless the texts were many and the time for them was over: then all up to this day, in the order of the list,
 *     was looked through. Such a page may have few hits or none, and others behind it.
 */
public record ResultPage(
        List<SearchHit> items,
        @Nullable String next,
        Total total,
        @Nullable LocalDate lookedTo) {

    public ResultPage {
        items = List.copyOf(items);
    }

    /**
     * A count.
     *
     * @param value the number, or a lower bound
     * @param exact false when there may be more than {@code value}
     */
    public record Total(long value, boolean exact) {}
}
