package newsarchive.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of results.
 *
 * @param items the hits in order
 * @param next the cursor of the page after this, or null on the last
 * @param total how many there are in all
 */
public record ResultPage(List<SearchHit> items, @Nullable String next, Total total) {

    public ResultPage {
        items = List.copyOf(items);
    }

    /**
     * A count.
     *
     * @param value the number, or a lower bound
     * @param exact false when there are more than {@code value}
     */
    public record Total(long value, boolean exact) {}
}
