package newsarchive.fetching;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import newsarchive.url.WebUrl;
import org.jspecify.annotations.Nullable;

/** What came of a request. Everything that a server or a network can do is one of these four, never an exception. */
public sealed interface FetchResult {

    /**
     * The server answered with a body, whatever the status.
     *
     * @param url the final address, after redirects
     * @param redirects the addresses on the way, the first asked one first; empty when there was none
     * @param status the HTTP status of the final answer, 200 to 599 but 304
     * @param headers the final answer's headers, names in lower case, several values joined by ", "
     * @param body the bytes after decompression
     * @param truncated true when the body was longer than the limit and is cut
     * @param fetchedAt when the answer came
     */
    record Fetched(
            WebUrl url,
            List<WebUrl> redirects,
            int status,
            Map<String, String> headers,
            byte[] body,
            boolean truncated,
            Instant fetchedAt)
            implements FetchResult {

        public Fetched {
            redirects = List.copyOf(redirects);
            headers = Map.copyOf(headers);
        }

        /** The value of a header, by its name in lower case; null when absent. */
        public @Nullable String header(String name) {
            return headers.get(name);
        }

        /**
         * How long the server asks us to wait, whatever its status; at most a day. Null when it does not say, or
         * says what cannot be read.
         */
        public @Nullable Duration retryAfter() {
            String value = header("retry-after");
            return value == null ? null : RetryAfter.parse(value, fetchedAt).orElse(null);
        }
    }

    /** The copy we have is still good (status 304). */
    record NotModified(Instant fetchedAt) implements FetchResult {}

    /**
     * We did not ask, because we must not: robots.txt, a private address, a forbidden port.
     *
     * @param reason one plain sentence
     */
    record Refused(String reason) implements FetchResult {}

    /**
     * No answer came.
     *
     * @param cause what went wrong
     * @param reason one plain sentence
     * @param retryAfter how long the server asks us to wait, or null
     */
    record Failed(Cause cause, String reason, @Nullable Duration retryAfter) implements FetchResult {}

    /** What went wrong when no answer came. */
    enum Cause {
        UNKNOWN_HOST,
        UNREACHABLE,
        TIMEOUT,
        TLS,
        TOO_MANY_REDIRECTS,
        PROTOCOL,
        /** The proxy of the source does not work, not the site. */
        PROXY,
        /** The source's own user agent, headers, cookies or proxy cannot be sent. */
        PROFILE
    }
}
