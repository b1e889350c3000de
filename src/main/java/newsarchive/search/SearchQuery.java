package newsarchive.search;

import java.time.LocalDate;
import newsarchive.access.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for. Null means no such filter.
 *
 * @param words the query as typed, in the language of {@link ParsedQuery}; blank lists everything
 * @param source slug of the source
 * @param from first day of publication, included
 * @param to last day of publication, included
 * @param language ISO 639-1 code
 * @param author a name as shown
 * @param topic a topic as shown
 * @param url the article's address, in any spelling
 * @param sort the order
 * @param limit 1 to 100
 * @param cursor from {@link ResultPage#next}, or null for the first page
 * @param reader how far the reader sees
 */
public record SearchQuery(
        @Nullable String words,
        @Nullable String source,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String language,
        @Nullable String author,
        @Nullable String topic,
        @Nullable String url,
        Sort sort,
        int limit,
        @Nullable String cursor,
        Visibility reader) {

    public SearchQuery {
        if (limit < 1 || limit > 100) {
            throw new IllegalArgumentException("limit must be 1 to 100");
        }
    }

    /** Everything a reader may see, newest first. */
    public static SearchQuery newest(Visibility reader, int limit) {
        return new SearchQuery(null, null, null, null, null, null, null, null, Sort.NEWEST, limit, null, reader);
    }

    /** True when nothing is asked for but an order. */
    public boolean isUnfiltered() {
        return !hasWords()
                && source == null
                && from == null
                && to == null
                && language == null
                && author == null
                && topic == null
                && url == null;
    }

    public boolean hasWords() {
        return words != null && !words.isBlank();
    }

    /** The words as they are understood. */
    public ParsedQuery parsed() {
        return ParsedQuery.of(words == null ? "" : words);
    }

    /** True when the hits come in order of relevance. */
    public boolean isRanked() {
        return sort == Sort.RELEVANCE && parsed().canRank();
    }

    /** The order of a list. */
    public enum Sort {
        NEWEST,
        OLDEST,
        /** Best match first; without words the same as {@link #NEWEST}. */
        RELEVANCE
    }
}
