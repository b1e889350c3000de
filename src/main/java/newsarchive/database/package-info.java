/** Starts a PostgreSQL of its own where none is given; nobody imports it. */
@NullMarked
package newsarchive.database;

import org.jspecify.annotations.NullMarked;
