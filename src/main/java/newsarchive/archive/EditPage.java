package newsarchive.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list of edits.
 *
 * @param items the newest first
 * @param next the cursor of the next page, or null at the end
 */
public record EditPage(List<Edit> items, @Nullable String next) {

    public EditPage {
        items = List.copyOf(items);
    }
}
