package newsarchive.scraping;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/**
 * The door of this package: asks for scrapes and follows them.
 *
 * <pre>{@code
 * switch (jobs.submit(new ScrapeRequest(new ScrapeRequest.OfSource("sna"), ScrapeMode.FETCH, false))) {
 *     case Submission.Accepted accepted -> show(accepted.job());
 *     case Submission.Refused refused -> explain(refused.reason());
 * }
 * }</pre>
 */
@Repository
public class ScrapeJobs {

    /** Queues a job; it is picked up by one of the processes on this database. */
    public Submission submit(ScrapeRequest request) {
        throw new UnsupportedOperationException();
    }

    public Optional<ScrapeJob> find(long id) {
        throw new UnsupportedOperationException();
    }

    /** The newest jobs first: those with an id below {@code before}. */
    public List<ScrapeJob> list(long before, int limit) {
        throw new UnsupportedOperationException();
    }

    /** Jobs that are queued or running, oldest first. */
    public List<ScrapeJob> active() {
        throw new UnsupportedOperationException();
    }

    /** Asks a job to stop after the link it is at; false when it is unknown or finished. What it stored stays. */
    public boolean cancel(long id) {
        throw new UnsupportedOperationException();
    }

    /** What came of a job's links with this outcome, in order. */
    public List<ScrapedLink> links(long jobId, ScrapedLink.Outcome outcome, int limit) {
        throw new UnsupportedOperationException();
    }
}
