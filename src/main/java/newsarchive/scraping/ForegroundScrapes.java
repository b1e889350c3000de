package newsarchive.scraping;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a job in this process to its end, for the terminal. The job stands in the queue all the same, some minutes ahead: when this
 * process dies, another one goes on with it then.
 *
 * <pre>{@code
 * Submission ended = scrapes.run(request, job -> print(job.done() + " of " + job.total()));
 * }</pre>
 */
@Component
public class ForegroundScrapes {

    /** Longer than finding out what a large source offers may take. */
    private static final Duration RESERVED = Duration.ofMinutes(15);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration BETWEEN_RENEWALS = Duration.ofMinutes(1);

    private final ScrapeJobs jobs;
    private final ScrapeQueue queue;
    private final ScrapeRunner runner;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ForegroundScrapes(
            ScrapeJobs jobs, ScrapeQueue queue, ScrapeRunner runner, TransactionTemplate transactions, Clock clock) {
        this.jobs = jobs;
        this.queue = queue;
        this.runner = runner;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Runs a job and gives it as it ended, or says why it cannot be run. When the same job waits already it is taken over; when
     * another process is at it, that one is waited for.
     *
     * @param watcher is told how the job stands, about once a second
     */
    public Submission run(ScrapeRequest request, Consumer<ScrapeJob> watcher) throws InterruptedException {
        Taken taken = transactions.execute(status -> take(request));
        if (!(taken.submission() instanceof Submission.Accepted accepted)) {
            return taken.submission();
        }
        long id = accepted.job().id();
        if (taken.isOurs()) {
            runToItsEnd(id, new Watch(id, watcher));
        } else {
            waitFor(id, watcher);
        }
        return new Submission.Accepted(jobs.find(id).orElseThrow());
    }

    /** A process that is stopped leaves its job to the queue, for another one. */
    private void runToItsEnd(long id, Watch watch) throws InterruptedException {
        Optional<Duration> goesOn = runner.run(id, watch::look);
        while (goesOn.isPresent()) {
            Thread.sleep(goesOn.get().toMillis());
            goesOn = runner.run(id, watch::look);
        }
        queue.remove(id);
    }

    /** In one transaction, so that no other process sees the job before it is reserved. */
    private Taken take(ScrapeRequest request) {
        Submission submission = jobs.submit(request);
        if (!(submission instanceof Submission.Accepted accepted)) {
            return new Taken(submission, false);
        }
        long id = accepted.job().id();
        Instant until = clock.instant().plus(RESERVED);
        boolean reservedByOther = queue.isTaken(id, until.minus(BETWEEN_RENEWALS.multipliedBy(3)));
        return new Taken(submission, !reservedByOther && queue.reserve(id, until));
    }

    private void waitFor(long id, Consumer<ScrapeJob> watcher) throws InterruptedException {
        ScrapeJob job = jobs.find(id).orElseThrow();
        while (!job.state().isFinished()) {
            watcher.accept(job);
            Thread.sleep(BETWEEN_LOOKS.toMillis());
            job = jobs.find(id).orElseThrow();
        }
    }

    private record Taken(Submission submission, boolean isOurs) {}

    /** Is asked between two links: tells how the job stands and renews the reservation. */
    private final class Watch {

        private final long id;
        private final Consumer<ScrapeJob> watcher;
        private Instant lastLook = Instant.EPOCH;
        private Instant lastRenewal = clock.instant();

        private Watch(long id, Consumer<ScrapeJob> watcher) {
            this.id = id;
            this.watcher = watcher;
        }

        /** True when the job is to be left for later. */
        private boolean look() {
            Instant now = clock.instant();
            if (now.isAfter(lastLook.plus(BETWEEN_LOOKS))) {
                lastLook = now;
                jobs.find(id).ifPresent(watcher);
            }
            if (now.isAfter(lastRenewal.plus(BETWEEN_RENEWALS))) {
                lastRenewal = now;
                queue.reserve(id, now.plus(RESERVED));
            }
            return Thread.currentThread().isInterrupted();
        }
    }
}
