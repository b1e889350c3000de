package newsarchive.archive;

import newsarchive.access.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * Which edits are asked for, the newest first.
 *
 * @param source slug of the source, or null for all that the reader may see
 * @param silent only those of which the page says nothing
 * @param cursor where the page begins, from {@link EditPage#next}; null for the newest
 * @param limit how many at most
 * @param reader who asks
 */
public record EditQuery(
        @Nullable String source, boolean silent, @Nullable String cursor, int limit, Visibility reader) {}
