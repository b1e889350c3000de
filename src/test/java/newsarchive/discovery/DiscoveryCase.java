package newsarchive.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import newsarchive.access.Visibility;
import newsarchive.fetching.FetchSettings;
import newsarchive.fetching.LoopbackSite;
import newsarchive.fetching.TestFetchers;
import org.junit.jupiter.api.AfterEach;
import org.springframework.util.unit.DataSize;

/** A site on loopback and the discovery that reads it. */
abstract class DiscoveryCase {

    static final FetchSettings SETTINGS = new FetchSettings(
            "test", Duration.ZERO, Duration.ofSeconds(10), DataSize.ofMegabytes(1), 5, List.of(80), List.of());

    final LoopbackSite site = LoopbackSite.start();
    final Discovery discovery = new Discovery(TestFetchers.loopback(), SETTINGS, Clock.systemUTC());

    @AfterEach
    void closeSite() {
        site.close();
    }

    static Source source(Channel... channels) {
        return new Source(
                1,
                "paper",
                "Paper",
                null,
                null,
                SourceFacts.NONE,
                List.of(channels),
                Duration.ofHours(1),
                null,
                SourceRequests.PLAIN,
                true,
                Visibility.PUBLIC,
                SourceState.NEW,
                null,
                null,
                null);
    }

    DiscoveryResult discover(ChannelKind kind, String url) {
        return discovery.discover(source(new Channel(kind, url)));
    }

    /** The paths (with query) of the links on the site; fails when there were problems. */
    List<String> paths(DiscoveryResult result) {
        assertThat(result.problems()).isEmpty();
        return result.links().stream()
                .map(link -> String.valueOf(link.url()).replace(site.base(), ""))
                .toList();
    }

    static List<String> titles(DiscoveryResult result) {
        return result.links().stream().map(DiscoveredLink::title).toList();
    }

    /** The only problem's reason. */
    static String reason(DiscoveryResult result) {
        assertThat(result.problems()).hasSize(1);
        return result.problems().get(0).reason();
    }
}
