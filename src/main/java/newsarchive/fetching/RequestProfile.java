package newsarchive.fetching;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the servers of a source are asked, where that differs from the settings. What is secret or personal in it, headers, cookies and
 * user agent, goes to the site of the first address only, never to another one that it redirects to, nor from https to http.
 *
 * <p>The proxy is asked for everything, robots.txt too. Its own address is an admin's word and may be private. The target's address
 * must be public as ever and is checked before the proxy gets it; but the proxy dials, so only it can keep a name from changing its
 * address in between.
 *
 * @param delay least pause between two requests to a host, or null for the setting's
 * @param userAgent the User-Agent header, or null for the setting's; robots.txt is read under the product name in it
 * @param headers further request headers by name
 * @param cookies the Cookie header, such as {@code consent=yes; edition=int}, or null for none
 * @param proxy the HTTP proxy to go through as {@code http://host:port}, or null for none
 */
public record RequestProfile(
        @Nullable Duration delay,
        @Nullable String userAgent,
        Map<String, String> headers,
        @Nullable String cookies,
        @Nullable String proxy) {

    /** Everything as in the settings. */
    public static final RequestProfile PLAIN = RequestProfile.pausing(null);

    public RequestProfile {
        headers = Map.copyOf(headers);
    }

    /** Only the pause is the source's own. */
    public static RequestProfile pausing(@Nullable Duration delay) {
        return new RequestProfile(delay, null, Map.of(), null, null);
    }

    /** Why nobody can be asked in this way, in plain sentences; empty when all of it is usable. */
    public List<String> problems() {
        return ProfileProblems.of(this);
    }

    /** What other sites than the source's own get to see of it: nothing. */
    RequestProfile forOtherSites() {
        return new RequestProfile(delay, null, Map.of(), null, proxy);
    }

    /** What a server could answer differently for. */
    RequestProfile withoutDelay() {
        return new RequestProfile(null, userAgent, headers, cookies, proxy);
    }

    /** For logs: what may be secret is only counted. */
    @Override
    public String toString() {
        return "RequestProfile[delay=" + delay + ", userAgent=" + userAgent + ", " + headers.size() + " headers, "
                + (cookies == null ? "no cookies" : "cookies") + ", " + (proxy == null ? "no proxy" : "a proxy") + "]";
    }
}
