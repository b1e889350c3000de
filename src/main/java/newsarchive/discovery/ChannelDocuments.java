package newsarchive.discovery;

import java.util.Map;
import java.util.function.Supplier;
import newsarchive.fetching.FetchRequest;
import newsarchive.fetching.FetchResult;
import newsarchive.fetching.FetchResult.Failed;
import newsarchive.fetching.FetchResult.Fetched;
import newsarchive.fetching.FetchResult.Refused;
import newsarchive.fetching.Fetcher;
import newsarchive.fetching.RequestProfile;
import newsarchive.url.WebUrl;
import org.jspecify.annotations.Nullable;

/** Gets the documents of channels through the fetcher. */
final class ChannelDocuments {

    private static final Map<Integer, String> STATUS_WORDS = Map.of(
            400, "bad request",
            401, "login needed",
            403, "forbidden",
            404, "not found",
            410, "gone",
            429, "too many requests",
            500, "server error",
            502, "bad gateway",
            503, "service unavailable",
            504, "gateway timeout");

    private final Fetcher fetcher;
    private final ReadingTurns turns = new ReadingTurns();

    ChannelDocuments(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    /** Reads a source's documents in turn with those of other sources. */
    <T> T reading(Supplier<T> reading) {
        return turns.reading(reading);
    }

    /** What came of getting a document. */
    sealed interface Outcome {}

    /** It came. */
    record Got(ChannelDocument document) implements Outcome {}

    /** It did not; why, in one plain sentence. */
    record Missed(String reason) implements Outcome {}

    /**
     * Gets a document.
     *
     * @param address as written in the channel
     * @param what what it is in words, such as "feed"
     * @param source whose it is, or null when nobody follows it yet
     */
    Outcome get(String address, String what, @Nullable Source source) {
        return WebUrl.parse(address)
                .map(url -> get(url, what, source == null ? RequestProfile.PLAIN : source.profileFor(url)))
                .orElseGet(() -> new Missed("The address of the " + what + " is not a web address."));
    }

    private Outcome get(WebUrl url, String what, RequestProfile profile) {
        FetchResult result = turns.fetching(() -> fetcher.fetch(new FetchRequest(url, null, null, profile)));
        if (result instanceof Fetched fetched) {
            return judge(fetched, what);
        }
        if (result instanceof Refused refused) {
            return new Missed(refused.reason());
        }
        return new Missed(
                result instanceof Failed failed ? failed.reason() : "The " + what + " answered \"not modified\".");
    }

    private static Outcome judge(Fetched fetched, String what) {
        int status = fetched.status();
        if (status >= 300) {
            String words = STATUS_WORDS.getOrDefault(status, "");
            return new Missed("The " + what + " answered " + status + (words.isEmpty() ? "." : " (" + words + ")."));
        }
        return new Got(new ChannelDocument(
                fetched.url(), fetched.header("content-type"), fetched.body(), fetched.truncated()));
    }
}
