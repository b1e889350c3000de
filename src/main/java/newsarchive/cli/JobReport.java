package newsarchive.cli;

import java.io.PrintStream;
import newsarchive.scraping.ForegroundScrapes;
import newsarchive.scraping.ScrapeCounts;
import newsarchive.scraping.ScrapeJob;
import newsarchive.scraping.ScrapeJobs;
import newsarchive.scraping.ScrapeMode;
import newsarchive.scraping.ScrapeRequest;
import newsarchive.scraping.ScrapedLink;
import newsarchive.scraping.Submission;
import org.jspecify.annotations.Nullable;

/** Runs a job and tells of it: progress and failures among the complaints, the summary as the result. */
final class JobReport {

    private static final int MOST_FAILURES = 20;

    private final PrintStream out;
    private final PrintStream err;
    private @Nullable String lastLine;

    JobReport(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Gives the exit code. */
    int run(OpenArchive archive, ScrapeRequest.Target target) throws InterruptedException {
        ScrapeRequest request = new ScrapeRequest(target, ScrapeMode.FETCH, false);
        Submission ended = archive.part(ForegroundScrapes.class).run(request, this::progress);
        if (ended instanceof Submission.Accepted accepted) {
            return conclude(accepted.job(), archive.part(ScrapeJobs.class));
        }
        err.println(((Submission.Refused) ended).reason());
        return CommandLine.FAILED;
    }

    private void progress(ScrapeJob job) {
        String line = job.total() == 0
                ? job.about() + ": looking for articles"
                : job.about() + ": " + job.done() + " of " + job.total() + ", " + counts(job.counts());
        if (!line.equals(lastLine)) {
            lastLine = line;
            err.println(line);
        }
    }

    private int conclude(ScrapeJob job, ScrapeJobs jobs) {
        for (ScrapedLink link : jobs.links(job.id(), ScrapedLink.Outcome.FAILED, MOST_FAILURES)) {
            err.println(link.url() + ": " + link.reason());
        }
        if (job.counts().failed() > MOST_FAILURES) {
            err.println("... and " + (job.counts().failed() - MOST_FAILURES) + " more.");
        }
        if (job.problem() != null) {
            err.println(job.problem());
        }
        out.println(job.about() + ": " + outcome(job.state()) + "; " + counts(job.counts()));
        return job.state() == ScrapeJob.State.DONE ? CommandLine.DONE : CommandLine.FAILED;
    }

    private static String outcome(ScrapeJob.State state) {
        return switch (state) {
            case DONE -> "done";
            case FAILED -> "failed";
            case CANCELLED -> "cancelled";
            case QUEUED, RUNNING -> "left for later";
        };
    }

    private static String counts(ScrapeCounts counts) {
        return counts.added() + " new, " + counts.revised() + " revised, " + counts.unchanged() + " unchanged, "
                + counts.skipped() + " skipped, " + counts.failed() + " failed, " + counts.removed() + " gone";
    }
}
