package newsarchive.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import newsarchive.archive.SourceRef;
import newsarchive.extraction.StatedTime;
import org.jspecify.annotations.Nullable;

/**
 * An article in a list.
 *
 * @param published as the page states it, or null
 * @param day the day of publication as the page states it, else the day of the first capture in UTC; lists are ordered by it
 * @param date the time of publication, else of the first capture; the order within a day
 * @param snippet the passage around the match; empty when there were no words
 */
public record SearchHit(
        long id,
        @Nullable String url,
        String title,
        SourceRef source,
        List<String> authors,
        @Nullable StatedTime published,
        LocalDate day,
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

    SearchHit withSnippet(List<SnippetPart> passage) {
        return new SearchHit(
                id, url, title, source, authors, published, day, date, language, section, lead, firstSeen, updated,
                revisions, goneSince, passage);
    }

    /** A piece of a snippet, plain text. */
    public record SnippetPart(String text, boolean match) {}
}
