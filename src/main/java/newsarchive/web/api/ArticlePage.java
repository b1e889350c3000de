package newsarchive.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import newsarchive.search.Complaint;
import newsarchive.search.ParsedQuery;
import newsarchive.search.ResultPage;
import org.jspecify.annotations.Nullable;

/** One page of a list of articles. */
@Schema(name = "ArticlePage")
record ArticlePage(
        List<ArticleItem> items,

        @Schema(
                description =
                        "Give it as 'cursor' to get the page after this one; null on the last. A page may be short, or empty,"
                                + " and have others behind it.")
        @Nullable
        String next,

        Total total,

        @Schema(
                description =
                        "The day up to which all was looked through, in the order of the list, where there was no time to look"
                                + " through more for this page; not there otherwise. By relevance there is no page behind it: ask again by"
                                + " 'newest', which goes on.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        LocalDate lookedTo,

        @Schema(description = "What in 'q' could not be taken as it was written; not there when there is nothing")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Misread> complaints) {

    static ArticlePage of(ResultPage page, ParsedQuery query) {
        return new ArticlePage(
                page.items().stream().map(ArticleItem::of).toList(),
                page.next(),
                new Total(page.total().value(), page.total().exact()),
                page.lookedTo(),
                query.complaints().stream().map(Misread::of).toList());
    }

    /** A part of a query that was not understood; the rest was searched for. */
    @Schema(name = "Complaint")
    record Misread(
            @Schema(description = "Where it begins in 'q', in UTF-16 units")
            int from,

            @Schema(description = "Where it ends, excluded") int to,

            @Schema(description = "What is the matter, and what was done instead")
            String message) {

        private static Misread of(Complaint complaint) {
            return new Misread(complaint.from(), complaint.to(), complaint.message() + " " + complaint.instead());
        }
    }

    /** How many there are in all. */
    @Schema(name = "Total")
    record Total(
            @Schema(description = "The number, or a lower bound")
            long value,

            @Schema(description = "False when there may be more than 'value'")
            boolean exact) {}
}
