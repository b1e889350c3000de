package newsarchive.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import newsarchive.fetching.FetchResult.Fetched;
import newsarchive.fetching.FetchResult.Refused;
import newsarchive.url.WebUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.unit.DataSize;

/** A name that leads to us where it is checked and elsewhere where it is dialled. Only 127.0.0.1 may be asked. */
@Timeout(60)
class RebindingTest {

    private static final FetchSettings SETTINGS =
            TestFetchers.settings(Duration.ofSeconds(5), DataSize.ofMegabytes(1), List.of("127.0.0.1/32"));

    private final LoopbackSite site = LoopbackSite.start();
    private final AtomicInteger lookups = new AtomicInteger();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void aNameIsLookedUpOnceForEachConnectionSoThatTheCheckedAddressIsDialled() {
        site.robots("").header("Connection", "close");
        site.html("/a", "x");
        try (HttpFetcher fetcher = TestFetchers.with(SETTINGS, leadingTo("127.0.0.1"))) {
            assertThat(fetcher.fetch(FetchRequest.of(named("/a")))).isInstanceOf(Fetched.class);
            assertThat(lookups).hasValue(2);
        }
    }

    @Test
    void aNameThatRebindsIsRefused() {
        site.robots("").header("Connection", "close");
        site.html("/a", "secret");
        try (HttpFetcher fetcher = TestFetchers.with(SETTINGS, leadingTo("127.0.0.1", "169.254.169.254"))) {
            assertThat(fetcher.fetch(FetchRequest.of(named("/a")))).isInstanceOf(Refused.class);
            assertThat(site.count("/a")).isZero();
        }
    }

    @Test
    void aNameThatRebindsBetweenTwoHopsIsRefused() {
        site.robots("").header("Connection", "close");
        site.redirect("/a", "/b").header("Connection", "close");
        site.html("/b", "secret");
        try (HttpFetcher fetcher = TestFetchers.with(SETTINGS, leadingTo("127.0.0.1", "127.0.0.1", "127.0.0.2"))) {
            assertThat(fetcher.fetch(FetchRequest.of(named("/a")))).isInstanceOf(Refused.class);
            assertThat(site.count("/a")).isEqualTo(1);
            assertThat(site.count("/b")).isZero();
        }
    }

    @Test
    void aNameWithAPublicAndAPrivateAddressIsNeverDialledAtThePrivateOne() {
        site.html("/a", "x");
        NameLookup both = host -> new InetAddress[] {
            InetAddress.getByName("127.0.0.2"), InetAddress.getByName("127.0.0.1"), InetAddress.getByName("::1")
        };
        try (LoopbackSite inside = LoopbackSite.startOn("127.0.0.2", site.port());
                HttpFetcher fetcher = TestFetchers.with(SETTINGS, both)) {
            inside.html("/a", "secret");

            assertThat(fetcher.fetch(FetchRequest.of(named("/a")))).isInstanceOf(Fetched.class);
            assertThat(inside.asked()).isEmpty();
        }
    }

    @Test
    void aNameThatRebindsIsNotHandedToAProxy() throws Exception {
        site.html("/a", "secret");
        try (LoopbackProxy proxy = LoopbackProxy.startOn("127.0.0.9");
                HttpFetcher fetcher = TestFetchers.with(SETTINGS, leadingTo("127.0.0.1", "127.0.0.9", "10.0.0.1"))) {
            RequestProfile through = new RequestProfile(null, null, Map.of(), null, proxy.address());

            assertThat(fetcher.fetch(new FetchRequest(named("/a"), null, null, through)))
                    .isInstanceOf(Refused.class);
            assertThat(proxy.lines()).singleElement().asString().contains("/robots.txt");
        }
    }

    private WebUrl named(String path) {
        return new WebUrl("http://rebind.example:" + site.port() + path);
    }

    /** Leads to one address after the other, in the end always to the last. */
    private NameLookup leadingTo(String... addresses) {
        return host -> {
            int count = lookups.getAndIncrement();
            return new InetAddress[] {literal(addresses[Math.min(count, addresses.length - 1)])};
        };
    }

    private static InetAddress literal(String address) throws UnknownHostException {
        return InetAddress.getByName(address);
    }
}
