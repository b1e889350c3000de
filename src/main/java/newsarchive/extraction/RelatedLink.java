package newsarchive.extraction;

import org.jspecify.annotations.Nullable;

/**
 * Another article that the page points to from within or below its text.
 *
 * @param title the headline of the other article as shown
 * @param url its absolute address, or null in a text scrape
 */
public record RelatedLink(String title, @Nullable String url) {}
