package newsarchive.archive;

/**
 * What came of putting an extraction into the archive.
 *
 * @param outcome what happened
 * @param articleId the article
 */
public record Revised(Outcome outcome, long articleId) {

    /** What happened. */
    public enum Outcome {
        NEW_ARTICLE,
        NEW_REVISION,
        UNCHANGED
    }
}
