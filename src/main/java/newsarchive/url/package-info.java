/** An absolute http(s) address as a value, and the one key under which a page is known. */
@NullMarked
package newsarchive.url;

import org.jspecify.annotations.NullMarked;
