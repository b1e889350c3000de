/** Finds articles: every list of the site is a search, and no words means newest first. */
@NullMarked
package newsarchive.search;

import org.jspecify.annotations.NullMarked;
