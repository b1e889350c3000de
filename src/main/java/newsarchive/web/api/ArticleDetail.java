package newsarchive.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import newsarchive.archive.Article;
import newsarchive.archive.Snapshot;
import newsarchive.extraction.ArticleMetadata;
import newsarchive.extraction.LeadImage;
import newsarchive.extraction.RelatedLink;
import org.jspecify.annotations.Nullable;

/** An article with its current text: the item of the list, and all that is known. */
@Schema(name = "Article")
record ArticleDetail(
        @JsonUnwrapped ArticleItem item,

        @Schema(description = "The text, one paragraph, heading, list item or quote a line")
        String body,

        @Schema(description = "The text as HTML, made of an allow-list of tags and attributes only")
        String html,

        @Nullable Image image,
        List<String> topics,

        @Schema(description = "Other articles that the page points to")
        List<Related> related,

        @Nullable String publisher,
        @Nullable String section,

        @Schema(description = "When the page says that it was last changed, like 'published'") @Nullable
        String modified,

        @Schema(description = "For each field that has a value, where on the page it was found")
        Map<String, String> provenance,

        @Schema(description = "Version of the extractor that read the page")
        String extractor,

        Capture snapshot,

        @Schema(
                description =
                        "When the page was first found to be gone from its site (404, 410); null while it is there")
        @Nullable
        Instant goneSince) {

    static ArticleDetail of(Article article, Snapshot snapshot) {
        ArticleMetadata metadata = article.current().metadata();
        return new ArticleDetail(
                ArticleItem.of(article),
                article.current().body(),
                article.current().html(),
                Image.of(metadata.image()),
                metadata.topics(),
                metadata.related().stream().map(Related::of).toList(),
                metadata.publisher(),
                metadata.section(),
                ArticleItem.iso(metadata.modified()),
                metadata.provenance(),
                article.current().extractor(),
                Capture.of(snapshot),
                article.goneSince());
    }

    /** The article's own picture. */
    @Schema(name = "Image")
    record Image(
            @Nullable String url,
            @Nullable String caption,
            @Nullable String credit) {

        static @Nullable Image of(@Nullable LeadImage image) {
            return image == null ? null : new Image(image.url(), image.caption(), image.credit());
        }
    }

    /** Another article that the page points to. */
    @Schema(name = "Related")
    record Related(String title, @Nullable String url) {

        static Related of(RelatedLink link) {
            return new Related(link.title(), link.url());
        }
    }

    /** The raw capture that the text was read from. */
    @Schema(name = "Capture")
    record Capture(
            long id,
            Instant fetchedAt,

            @Schema(description = "HTTP status; null for a saved page") @Nullable
            Integer status,

            @Schema(description = "SHA-256 of the raw bytes in lower-case hexadecimal")
            String sha256) {

        static Capture of(Snapshot snapshot) {
            return new Capture(snapshot.id(), snapshot.capturedAt(), snapshot.status(), snapshot.sha256());
        }
    }
}
