/** Turns one page into an article: chrome away, content found, metadata read, and a record of what was removed and why. */
@NullMarked
package newsarchive.extraction;

import org.jspecify.annotations.NullMarked;
