package newsarchive.scraping;

/**
 * What a job did so far.
 *
 * @param added new articles
 * @param revised articles whose text changed
 * @param unchanged articles found as they were
 * @param skipped pages that were not asked for, or are no articles
 * @param failed pages that could not be got or read
 * @param removed articles that are gone from their site; they stay in the archive
 */
public record ScrapeCounts(int added, int revised, int unchanged, int skipped, int failed, int removed) {

    public static final ScrapeCounts NONE = new ScrapeCounts(0, 0, 0, 0, 0, 0);
}
