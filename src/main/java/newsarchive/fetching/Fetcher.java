package newsarchive.fetching;

/**
 * Gets one address politely and safely. An interface because it has a second life: replay from captured traffic.
 *
 * <pre>{@code
 * FetchResult result = fetcher.fetch(FetchRequest.of(url));
 * if (result instanceof FetchResult.Fetched fetched) {
 *     keep(fetched.body());
 * } else if (result instanceof FetchResult.Failed failed) {
 *     record(failed.reason());
 * }
 * }</pre>
 */
public interface Fetcher {

    /** Waits for the host's turn, asks, and says what happened. Blocks; never throws for what a server or network does. */
    FetchResult fetch(FetchRequest request);
}
