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
 * @param title its headline as the channel has it, or null
 * @param publishedAt when it was published, if the channel says so; else null
 */
public record DiscoveredLink(
        PageKey key,
        @Nullable WebUrl url,
        @Nullable Path file,
        @Nullable Instant capturedAt,
        @Nullable String title,
        @Nullable Instant publishedAt) {

    private static final int LONGEST_TITLE = 300;

    /** A page of which only the address is known. */
    public static DiscoveredLink of(WebUrl url) {
        return of(url, null, null);
    }

    /** A page to be fetched; a title that is blank counts as none. */
    static DiscoveredLink of(WebUrl url, @Nullable String title, @Nullable Instant publishedAt) {
        String words = title == null ? "" : title.strip().replaceAll("\\s+", " ");
        return new DiscoveredLink(
                PageKey.of(url), url, null, null, words.isEmpty() ? null : shortened(words), publishedAt);
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST_TITLE
                ? words
                : words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, LONGEST_TITLE))) + "…";
    }
}
