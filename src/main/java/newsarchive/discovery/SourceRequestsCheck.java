package newsarchive.discovery;

import java.util.Map;
import newsarchive.fetching.RequestProfile;
import org.jspecify.annotations.Nullable;

/** Looks for what no request can carry, field by field. The sentences never hold a value, for it may be secret. */
final class SourceRequestsCheck {

    private SourceRequestsCheck() {}

    /** Notes what is wrong: field name as in the API to plain sentences. */
    static void note(SourceRequests requests, Map<String, String> problems) {
        note("userAgent", with(requests.userAgent(), Map.of(), null, null), problems);
        note("headers", with(null, requests.headers(), null, null), problems);
        note("cookies", with(null, Map.of(), requests.cookies(), null), problems);
        note("proxy", with(null, Map.of(), null, requests.proxy()), problems);
    }

    private static RequestProfile with(
            @Nullable String userAgent, Map<String, String> headers, @Nullable String cookies, @Nullable String proxy) {
        return new RequestProfile(null, userAgent, headers, cookies, proxy);
    }

    private static void note(String field, RequestProfile part, Map<String, String> problems) {
        if (!part.problems().isEmpty()) {
            problems.put(field, String.join(" ", part.problems()));
        }
    }
}
