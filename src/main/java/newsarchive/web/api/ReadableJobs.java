package newsarchive.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import newsarchive.access.Visibility;
import newsarchive.discovery.Source;
import newsarchive.discovery.Sources;
import newsarchive.scraping.ScrapeJob;
import newsarchive.scraping.ScrapeJobs;
import org.springframework.stereotype.Component;

/**
 * The scrapes that a reader may follow. Staff sees all of them; others see those of a source that they may read, since errors
 * and counts tell of its pages.
 */
@Component
class ReadableJobs {

    private static final int BATCH = 100;
    private static final int MOST_BATCHES = 10;

    private final ScrapeJobs jobs;
    private final Sources sources;

    ReadableJobs(ScrapeJobs jobs, Sources sources) {
        this.jobs = jobs;
        this.sources = sources;
    }

    Optional<ScrapeJob> find(long id, Visibility reader) {
        return jobs.find(id)
                .filter(job -> reader == Visibility.STAFF
                        || (job.source() != null
                                && sources.find(job.source(), reader).isPresent()));
    }

    /** The newest first. For others than staff at most a thousand jobs are looked through. */
    List<ScrapeJob> list(long before, int limit, Visibility reader) {
        if (reader == Visibility.STAFF) {
            return jobs.list(before, limit);
        }
        Set<String> slugs = sources.all(reader).stream().map(Source::slug).collect(Collectors.toSet());
        List<ScrapeJob> found = new ArrayList<>();
        List<ScrapeJob> batch = jobs.list(before, BATCH);
        for (int read = 1; !batch.isEmpty() && read <= MOST_BATCHES && found.size() < limit; read++) {
            batch.stream()
                    .filter(job -> job.source() != null && slugs.contains(job.source()))
                    .forEach(found::add);
            batch = jobs.list(batch.get(batch.size() - 1).id(), BATCH);
        }
        return found.subList(0, Math.min(limit, found.size()));
    }
}
