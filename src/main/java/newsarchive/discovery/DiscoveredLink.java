package newsarchive.discovery;

import java.nio.file.Path;
import java.time.Instant;
import newsarchive.url.PageKey;
import newsarchive.url.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * An article that a source offers now.
 *
 * @param key the page's key
 * @param url its address; null only for a saved page of which none is known
 * @param file the file that holds it, for a saved page; null for a page to be fetched
 * @param capturedAt when a saved page was captured, if its folder says so
 */
public record DiscoveredLink(
        PageKey key,
        @Nullable WebUrl url,
        @Nullable Path file,
        @Nullable Instant capturedAt) {

    public static DiscoveredLink of(WebUrl url) {
        return new DiscoveredLink(PageKey.of(url), url, null, null);
    }
}
