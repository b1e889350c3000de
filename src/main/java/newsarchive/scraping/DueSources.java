package newsarchive.scraping;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import newsarchive.discovery.Source;
import newsarchive.discovery.Sources;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Turns sources whose time has come into jobs. */
@Component
class DueSources {

    /** Few, so that the first jobs begin while the others are queued. */
    private static final int AT_ONCE = 50;

    private final Sources sources;
    private final ScrapeJobs jobs;
    private final TransactionTemplate transactions;
    private final Clock clock;

    DueSources(Sources sources, ScrapeJobs jobs, TransactionTemplate transactions, Clock clock) {
        this.sources = sources;
        this.jobs = jobs;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Queues a check for each source that is due; the same source is never queued twice. */
    void queue() {
        Instant now = clock.instant();
        int queued = AT_ONCE;
        while (queued == AT_ONCE) {
            queued = Objects.requireNonNull(transactions.execute(status -> queueSome(now)));
        }
    }

    private int queueSome(Instant now) {
        List<Source> due = sources.due(now, AT_ONCE);
        for (Source source : due) {
            sources.claim(source.id(), now);
            jobs.check(source);
        }
        return due.size();
    }
}
