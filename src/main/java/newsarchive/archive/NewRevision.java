package newsarchive.archive;

import newsarchive.extraction.Extraction;

/**
 * An extraction that is to become the text of an article.
 *
 * @param sourceId the source that a new article will belong to; an article that is there keeps its own
 * @param snapshot the capture that was read
 * @param extraction what came out; must be an article
 * @param cause whose change it would be
 * @param extractor the version of the extractor
 */
public record NewRevision(
        long sourceId, Snapshot snapshot, Extraction extraction, RevisionCause cause, String extractor) {

    public NewRevision {
        if (!extraction.isArticle()) {
            throw new IllegalArgumentException("A page without an article is no revision");
        }
    }
}
