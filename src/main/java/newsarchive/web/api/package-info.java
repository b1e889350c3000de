/** The JSON API, version 1. */
@NullMarked
package newsarchive.web.api;

import org.jspecify.annotations.NullMarked;
