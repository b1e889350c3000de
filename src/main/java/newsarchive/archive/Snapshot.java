package newsarchive.archive;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import newsarchive.extraction.PageForm;
import newsarchive.url.PageKey;
import org.jspecify.annotations.Nullable;

/**
 * One raw capture in the archive, without its bytes (see {@link Snapshots#bytes}).
 *
 * @param sha256 the SHA-256 of the raw bytes in lower-case hexadecimal
 * @param size the number of raw bytes
 */
public record Snapshot(
        long id,
        PageKey key,
        @Nullable String url,
        @Nullable String finalUrl,
        List<String> redirects,
        Instant capturedAt,
        @Nullable Integer status,
        Map<String, String> headers,
        PageForm form,
        String sha256,
        int size) {

    public Snapshot {
        redirects = List.copyOf(redirects);
        headers = Map.copyOf(headers);
    }
}
