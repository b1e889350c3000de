package newsarchive.discovery;

import java.util.Locale;
import newsarchive.url.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * A feed, sitemap, page or list as it came.
 *
 * @param url its final address, after redirects
 * @param contentType the header, or null
 * @param bytes the body, unpacked
 * @param truncated true when it was longer than the limit and is cut
 */
record ChannelDocument(WebUrl url, @Nullable String contentType, byte[] bytes, boolean truncated) {

    /** The charset that the server names, or null. */
    @Nullable
    String charset() {
        if (contentType == null) {
            return null;
        }
        int at = contentType.toLowerCase(Locale.ROOT).indexOf("charset=");
        if (at < 0) {
            return null;
        }
        String name = contentType
                .substring(at + "charset=".length())
                .split("[;,\\s]", 2)[0]
                .replace("\"", "");
        return name.isBlank() ? null : name;
    }
}
