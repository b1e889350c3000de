package newsarchive.scraping;

import java.nio.file.Files;
import newsarchive.discovery.SourceChange;
import newsarchive.discovery.Sources;
import newsarchive.discovery.StarterSources;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives an empty archive its starter sources, so that a newcomer sees a living archive at once. */
@Component
class FirstStart {

    private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

    private final JdbcClient jdbc;
    private final Sources sources;
    private final ScrapingSettings settings;

    FirstStart(JdbcClient jdbc, Sources sources, ScrapingSettings settings) {
        this.jdbc = jdbc;
        this.sources = sources;
        this.settings = settings;
    }

    /** Adds the sources of the seeds folder when there is none at all; those that are switched on are then due. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void addStarterSources() {
        if (!settings.wantsSeeds() || !settings.scraping().enabled()) {
            return;
        }
        lock();
        if (!sources.isEmpty()) {
            return;
        }
        if (!Files.isDirectory(settings.seeds())) {
            log.info("There is no seeds folder {}, so the archive starts empty", settings.seeds());
            return;
        }
        StarterSources starters = StarterSources.in(settings.seeds());
        starters.problems().forEach(problem -> log.warn("Seeds: {}", problem));
        long added = starters.drafts().stream()
                .map(sources::add)
                .filter(SourceChange.Saved.class::isInstance)
                .count();
        log.info("Added {} starter sources from {}", added, settings.seeds());
    }

    /** Two processes that start at once on the same empty database must not both add them. */
    private void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('first start', 0))")
                .query((row, index) -> "")
                .list();
    }
}
