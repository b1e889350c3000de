/** Gets one address politely and safely, and says what happened. */
@NullMarked
package newsarchive.fetching;

import org.jspecify.annotations.NullMarked;
