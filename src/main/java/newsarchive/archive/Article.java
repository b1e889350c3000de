package newsarchive.archive;

import java.time.Instant;
import newsarchive.url.PageKey;
import org.jspecify.annotations.Nullable;

/**
 * A page that we know, with its current text.
 *
 * @param id its number, also in its address
 * @param url its original address, or null for a saved page of which none is known
 * @param current the revision with the newest capture
 * @param revisions how many there are
 * @param firstSeen when the first capture was made
 * @param lastSeen when the page was last found as it is in {@code current}
 * @param updated when the archive last stored a revision of it
 * @param goneSince when the page was first found to be gone (404, 410), or null while it is there
 * @param goneStatus the HTTP status that said so, or null
 */
public record Article(
        long id,
        PageKey key,
        @Nullable String url,
        SourceRef source,
        Revision current,
        int revisions,
        Instant firstSeen,
        Instant lastSeen,
        Instant updated,
        @Nullable Instant goneSince,
        @Nullable Integer goneStatus) {}
