package newsarchive.extraction;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What came out of one page.
 *
 * @param metadata what the page says about its article
 * @param blocks the kept text in page order
 * @param html the kept text as clean HTML, made of an allow-list of tags and attributes only
 * @param removed everything else that was visible, in page order, each piece with its reason
 * @param noArticle why the page is not an article, or null when it is one
 */
public record Extraction(
        ArticleMetadata metadata,
        List<TextBlock> blocks,
        String html,
        List<RemovedBlock> removed,
        @Nullable NoArticle noArticle) {

    public Extraction {
        blocks = List.copyOf(blocks);
        removed = List.copyOf(removed);
    }

    public boolean isArticle() {
        return noArticle == null;
    }

    /** The text of the article, one block a line. */
    public String body() {
        return blocks.stream().map(TextBlock::text).collect(Collectors.joining("\n"));
    }
}
