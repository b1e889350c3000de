package newsarchive.scraping;

import java.time.Instant;

/**
 * A page that is kept aside: reading it failed by a fault of the archive, or ended the program, so many times that it is not tried
 * any more by itself.
 *
 * @param id its number
 * @param source slug of its source
 * @param shown its address, or the file of a saved page
 * @param since when it was put aside
 * @param reason why, in one plain sentence
 */
public record AsidePage(long id, String source, String shown, Instant since, String reason) {}
