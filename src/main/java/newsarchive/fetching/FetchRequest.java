package newsarchive.fetching;

import java.time.Duration;
import newsarchive.url.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * One address to get.
 *
 * @param url where
 * @param etag the ETag of the copy we have, sent as If-None-Match, or null
 * @param lastModified the Last-Modified of the copy we have, sent as If-Modified-Since, or null
 * @param delay the least pause between two requests to this host, or null for the setting's
 */
public record FetchRequest(
        WebUrl url,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable Duration delay) {

    public static FetchRequest of(WebUrl url) {
        return new FetchRequest(url, null, null, null);
    }
}
