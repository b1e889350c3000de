package newsarchive.scraping;

import java.time.Duration;
import newsarchive.scraping.ScrapedLink.Outcome;
import newsarchive.url.PageKey;
import org.jspecify.annotations.Nullable;

/**
 * What came of visiting a link once.
 *
 * @param reason why, in one plain sentence, or null where there is nothing to explain
 * @param articleId the article, or null when there is none
 * @param fault whose fault a failure is, or null when nothing failed
 * @param retryAfter how long the server asks us to wait, or null
 * @param key the key under which its page is kept from now on, or null for the link's own
 * @param etag for the next visit, or null to keep what is known
 * @param lastModified for the next visit, or null to keep what is known
 */
record Visit(
        Outcome outcome,
        @Nullable String reason,
        @Nullable Long articleId,
        @Nullable Fault fault,
        @Nullable Duration retryAfter,
        @Nullable PageKey key,
        @Nullable String etag,
        @Nullable String lastModified) {

    /** Whose fault a failure is, and so what helps. */
    enum Fault {
        /** The server's or the network's for now: asking again later helps, however long it takes. */
        TEMPORARY,
        /** The page's: the server says that it cannot be had. */
        PERMANENT,
        /** Ours: asking the server again does not help, so the page is kept aside after some tries. */
        OURS
    }

    static Visit of(Outcome outcome, @Nullable String reason, @Nullable Long articleId) {
        return new Visit(outcome, reason, articleId, null, null, null, null, null);
    }

    static Visit failed(String reason) {
        return new Visit(Outcome.FAILED, reason, null, Fault.PERMANENT, null, null, null, null);
    }

    static Visit failedForNow(String reason, @Nullable Duration retryAfter) {
        return new Visit(Outcome.FAILED, reason, null, Fault.TEMPORARY, retryAfter, null, null, null);
    }

    static Visit failedByUs(String reason) {
        return new Visit(Outcome.FAILED, reason, null, Fault.OURS, null, null, null, null);
    }

    static Visit skipped(String reason) {
        return Visit.of(Outcome.SKIPPED, reason, null);
    }

    Visit remembering(@Nullable String newEtag, @Nullable String newLastModified) {
        return new Visit(outcome, reason, articleId, fault, retryAfter, key, newEtag, newLastModified);
    }

    /** The key counts only where there is an article. */
    Visit keptAs(PageKey itsKey) {
        return articleId == null
                ? this
                : new Visit(outcome, reason, articleId, fault, retryAfter, itsKey, etag, lastModified);
    }

    boolean isOurFault() {
        return fault == Fault.OURS;
    }
}
