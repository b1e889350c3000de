package newsarchive.search;

import java.time.Instant;
import java.util.List;
import newsarchive.archive.SourceRef;
import newsarchive.extraction.StatedTime;
import org.jspecify.annotations.Nullable;

/**
 * An article in a list.
 *
 * @param published as the page states it, or null
 * @param date the time by which lists are ordered: published, else first seen
 * @param snippet the passage around the match; empty when there were no words
 */
public record SearchHit(
        long id,
        @Nullable String url,
        String title,
        SourceRef source,
        List<String> authors,
        @Nullable StatedTime published,
        Instant date,
        @Nullable String language,
        @Nullable String section,
        @Nullable String lead,
        Instant firstSeen,
        Instant updated,
        int revisions,
        @Nullable Instant goneSince,
        List<SnippetPart> snippet) {

    public SearchHit {
        authors = List.copyOf(authors);
        snippet = List.copyOf(snippet);
    }

    /** A piece of a snippet, plain text. */
    public record SnippetPart(String text, boolean match) {}
}
