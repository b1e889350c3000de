package newsarchive.url;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * An absolute http or https address (RFC 3986, read as leniently as browsers do). The host is lower case; there is no user info.
 *
 * <pre>{@code
 * WebUrl page = WebUrl.parse("https://example.org/a").orElseThrow();
 * page.resolve("../b?x=1");   // https://example.org/b?x=1
 * }</pre>
 *
 * @param value the address as text, never blank
 */
public record WebUrl(String value) {

    public WebUrl {
        if (!isAcceptable(value)) {
            throw new IllegalArgumentException("Not an absolute http or https address: " + value);
        }
    }

    /** Reads an address; empty when the text is none, is relative, has user info, or is neither http nor https. */
    public static Optional<WebUrl> parse(String text) {
        String cleaned = clean(text);
        return isAcceptable(cleaned) ? Optional.of(new WebUrl(cleaned)) : Optional.empty();
    }

    /** The address that a link on this page leads to; empty when it leads to none that can be fetched. */
    public Optional<WebUrl> resolve(String reference) {
        try {
            return parse(uri().resolve(new URI(clean(reference))).toString());
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public URI uri() {
        return URI.create(value);
    }

    /** The host in lower case, without the port. */
    public String host() {
        return uri().getHost().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }

    private static String clean(String text) {
        return text.strip().replace(" ", "%20").replace("|", "%7C");
    }

    private static boolean isAcceptable(String text) {
        try {
            URI uri = new URI(text);
            String scheme = uri.getScheme();
            return scheme != null
                    && (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
