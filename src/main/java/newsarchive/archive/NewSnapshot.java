package newsarchive.archive;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import newsarchive.extraction.PageForm;
import newsarchive.url.PageKey;
import org.jspecify.annotations.Nullable;

/**
 * A capture that is to be kept.
 *
 * @param key the page's key
 * @param url the address that was asked, or null for a saved page without one
 * @param finalUrl the address after redirects, or null like {@code url}
 * @param redirects the addresses on the way
 * @param capturedAt when it was captured
 * @param status the HTTP status, or null for a saved page
 * @param headers the HTTP headers, names in lower case; empty for a saved page
 * @param form HTML or text scrape
 * @param bytes the raw bytes
 */
public record NewSnapshot(
        PageKey key,
        @Nullable String url,
        @Nullable String finalUrl,
        List<String> redirects,
        Instant capturedAt,
        @Nullable Integer status,
        Map<String, String> headers,
        PageForm form,
        byte[] bytes) {

    public NewSnapshot {
        redirects = List.copyOf(redirects);
        headers = Map.copyOf(headers);
    }
}
