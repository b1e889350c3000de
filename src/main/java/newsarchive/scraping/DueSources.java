package newsarchive.scraping;

import java.time.Clock;
import java.time.Instant;
import newsarchive.discovery.Source;
import newsarchive.discovery.Sources;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Turns sources whose time has come into jobs. */
@Component
class DueSources {

    private static final int AT_ONCE = 1000;

    private final Sources sources;
    private final ScrapeJobs jobs;
    private final Clock clock;

    DueSources(Sources sources, ScrapeJobs jobs, Clock clock) {
        this.sources = sources;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Queues a check for each source that is due; the same source is never queued twice. */
    @Transactional
    public void queue() {
        Instant now = clock.instant();
        for (Source source : sources.due(now, AT_ONCE)) {
            sources.claim(source.id(), now);
            jobs.submit(new ScrapeRequest(new ScrapeRequest.OfSource(source.slug()), ScrapeMode.FETCH, false), true);
        }
    }
}
