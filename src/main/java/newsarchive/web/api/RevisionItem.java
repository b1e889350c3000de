package newsarchive.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import newsarchive.archive.RevisionCause;
import newsarchive.archive.RevisionSummary;

/** A revision of an article in a list. */
@Schema(name = "Revision")
record RevisionItem(
        @Schema(description = "Counted from 1 in the order of capture")
        int number,

        Instant capturedAt,
        @Schema(description = "Whose change it is") RevisionCause cause,
        String title,

        @Schema(description = "SHA-256 of headline, lead and text in lower-case hexadecimal")
        String sha256,

        @Schema(description = "Words that the revision before did not have")
        int added,

        @Schema(description = "Words that only the revision before had")
        int removed) {

    static RevisionItem of(RevisionSummary revision) {
        return new RevisionItem(
                revision.number(),
                revision.capturedAt(),
                revision.cause(),
                revision.title(),
                revision.sha256(),
                revision.wordsAdded(),
                revision.wordsRemoved());
    }
}
