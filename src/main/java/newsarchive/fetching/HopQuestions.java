package newsarchive.fetching;

import java.util.Map;
import java.util.TreeMap;
import newsarchive.fetching.GuardedClient.Question;
import newsarchive.url.SameSite;
import newsarchive.url.WebUrl;
import org.jspecify.annotations.Nullable;

/** What is sent at each hop of a request: what is the source's own to its own site, what everybody gets to all others. */
final class HopQuestions {

    private final FetchRequest request;
    private final Map<String, String> usual;

    /** @param usual the headers that every request has unless its profile has others */
    HopQuestions(FetchRequest request, Map<String, String> usual) {
        this.request = request;
        this.usual = usual;
    }

    WebUrl start() {
        return request.url();
    }

    /** How the server of this hop is asked. */
    RequestProfile profileAt(WebUrl hop) {
        boolean lessSafe = start().scheme().equals("https") && hop.scheme().equals("http");
        boolean own = SameSite.of(start(), hop) && !lessSafe;
        return own ? request.profile() : request.profile().forOtherSites();
    }

    /** What to ask at a hop; at the first one also whether our copy is still good, which no other server can know. */
    Question at(WebUrl hop, boolean first) {
        RequestProfile profile = profileAt(hop);
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(usual);
        headers.putAll(profile.headers());
        put(headers, "User-Agent", profile.userAgent());
        put(headers, "Cookie", profile.cookies());
        if (first) {
            put(headers, "If-None-Match", request.etag());
            put(headers, "If-Modified-Since", request.lastModified());
        }
        String proxy = profile.proxy();
        return new Question(
                hop,
                headers,
                proxy == null ? null : ProxyClient.addressOf(proxy).orElseThrow());
    }

    private static void put(Map<String, String> headers, String name, @Nullable String value) {
        if (value != null) {
            headers.put(name, value);
        }
    }
}
