/** Who may read what: the visibility of a source, and how far a reader sees. */
@NullMarked
package newsarchive.access;

import org.jspecify.annotations.NullMarked;
