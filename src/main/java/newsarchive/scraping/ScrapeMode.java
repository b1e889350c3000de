package newsarchive.scraping;

/** How articles are scraped again. */
public enum ScrapeMode {
    /** Ask the site, keep what it answers, extract. */
    FETCH,
    /** Extract again from the captures that we have; nothing is fetched. */
    REEXTRACT
}
