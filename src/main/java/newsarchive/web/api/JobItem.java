package newsarchive.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import newsarchive.scraping.ScrapeCounts;
import newsarchive.scraping.ScrapeJob;
import newsarchive.scraping.ScrapeMode;
import newsarchive.scraping.ScrapedLink;
import org.jspecify.annotations.Nullable;

/** A scrape and its progress. */
@Schema(name = "Scrape")
record JobItem(
        long id,
        ScrapeJob.State state,
        ScrapeMode mode,

        @Schema(description = "Slug of the source; null when it is for several") @Nullable
        String source,

        @Schema(description = "Links to be done; 0 until it is known what the source offers")
        int total,

        @Schema(description = "Links that are done") int done,
        Counts counts,

        @Schema(description = "What went wrong, at most 100 entries of each scrape; counts.failed has the whole number")
        List<Failure> errors,

        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        boolean dryRun,

        @Schema(description = "What it is for, in words", example = "article 17")
        String about) {

    static JobItem of(ScrapeJob job, List<ScrapedLink> failed) {
        return new JobItem(
                job.id(),
                job.state(),
                job.mode(),
                job.source(),
                job.total(),
                job.done(),
                Counts.of(job.counts()),
                errors(job.problem(), failed),
                job.createdAt(),
                job.startedAt(),
                job.finishedAt(),
                job.dryRun(),
                job.about());
    }

    private static List<Failure> errors(@Nullable String problem, List<ScrapedLink> failed) {
        Stream<Failure> whole = Stream.ofNullable(problem).map(reason -> new Failure(null, reason));
        return Stream.concat(whole, failed.stream().map(Failure::of)).toList();
    }

    /** What came of the links so far. */
    @Schema(name = "Counts")
    record Counts(
            @Schema(description = "New articles") @JsonProperty("new")
            int added,

            @Schema(description = "Articles whose text changed")
            int revised,

            @Schema(description = "Articles found as they were")
            int unchanged,

            @Schema(description = "Pages that were not asked for, or are no articles")
            int skipped,

            @Schema(description = "Pages that could not be got or read")
            int failed,

            @Schema(description = "Articles that are gone from their site; they stay in the archive")
            int removed) {

        static Counts of(ScrapeCounts counts) {
            return new Counts(
                    counts.added(),
                    counts.revised(),
                    counts.unchanged(),
                    counts.skipped(),
                    counts.failed(),
                    counts.removed());
        }
    }

    /** Something that went wrong. */
    @Schema(name = "ScrapeError")
    record Failure(
            @Schema(description = "The address or file; null when it concerns the whole scrape") @Nullable
            String url,

            @Schema(description = "Why, in one plain sentence")
            String reason) {

        static Failure of(ScrapedLink link) {
            String reason = link.reason();
            return new Failure(link.url(), reason == null ? "It failed for a reason that was not recorded." : reason);
        }
    }
}
