package newsarchive.scraping;

/** What came of asking for a scrape. */
public sealed interface Submission {

    /** The job is queued, or one for the same was queued already and is given instead. */
    record Accepted(ScrapeJob job) implements Submission {}

    /**
     * There is nothing to do or it cannot be done.
     *
     * @param reason why, in one plain sentence
     */
    record Refused(String reason) implements Submission {}
}
