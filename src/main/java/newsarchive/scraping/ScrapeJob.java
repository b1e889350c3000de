package newsarchive.scraping;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job and its progress.
 *
 * @param id its number
 * @param state where it stands
 * @param mode fetch or re-extract
 * @param dryRun true when it only counts
 * @param source slug of the source it is for, or null when it is for several
 * @param about what it is for in words, such as "article 17" or "articles from 2022-01-01 to 2022-01-31"
 * @param scheduled true when the scheduler asked for it, false when a person did
 * @param total links to be done; 0 until discovery has ended
 * @param done links that are done
 * @param counts what came of those
 * @param problem why the whole job failed, or what could not be read on the way, in plain sentences; null when all went well
 * @param cancelRequested true once somebody asked to cancel it
 */
public record ScrapeJob(
        long id,
        State state,
        ScrapeMode mode,
        boolean dryRun,
        @Nullable String source,
        String about,
        boolean scheduled,
        int total,
        int done,
        ScrapeCounts counts,
        @Nullable String problem,
        boolean cancelRequested,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    /** Where a job stands. */
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        public boolean isFinished() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }

    /** How long it has run or ran, up to now at most; zero before it starts. */
    public Duration duration(Instant now) {
        if (startedAt == null) {
            return Duration.ZERO;
        }
        return Duration.between(startedAt, finishedAt == null ? now : finishedAt);
    }
}
