package newsarchive.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import newsarchive.archive.Article;
import newsarchive.extraction.ArticleMetadata;
import newsarchive.extraction.StatedTime;
import newsarchive.search.SearchHit;
import org.jspecify.annotations.Nullable;

/** An article in a list. */
@Schema(name = "ArticleItem")
record ArticleItem(
        long id,

        @Schema(description = "The original address; null for a saved page of which none is known") @Nullable
        String url,

        String title,
        @Schema(description = "Slug of the source") String source,
        List<String> authors,

        @Schema(
                description = "ISO 8601, exactly as precise as the page states it: a day, a time of day, an offset",
                example = "2022-01-07T15:42:00+01:00")
        @Nullable
        String published,

        @Schema(description = "ISO 639-1 code", example = "de") @Nullable
        String language,

        @Nullable String lead,

        @Schema(description = "When the first capture was made")
        Instant firstSeen,

        @Schema(description = "When the archive last stored a revision")
        Instant updated,

        @Schema(description = "How many revisions there are")
        int revisions) {

    static ArticleItem of(SearchHit hit) {
        return new ArticleItem(
                hit.id(),
                hit.url(),
                hit.title(),
                hit.source().slug(),
                hit.authors(),
                iso(hit.published()),
                hit.language(),
                hit.lead(),
                hit.firstSeen(),
                hit.updated(),
                hit.revisions());
    }

    static ArticleItem of(Article article) {
        ArticleMetadata metadata = article.current().metadata();
        return new ArticleItem(
                article.id(),
                article.url(),
                article.current().title(),
                article.source().slug(),
                metadata.authors(),
                iso(metadata.published()),
                metadata.language(),
                article.current().lead(),
                article.firstSeen(),
                article.updated(),
                article.revisions());
    }

    static @Nullable String iso(@Nullable StatedTime time) {
        return time == null ? null : time.iso();
    }
}
