package newsarchive.scraping;

import newsarchive.discovery.Source;
import newsarchive.scraping.Progress.Begun;
import newsarchive.scraping.Progress.OpenLink;
import newsarchive.scraping.TimedExtraction.UnreadablePage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Visits one link of a job. Whatever goes wrong with it ends here, so that one bad page never stops a job. */
@Component
class LinkVisits {

    static final String OUR_FAULT =
            "Something went wrong in the archive itself. Nothing stored was lost; the log says more.";

    /** More than the processes that end by chance while they are at the same page. */
    static final int MOST_SILENT_TRIES = 4;

    private static final Logger log = LoggerFactory.getLogger(LinkVisits.class);

    private final ArticleScraper scraper;
    private final Reextractor reextractor;

    LinkVisits(ArticleScraper scraper, Reextractor reextractor) {
        this.scraper = scraper;
        this.reextractor = reextractor;
    }

    /** Visits a link, as a page of its source, null when that is gone; only faults of the database are thrown on. */
    Visit visit(Begun job, OpenLink open, @Nullable Source source) {
        if (open.tries() > MOST_SILENT_TRIES) {
            return Visit.failedByUs(
                    "The program ended each time it read this page, " + MOST_SILENT_TRIES + " times in a row.");
        }
        try {
            return job.request().mode() == ScrapeMode.FETCH
                    ? fetch(job, open.link(), source)
                    : readAgain(job, open.articleId(), open.link());
        } catch (UnreadablePage e) {
            log.warn("A page could not be read: {}", open, e);
            return Visit.failedByUs(e.reason());
        } catch (RuntimeException | Error e) {
            if (DatabaseOutages.isAway(e)) {
                throw e;
            }
            log.warn("A page could not be archived: {}", open, e);
            return Visit.failedByUs(OUR_FAULT);
        }
    }

    private Visit fetch(Begun job, @Nullable Link link, @Nullable Source source) {
        if (link == null) {
            return Visit.skipped("The address of this page is not known, so it cannot be asked for again.");
        }
        log.debug("Visiting {}", link.shown());
        return scraper.scrape(link, source, job.request().dryRun());
    }

    private Visit readAgain(Begun job, @Nullable Long articleId, @Nullable Link link) {
        if (articleId != null) {
            return reextractor.again(articleId, job.request().dryRun());
        }
        return link == null
                ? Visit.skipped("There is no capture of this page.")
                : reextractor.again(link, job.request().dryRun());
    }
}
