package newsarchive.discovery;

import newsarchive.url.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * One place where a source offers its articles.
 *
 * @param kind what is found there
 * @param url an absolute http(s) address, or a folder's path for {@link ChannelKind#FOLDER} (relative ones start at the working
 *     directory)
 * @param selector for a section page, a CSS selector of the links to articles or of boxes that hold them; null for the rules to tell
 */
public record Channel(
        ChannelKind kind, String url, @Nullable String selector) {

    /** One without a selector. */
    public Channel(ChannelKind kind, String url) {
        this(kind, url, null);
    }

    /** True when it lies on this machine: where, is for the staff only. */
    public boolean isLocal() {
        return kind == ChannelKind.FOLDER
                || (kind == ChannelKind.URL_LIST && WebUrl.parse(url).isEmpty());
    }
}
