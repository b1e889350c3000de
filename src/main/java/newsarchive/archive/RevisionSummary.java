package newsarchive.archive;

import java.time.Instant;

/** A revision in a list, without its text. See {@link Revision} for the fields. */
public record RevisionSummary(
        int number,
        long snapshotId,
        Instant capturedAt,
        RevisionCause cause,
        String title,
        String sha256,
        String extractor,
        int wordsAdded,
        int wordsRemoved) {}
