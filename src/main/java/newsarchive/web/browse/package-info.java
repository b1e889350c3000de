/** The reading room: newest articles and search, article, revisions, removed blocks, sources, days, help. */
@NullMarked
package newsarchive.web.browse;

import org.jspecify.annotations.NullMarked;
