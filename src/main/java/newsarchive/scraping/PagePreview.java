package newsarchive.scraping;

import java.util.List;
import newsarchive.extraction.RemovalReason;
import newsarchive.extraction.StatedTime;
import org.jspecify.annotations.Nullable;

/**
 * An article as it would be archived.
 *
 * @param problem why it would not be archived, in one plain sentence, or null when it would
 * @param beginning the first paragraphs, long ones shortened
 * @param words how many words its text has
 * @param removed the first of the blocks that would be removed, in page order
 * @param removedBlocks how many blocks would be removed
 */
public record PagePreview(
        String url,
        @Nullable String problem,
        @Nullable String title,
        List<String> authors,
        @Nullable StatedTime published,
        @Nullable String language,
        List<String> beginning,
        int words,
        List<Removed> removed,
        int removedBlocks) {

    public PagePreview {
        authors = List.copyOf(authors);
        beginning = List.copyOf(beginning);
        removed = List.copyOf(removed);
    }

    /** @param text the beginning of the block */
    public record Removed(RemovalReason reason, String text) {}

    static PagePreview unusable(String url, String problem) {
        return new PagePreview(url, problem, null, List.of(), null, null, List.of(), 0, List.of(), 0);
    }
}
