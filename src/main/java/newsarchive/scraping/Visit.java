package newsarchive.scraping;

import java.time.Duration;
import newsarchive.scraping.ScrapedLink.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What came of visiting a link once.
 *
 * @param reason why, in one plain sentence, or null where there is nothing to explain
 * @param articleId the article, or null when there is none
 * @param temporary true when a failure may be gone by itself the next time
 * @param retryAfter how long the server asks us to wait, or null
 * @param etag for the next visit, or null to keep what is known
 * @param lastModified for the next visit, or null to keep what is known
 */
record Visit(
        Outcome outcome,
        @Nullable String reason,
        @Nullable Long articleId,
        boolean temporary,
        @Nullable Duration retryAfter,
        @Nullable String etag,
        @Nullable String lastModified) {

    static Visit of(Outcome outcome, @Nullable String reason, @Nullable Long articleId) {
        return new Visit(outcome, reason, articleId, false, null, null, null);
    }

    static Visit failed(String reason) {
        return Visit.of(Outcome.FAILED, reason, null);
    }

    static Visit failedForNow(String reason, @Nullable Duration retryAfter) {
        return new Visit(Outcome.FAILED, reason, null, true, retryAfter, null, null);
    }

    static Visit skipped(String reason) {
        return Visit.of(Outcome.SKIPPED, reason, null);
    }

    Visit remembering(@Nullable String newEtag, @Nullable String newLastModified) {
        return new Visit(outcome, reason, articleId, temporary, retryAfter, newEtag, newLastModified);
    }
}
