/** Decides when a source is due, runs jobs, and leads one link through fetch, keep, extract, store. */
@NullMarked
package newsarchive.scraping;

import org.jspecify.annotations.NullMarked;
