package newsarchive.extraction;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about its article. Unknown is null or empty, never a guess.
 *
 * @param title the headline
 * @param authors one entry a person or organisation, in the order of the page
 * @param published when it was first published
 * @param modified when it was last changed
 * @param language ISO 639-1 code in lower case, such as {@code de}
 * @param publisher the name of the medium
 * @param section the part of the medium, such as {@code Ausland}
 * @param topics tags and keywords as shown
 * @param lead the standfirst or description, one paragraph
 * @param image the article's own picture
 * @param related other articles that the page points to
 * @param canonicalUrl the address that the page gives for itself
 * @param provenance for each field that has a value, where it came from, such as {@code title -> json-ld}
 */
public record ArticleMetadata(
        @Nullable String title,
        List<String> authors,
        @Nullable StatedTime published,
        @Nullable StatedTime modified,
        @Nullable String language,
        @Nullable String publisher,
        @Nullable String section,
        List<String> topics,
        @Nullable String lead,
        @Nullable LeadImage image,
        List<RelatedLink> related,
        @Nullable String canonicalUrl,
        Map<String, String> provenance) {

    public ArticleMetadata {
        authors = List.copyOf(authors);
        topics = List.copyOf(topics);
        related = List.copyOf(related);
        provenance = Map.copyOf(provenance);
    }
}
