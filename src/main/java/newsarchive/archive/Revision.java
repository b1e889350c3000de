package newsarchive.archive;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import newsarchive.extraction.ArticleMetadata;
import org.jspecify.annotations.Nullable;

/**
 * The text of an article at a time.
 *
 * @param number counted from 1 in the order of capture
 * @param snapshotId the capture that it was read from
 * @param capturedAt when that capture was made
 * @param cause whose change it is; the first one is the publisher's
 * @param title the headline at that time; never blank
 * @param body the text, one block a line
 * @param bodyPositions for each line of the body its place among all blocks of the page, see {@link
 *     newsarchive.extraction.TextBlock#position}
 * @param html the text as clean, allow-listed HTML
 * @param sha256 of headline, lead and text, in lower-case hexadecimal
 * @param extractor the version of the extractor that read it
 * @param wordsAdded words that the revision before did not have
 * @param wordsRemoved words that only the revision before had
 */
public record Revision(
        long id,
        long articleId,
        int number,
        long snapshotId,
        Instant capturedAt,
        RevisionCause cause,
        String title,
        @Nullable String lead,
        ArticleMetadata metadata,
        String body,
        List<Integer> bodyPositions,
        String html,
        String sha256,
        String extractor,
        int wordsAdded,
        int wordsRemoved) {

    public Revision {
        bodyPositions = List.copyOf(bodyPositions);
    }

    /** The lead as a paragraph of its own; null where there is none or the text begins with it anyway. */
    public @Nullable String leadApart() {
        if (lead == null || lead.isBlank()) {
            return null;
        }
        String beginning = plain(body.lines().findFirst().orElse(""));
        return beginning.startsWith(plain(withoutEllipsis(lead))) ? null : lead;
    }

    private static String withoutEllipsis(String text) {
        String stripped = text.strip();
        if (stripped.endsWith("...")) {
            return stripped.substring(0, stripped.length() - 3);
        }
        return stripped.endsWith("…") ? stripped.substring(0, stripped.length() - 1) : stripped;
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
