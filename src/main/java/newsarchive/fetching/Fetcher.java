package newsarchive.fetching;

/**
 * Gets one address politely and safely. An interface because it has a second life: replay from captured traffic.
 *
 * <pre>{@code
 * switch (fetcher.fetch(FetchRequest.of(url))) {
 *     case FetchResult.Fetched fetched -> keep(fetched.body());
 *     case FetchResult.NotModified same -> touch();
 *     case FetchResult.Refused refused -> record(refused.reason());
 *     case FetchResult.Failed failed -> record(failed.reason());
 * }
 * }</pre>
 */
public interface Fetcher {

    /** Waits for the host's turn, asks, and says what happened. Blocks; never throws for what a server or network does. */
    FetchResult fetch(FetchRequest request);
}
