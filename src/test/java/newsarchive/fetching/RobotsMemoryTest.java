package newsarchive.fetching;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import newsarchive.fetching.FetchResult.Fetched;
import newsarchive.url.WebUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is kept of the robots.txt files of many hosts, hostile ones among them. */
@Timeout(60)
class RobotsMemoryTest {

    private final SettableClock clock = new SettableClock();

    @Test
    void keepsOnlySoManyBytesOfManyHosts() {
        byte[] large = "User-agent: *\nDisallow: /a\n"
                .concat("# words\n".repeat(50_000))
                .getBytes(UTF_8);
        List<String> asked = new ArrayList<>();
        RobotsFiles robots = new RobotsFiles("test", clock, (address, profile) -> {
            asked.add(address.host());
            return new Fetched(address, List.of(), 200, Map.of(), large, false, clock.instant());
        });
        for (int i = 0; i < 100; i++) {
            leave(robots, i);
        }
        assertThat(asked).hasSize(100);

        leave(robots, 99);
        assertThat(leave(robots, 90)).isInstanceOf(RedirectWalk.Stop.class);
        assertThat(asked).hasSize(100);
        leave(robots, 0);
        assertThat(asked).hasSize(101);
    }

    @Test
    void noFileMakesItThrow() {
        Random random = new Random(7);
        byte[] file = ("\uFEFFUser-agent: *, a\r\nDisallow: /*.php$?%zz%\nAllow: ***$$\nCrawl-delay: 1e9\n"
                        + "Sitemap: http://[::1\nUser-agent: test\nDisallow: /ü%C3%\nHost: x\n<html>")
                .getBytes(UTF_8);
        RobotsFiles robots = new RobotsFiles("test", clock, (address, profile) -> {
            byte[] mutated = file.clone();
            for (int i = random.nextInt(8); i >= 0; i--) {
                mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
            }
            return new Fetched(address, List.of(), 200, Map.of(), mutated, false, clock.instant());
        });
        for (int i = 0; i < 3000; i++) {
            assertThat(leave(robots, i)).isNotNull();
        }
    }

    @Test
    void triesAgainAfterAFaultOfOurs() {
        List<String> asked = new ArrayList<>();
        RobotsFiles robots = new RobotsFiles("test", clock, (address, profile) -> {
            asked.add(address.host());
            if (asked.size() == 1) {
                throw new IllegalStateException("a fault");
            }
            return new Fetched(address, List.of(), 404, Map.of(), new byte[0], false, clock.instant());
        });

        assertThatIllegalStateException().isThrownBy(() -> leave(robots, 1));
        assertThat(leave(robots, 2)).isInstanceOf(RedirectWalk.Go.class);
        assertThat(leave(robots, 1)).isInstanceOf(RedirectWalk.Go.class);
    }

    private static RedirectWalk.Leave leave(RobotsFiles robots, int host) {
        return robots.leaveFor(new WebUrl("http://h" + host + ".example/a"), RequestProfile.PLAIN, Duration.ZERO);
    }
}
