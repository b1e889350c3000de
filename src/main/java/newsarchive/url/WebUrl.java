package newsarchive.url;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An absolute http or https address (RFC 3986, read as leniently as browsers do). The value is always in one tidy form: scheme and
 * host in lower case, an international host in its ASCII form, no user info, no default port, a path that starts with a slash and
 * has no dot segments, everything that is not plain ASCII percent-encoded as UTF-8. At most 8 KiB long.
 *
 * <p>Numbers that only look like a host ({@code 2130706433}, {@code 0x7f.1}, {@code 127.1}) are refused, not guessed at.
 *
 * <pre>{@code
 * WebUrl page = WebUrl.parse("https://Example.org/straße?q=a b").orElseThrow();
 * page.value();               // https://example.org/stra%C3%9Fe?q=a%20b
 * page.resolve("../b?x=1");   // https://example.org/b?x=1
 * }</pre>
 *
 * @param value the address as text, never blank
 */
public record WebUrl(String value) {

    /** Brings the text to the tidy form; throws when it is no address. For text from outside use {@link #parse}. */
    public WebUrl {
        value = AddressReader.read(value)
                .orElseThrow(() -> new IllegalArgumentException("Not an absolute http or https address"));
    }

    /**
     * Reads an address; empty when the text is none, is relative, has user info or control characters, is longer than 8 KiB, or is
     * neither http nor https. Never throws.
     */
    public static Optional<WebUrl> parse(String text) {
        return AddressReader.read(text).map(WebUrl::new);
    }

    /** The address that a link on this page leads to; empty when it leads to none that can be fetched. Never throws. */
    public Optional<WebUrl> resolve(String reference) {
        return AddressReader.absolute(this, reference).flatMap(WebUrl::parse);
    }

    public URI uri() {
        return URI.create(value);
    }

    /** {@code http} or {@code https}. */
    public String scheme() {
        return value.substring(0, value.indexOf(':'));
    }

    /** The host in lower case, without the port; an IPv6 address in brackets. */
    public String host() {
        return uri().getHost();
    }

    /** The port that is dialled: the one that is named, else 80 or 443. */
    public int port() {
        int named = uri().getPort();
        if (named >= 0) {
            return named;
        }
        return scheme().equals("https") ? 443 : 80;
    }

    /** The path, percent-encoded, at least {@code /}. */
    public String path() {
        return uri().getRawPath();
    }

    /** The query, percent-encoded, without its question mark; null when there is none. */
    public @Nullable String query() {
        return uri().getRawQuery();
    }

    /** Scheme, host and port, without a slash at the end: {@code https://example.org}. */
    public String origin() {
        return scheme() + "://" + uri().getRawAuthority();
    }

    /** The same address without the part after {@code #}. */
    public WebUrl withoutFragment() {
        int fragment = value.indexOf('#');
        return fragment < 0 ? this : new WebUrl(value.substring(0, fragment));
    }

    @Override
    public String toString() {
        return value;
    }
}
