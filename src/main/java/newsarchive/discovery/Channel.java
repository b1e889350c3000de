package newsarchive.discovery;

import newsarchive.url.WebUrl;

/**
 * One place where a source offers its articles.
 *
 * @param kind what is found there
 * @param url an absolute http(s) address, or a folder's path for {@link ChannelKind#FOLDER} (relative ones start at the working
 *     directory)
 */
public record Channel(ChannelKind kind, String url) {

    /** True when it lies on this machine: where, is for the staff only. */
    public boolean isLocal() {
        return kind == ChannelKind.FOLDER
                || (kind == ChannelKind.URL_LIST && WebUrl.parse(url).isEmpty());
    }
}
