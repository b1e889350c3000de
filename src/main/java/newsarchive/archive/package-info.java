/** Keeps snapshots, articles, revisions and removed blocks; the only writer of them. */
@NullMarked
package newsarchive.archive;

import org.jspecify.annotations.NullMarked;
