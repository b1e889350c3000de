/** The admin's area: sources, scrapes, tokens. */
@NullMarked
package newsarchive.web.admin;

import org.jspecify.annotations.NullMarked;
