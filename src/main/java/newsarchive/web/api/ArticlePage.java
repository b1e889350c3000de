package newsarchive.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import newsarchive.search.ResultPage;
import org.jspecify.annotations.Nullable;

/** One page of a list of articles. */
@Schema(name = "ArticlePage")
record ArticlePage(
        List<ArticleItem> items,

        @Schema(description = "Give it as 'cursor' to get the page after this one; null on the last") @Nullable
        String next,

        Total total) {

    static ArticlePage of(ResultPage page) {
        return new ArticlePage(
                page.items().stream().map(ArticleItem::of).toList(),
                page.next(),
                new Total(page.total().value(), page.total().exact()));
    }

    /** How many there are in all. */
    @Schema(name = "Total")
    record Total(
            @Schema(description = "The number, or a lower bound")
            long value,

            @Schema(description = "False when there are more than 'value'")
            boolean exact) {}
}
