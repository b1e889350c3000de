/** The application's entry point; every part of the archive is a package below. */
@NullMarked
package newsarchive;

import org.jspecify.annotations.NullMarked;
