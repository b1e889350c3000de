/** The same doings from a terminal. */
@NullMarked
package newsarchive.cli;

import org.jspecify.annotations.NullMarked;
