/** The sources that we follow, and the article links that they offer now (feeds, sitemaps, section pages, folders). */
@NullMarked
package newsarchive.discovery;

import org.jspecify.annotations.NullMarked;
