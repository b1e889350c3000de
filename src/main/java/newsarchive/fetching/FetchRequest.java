package newsarchive.fetching;

import newsarchive.url.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * One address to get.
 *
 * @param url where
 * @param etag the ETag of the copy we have, sent as If-None-Match, or null
 * @param lastModified the Last-Modified of the copy we have, sent as If-Modified-Since, or null
 * @param profile how its server is asked
 */
public record FetchRequest(
        WebUrl url, @Nullable String etag, @Nullable String lastModified, RequestProfile profile) {

    public static FetchRequest of(WebUrl url) {
        return new FetchRequest(url, null, null, RequestProfile.PLAIN);
    }
}
