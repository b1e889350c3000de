package newsarchive.scraping;

import java.util.List;
import newsarchive.search.SearchQuery;

/**
 * What is to be scraped.
 *
 * @param target which articles
 * @param mode how
 * @param dryRun true to only count what would change, and store nothing
 */
public record ScrapeRequest(Target target, ScrapeMode mode, boolean dryRun) {

    /** Which articles. */
    public sealed interface Target {}

    /** All that a source offers now (FETCH), or all its archived articles (REEXTRACT). */
    public record OfSource(String slug) implements Target {}

    /** One archived article. */
    public record OfArticle(long id) implements Target {}

    /** These addresses, as articles of a source. Only with FETCH. */
    public record OfUrls(String slug, List<String> urls) implements Target {
        public OfUrls {
            urls = List.copyOf(urls);
        }
    }

    /** The saved pages and text scrapes of a folder on this machine, as articles of a source. Only with FETCH. */
    public record OfFolder(String slug, String path) implements Target {}

    /** All archived articles that a search finds, such as those of a date range; order, limit and cursor are ignored. */
    public record OfQuery(SearchQuery query) implements Target {}
}
