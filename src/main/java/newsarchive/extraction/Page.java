package newsarchive.extraction;

import java.nio.charset.Charset;
import newsarchive.url.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * One captured page, as it goes into extraction.
 *
 * @param bytes the page as it was served or saved; not copied, never changed
 * @param form HTML, or a text scrape
 * @param charset the charset that the server declared, or null when it declared none
 * @param url the address of the page, or null when it is not known
 */
public record Page(
        byte[] bytes,
        PageForm form,
        @Nullable Charset charset,
        @Nullable WebUrl url) {}
