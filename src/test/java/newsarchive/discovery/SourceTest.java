package newsarchive.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import newsarchive.access.Visibility;
import newsarchive.fetching.RequestProfile;
import newsarchive.url.WebUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTest {

    private static final SourceRequests OWN = new SourceRequests(
            "PaperReader/2", Map.of("X-Edition", "north"), "consent=s3cret", "http://proxy.example:3128");

    private static final Source PAPER = new Source(
            1,
            "paper",
            "Paper",
            "https://www.paper.co.uk/",
            "en",
            new SourceFacts(
                    "gb", Medium.NEWSPAPER, List.of(), List.of("https://www.Paper-Mobile.example/", "bücher.example")),
            List.of(new Channel(ChannelKind.FEED, "https://feeds.example/paper.xml")),
            Duration.ofHours(1),
            Duration.ofSeconds(3),
            OWN,
            true,
            Visibility.PUBLIC,
            SourceState.NEW,
            null,
            null,
            null);

    @ParameterizedTest
    @CsvSource({
        "https://www.paper.co.uk/a, true",
        "https://sport.paper.co.uk/a, true",
        "https://other.co.uk/a, false",
        "https://feeds.example/x, true",
        "https://paper-mobile.example/a, true",
        "http://www.paper-mobile.example:8080/a, true",
        "https://sub.paper-mobile.example/a, false",
        "https://xn--bcher-kva.example/a, true",
        "https://paper-mobile.example.evil.example/a, false",
        "https://evil.example/paper-mobile.example, false"
    })
    void knowsWhichAddressesAreItsOwn(String address, boolean own) {
        assertThat(PAPER.owns(new WebUrl(address))).isEqualTo(own);
    }

    @Test
    void theNeighboursOfASharedHostAreStrangers() {
        Source blog = new Source(
                2,
                "blog",
                "Blog",
                "https://one.github.io/",
                null,
                SourceFacts.NONE,
                List.of(),
                Duration.ofHours(1),
                null,
                OWN,
                true,
                Visibility.PUBLIC,
                SourceState.NEW,
                null,
                null,
                null);

        assertThat(blog.owns(new WebUrl("https://one.github.io/a"))).isTrue();
        assertThat(blog.owns(new WebUrl("https://two.github.io/a"))).isFalse();
    }

    @Test
    void whatIsSecretGoesToItsOwnAddressesOnly() {
        assertThat(PAPER.profileFor(new WebUrl("https://paper-mobile.example/a")))
                .isEqualTo(new RequestProfile(
                        Duration.ofSeconds(3),
                        "PaperReader/2",
                        Map.of("X-Edition", "north"),
                        "consent=s3cret",
                        "http://proxy.example:3128"));
        assertThat(PAPER.profileFor(new WebUrl("https://evil.example/a")))
                .isEqualTo(
                        new RequestProfile(Duration.ofSeconds(3), null, Map.of(), null, "http://proxy.example:3128"));
    }

    @Test
    void whatIsSecretIsNeverPrinted() {
        assertThat(PAPER + " " + SourceDraft.of(PAPER)).doesNotContain("s3cret", "north", "PaperReader", "3128");
    }
}
