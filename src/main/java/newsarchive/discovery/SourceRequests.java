package newsarchive.discovery;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a source's servers are sent that others are not. It may be secret: only the admin gets to see it, and it is printed nowhere.
 *
 * @param userAgent the User-Agent header, or null for the setting's
 * @param headers further request headers by name
 * @param cookies the Cookie header, or null
 * @param proxy the HTTP proxy to go through as {@code http://host:port}, or null
 */
public record SourceRequests(
        @Nullable String userAgent,
        Map<String, String> headers,
        @Nullable String cookies,
        @Nullable String proxy) {

    /** Everything as in the settings. */
    public static final SourceRequests PLAIN = new SourceRequests(null, Map.of(), null, null);

    public SourceRequests {
        userAgent = blankToNull(userAgent);
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        cookies = blankToNull(cookies);
        proxy = blankToNull(proxy);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    @Override
    public String toString() {
        return equals(PLAIN) ? "SourceRequests[plain]" : "SourceRequests[not shown]";
    }
}
