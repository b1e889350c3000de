package newsarchive.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change that a publisher made to an article.
 *
 * @param revisionId the revision that it made
 * @param number of that revision; the comparison is with the one before
 * @param url the article's original address, or null
 * @param language of the article, or null
 * @param title the headline since then
 * @param titleBefore the headline until then
 * @param foundAt when the capture was made that shows it
 * @param changes what changed
 * @param wordsAdded words that came in
 * @param wordsRemoved words that went
 */
public record Edit(
        long revisionId,
        long articleId,
        int number,
        @Nullable String url,
        SourceRef source,
        @Nullable String language,
        String title,
        String titleBefore,
        Instant foundAt,
        RevisionChanges changes,
        int wordsAdded,
        int wordsRemoved) {}
