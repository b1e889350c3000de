/** Carries the archive in and out: folders of saved pages and text scrapes. */
@NullMarked
package newsarchive.exchange;

import org.jspecify.annotations.NullMarked;
