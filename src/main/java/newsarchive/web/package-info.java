/** What the pages, the admin area and the API share: security, errors, formats. */
@NullMarked
package newsarchive.web;

import org.jspecify.annotations.NullMarked;
