package newsarchive.scraping;

import java.nio.file.Path;
import java.time.Instant;
import newsarchive.url.PageKey;
import newsarchive.url.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * An address or a saved page that a source offered once, and what the last visit left for the next.
 *
 * @param key the page's key
 * @param url its address, or null for a saved page of which none is known
 * @param file the file of a saved page, or null
 * @param capturedAt when a saved page was captured, if its folder says so
 * @param discoveredAt when it was first offered
 * @param visits visits so far
 * @param failures visits in a row that failed
 * @param tries tries in a row that ended by our fault or without a word, one that is going on included
 * @param etag what tells whether anything changed: an HTTP ETag, or the version of a file
 */
record Link(
        long id,
        long sourceId,
        PageKey key,
        @Nullable WebUrl url,
        @Nullable Path file,
        @Nullable Instant capturedAt,
        Instant discoveredAt,
        int visits,
        int failures,
        int tries,
        @Nullable String etag,
        @Nullable String lastModified) {

    /** As it is shown: the address, or else the file. */
    String shown() {
        return url != null ? url.value() : String.valueOf(file);
    }
}
