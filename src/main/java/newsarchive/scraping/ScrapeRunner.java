package newsarchive.scraping;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import newsarchive.discovery.Source;
import newsarchive.discovery.Sources;
import newsarchive.scraping.Progress.Begun;
import newsarchive.scraping.Progress.OpenLink;
import newsarchive.scraping.ScrapeJob.State;
import newsarchive.scraping.ScrapeRequest.OfSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Runs one job from its plan to its end. A job that another process began goes on where that one was. */
@Component
class ScrapeRunner {

    private static final Logger log = LoggerFactory.getLogger(ScrapeRunner.class);
    private static final String OUR_FAULT =
            "Something went wrong in the archive itself. Nothing stored was lost; the log says more.";

    private final Progress progress;
    private final ScrapePlan plan;
    private final Links links;
    private final Sources sources;
    private final ArticleScraper scraper;
    private final Reextractor reextractor;
    private final Clock clock;

    ScrapeRunner(
            Progress progress,
            ScrapePlan plan,
            Links links,
            Sources sources,
            ArticleScraper scraper,
            Reextractor reextractor,
            Clock clock) {
        this.progress = progress;
        this.plan = plan;
        this.links = links;
        this.sources = sources;
        this.scraper = scraper;
        this.reextractor = reextractor;
        this.clock = clock;
    }

    /**
     * Runs a job.
     *
     * @param stopping asked between two links; when true the job is left as it is, to be taken up later
     * @return true when the job has ended, false when it was left for later
     */
    boolean run(long jobId, BooleanSupplier stopping) {
        Optional<Begun> begun = progress.begin(jobId);
        if (begun.isEmpty()) {
            return true;
        }
        try {
            return run(jobId, begun.get(), stopping);
        } catch (JobImpossible e) {
            progress.finish(jobId, State.FAILED, e.getMessage());
        } catch (RuntimeException e) {
            if (isDatabaseAway(e)) {
                throw e;
            }
            log.error("Job {} failed", jobId, e);
            progress.finish(jobId, State.FAILED, OUR_FAULT);
        }
        return true;
    }

    private boolean run(long jobId, Begun job, BooleanSupplier stopping) {
        if (!job.planned()) {
            ScrapePlan.Plan planned = plan.of(job.request(), job.scheduled());
            progress.plan(jobId, planned);
            if (planned.hopeless() && planned.items().isEmpty()) {
                return end(jobId, job, State.FAILED);
            }
        }
        @Nullable Duration delay = delay(job);
        Optional<OpenLink> open;
        while ((open = progress.next(jobId)).isPresent()) {
            if (progress.isCancelRequested(jobId)) {
                return end(jobId, job, State.CANCELLED);
            }
            if (stopping.getAsBoolean()) {
                return false;
            }
            progress.done(jobId, open.get().position(), visit(job, open.get(), delay));
        }
        return end(jobId, job, State.DONE);
    }

    private boolean end(long jobId, Begun job, State state) {
        progress.finish(jobId, state, null);
        boolean wasCheck = job.request().target() instanceof OfSource
                && job.request().mode() == ScrapeMode.FETCH
                && !job.request().dryRun();
        if (wasCheck && job.sourceId() != null) {
            sources.checked(job.sourceId(), clock.instant(), progress.problem(jobId));
        }
        log.info("Job {} is {}", jobId, state);
        return true;
    }

    /** Visits one link. Whatever goes wrong with it ends here, so that one bad page never stops a job. */
    private Visit visit(Begun job, OpenLink open, @Nullable Duration delay) {
        try {
            return job.request().mode() == ScrapeMode.FETCH ? fetch(job, open, delay) : readAgain(job, open);
        } catch (RuntimeException e) {
            if (isDatabaseAway(e)) {
                throw e;
            }
            log.warn("A page could not be archived: {}", open, e);
            return Visit.failed(OUR_FAULT);
        }
    }

    private Visit fetch(Begun job, OpenLink open, @Nullable Duration delay) {
        if (open.linkId() == null) {
            return Visit.skipped("The address of this page is not known, so it cannot be asked for again.");
        }
        Link link = links.find(open.linkId());
        log.debug("Visiting {}", link.shown());
        Visit visit;
        try {
            visit = scraper.scrape(link, delay, job.request().dryRun());
        } catch (RuntimeException e) {
            if (!isDatabaseAway(e) && !job.request().dryRun()) {
                links.visited(link, Visit.failed(OUR_FAULT), clock.instant());
            }
            throw e;
        }
        if (!job.request().dryRun()) {
            links.visited(link, visit, clock.instant());
        }
        return visit;
    }

    private Visit readAgain(Begun job, OpenLink open) {
        if (open.articleId() != null) {
            return reextractor.again(open.articleId(), job.request().dryRun());
        }
        return open.linkId() == null
                ? Visit.skipped("There is no capture of this page.")
                : reextractor.again(links.find(open.linkId()), job.request().dryRun());
    }

    private @Nullable Duration delay(Begun job) {
        return job.sourceId() == null
                ? null
                : sources.find(job.sourceId()).map(Source::delay).orElse(null);
    }

    /** Faults of the database pass; the queue tries the job again later. */
    private static boolean isDatabaseAway(RuntimeException e) {
        return e instanceof DataAccessResourceFailureException
                || e instanceof TransientDataAccessException
                || e instanceof RecoverableDataAccessException
                || e instanceof CannotGetJdbcConnectionException
                || e instanceof CannotCreateTransactionException
                || e instanceof TransactionSystemException;
    }
}
