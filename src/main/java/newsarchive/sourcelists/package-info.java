/** Lists of sources, in and out: OPML and CSV. */
@NullMarked
package newsarchive.sourcelists;

import org.jspecify.annotations.NullMarked;
