/** Carries articles out of the archive: citations for reference managers, linked data, plain text and Markdown. */
@NullMarked
package newsarchive.exchange;

import org.jspecify.annotations.NullMarked;
