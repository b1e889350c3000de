package newsarchive.scraping;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of one link of a job.
 *
 * @param url its address, or the file of a saved page
 * @param outcome what happened
 * @param reason why, in one plain sentence; null where there is nothing to explain
 * @param articleId the article, or null when there is none
 * @param at when it was done
 */
public record ScrapedLink(
        String url,
        Outcome outcome,
        @Nullable String reason,
        @Nullable Long articleId,
        Instant at) {

    /** What happened to a link. */
    public enum Outcome {
        NEW,
        REVISED,
        UNCHANGED,
        SKIPPED,
        FAILED,
        REMOVED
    }
}
