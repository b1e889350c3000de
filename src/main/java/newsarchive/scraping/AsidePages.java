package newsarchive.scraping;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import newsarchive.discovery.Sources;
import newsarchive.scraping.ScrapeRequest.OfSource;
import newsarchive.scraping.ScrapeRequest.OfUrls;
import newsarchive.scraping.ScrapeRequest.Target;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The pages that are kept aside, and the way back for them. */
@Component
public class AsidePages {

    private final Links links;
    private final Sources sources;
    private final ScrapeJobs jobs;
    private final Clock clock;

    AsidePages(Links links, Sources sources, ScrapeJobs jobs, Clock clock) {
        this.links = links;
        this.sources = sources;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** The pages kept aside, the latest first. */
    public List<AsidePage> list(int limit) {
        return links.aside(limit);
    }

    /** Takes a page back and queues a visit; empty when it is not kept aside any more. */
    @Transactional
    public Optional<Submission> retry(long id) {
        return links.takeBack(id, clock.instant()).map(this::visit);
    }

    private Submission visit(Link link) {
        String slug = sources.find(link.sourceId()).orElseThrow().slug();
        Target target = link.file() == null && link.url() != null
                ? new OfUrls(slug, List.of(link.url().value()))
                : new OfSource(slug);
        return jobs.submit(new ScrapeRequest(target, ScrapeMode.FETCH, false));
    }
}
