package newsarchive.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import newsarchive.url.WebUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishingPaceTest {

    private static final Instant NOW = Instant.parse("2022-01-07T12:00:00Z");

    @Test
    void isTheUsualTimeBetweenTwoArticles() {
        assertThat(PublishingPace.of(every(Duration.ofMinutes(30), 10), NOW)).contains(Duration.ofMinutes(30));
    }

    @Test
    void isTheTimeSinceTheLastArticleWhenThatIsLonger() {
        assertThat(PublishingPace.of(every(Duration.ofMinutes(30), 10), NOW.plus(Duration.ofDays(2))))
                .contains(Duration.ofDays(2));
    }

    @Test
    void isOfTheNewestArticlesOnly() {
        List<DiscoveredLink> links = IntStream.range(0, 100)
                .mapToObj(i -> dated(i, NOW.minus(i < 20 ? Duration.ofMinutes(i) : Duration.ofDays(i))))
                .toList();

        assertThat(PublishingPace.of(links, NOW)).contains(Duration.ofMinutes(1));
    }

    @Test
    void isUnknownWhereFewArticlesAreDated() {
        assertThat(PublishingPace.of(every(Duration.ofMinutes(30), 4), NOW)).isEmpty();
        assertThat(PublishingPace.of(List.of(DiscoveredLink.of(url(1))), NOW)).isEmpty();
    }

    @Test
    void doesNotBelieveTheFuture() {
        List<DiscoveredLink> links = IntStream.range(0, 9)
                .mapToObj(i -> dated(i, NOW.plusSeconds(60)))
                .toList();

        assertThat(PublishingPace.of(links, NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PT1H, PT20M, PT20M",
        "PT1H, PT1S, PT15M",
        "PT1H, PT720H, PT8H",
        "PT12H, PT720H, PT24H",
        "PT15M, PT1S, PT5M",
        "PT168H, PT720H, PT168H",
        "PT1M, PT1S, PT1M"
    })
    void keepsBetweenBoundsAroundTheInterval(Duration interval, Duration pace, Duration expected) {
        assertThat(PublishingPace.interval(interval, pace)).isEqualTo(expected);
    }

    private static List<DiscoveredLink> every(Duration gap, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> dated(i, NOW.minus(gap.multipliedBy(i))))
                .toList();
    }

    private static DiscoveredLink dated(int number, Instant time) {
        return DiscoveredLink.of(url(number), null, time);
    }

    private static WebUrl url(int number) {
        return WebUrl.parse("https://paper.example/" + number).orElseThrow();
    }
}
