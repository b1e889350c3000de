package newsarchive.fetching;

import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.util.unit.DataSize;

/** Fetchers for tests: loopback addresses are allowed, and hosts need no rest. */
public final class TestFetchers {

    private TestFetchers() {}

    /** A fetcher that may ask sites on loopback. */
    public static Fetcher loopback() {
        return with(settings());
    }

    static HttpFetcher with(FetchSettings settings) {
        return with(settings, InetAddress::getAllByName);
    }

    static HttpFetcher with(FetchSettings settings, NameLookup names) {
        return new HttpFetcher(settings, new HttpFetcher.Surroundings(InstantSource.system(), time -> {}, names, null));
    }

    static FetchSettings settings() {
        return settings(Duration.ofSeconds(10), DataSize.ofMegabytes(1), List.of("127.0.0.0/8"));
    }

    static FetchSettings settings(Duration timeout, DataSize maxBody, List<String> allowedPrivate) {
        return new FetchSettings(
                "newsarchive-test/1 (+contact)", Duration.ZERO, timeout, maxBody, 5, List.of(80, 443), allowedPrivate);
    }
}
