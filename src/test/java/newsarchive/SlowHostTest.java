package newsarchive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import newsarchive.access.Visibility;
import newsarchive.discovery.Channel;
import newsarchive.discovery.ChannelKind;
import newsarchive.discovery.SourceDraft;
import newsarchive.fetching.LoopbackSite;
import newsarchive.scraping.ScrapeJob;
import newsarchive.scraping.ScrapeMode;
import newsarchive.scraping.ScrapeRequest;
import newsarchive.scraping.Submission;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Many sources of a host that hardly answers, and one that does; fewer hands than sources. */
@TestPropertySource(properties = {"db-scheduler.threads=3", "newsarchive.fetch.timeout=60s"})
class SlowHostTest extends FlowCase {

    private static final int SLOW_SOURCES = 6;

    @Test
    void oneSlowHostDoesNotKeepTheOthersWaiting() {
        CountDownLatch answers = new CountDownLatch(1);
        try (LoopbackSite slow = LoopbackSite.startOn("127.0.0.77")) {
            slow.handle("/list.txt", exchange -> {
                await(answers);
                exchange.sendResponseHeaders(404, -1);
                exchange.close();
            });
            List<Long> waiting = new ArrayList<>();
            for (int i = 0; i < SLOW_SOURCES; i++) {
                String name = "slow-" + i;
                sources.add(new SourceDraft(
                        name,
                        name,
                        null,
                        null,
                        List.of(new Channel(ChannelKind.URL_LIST, slow.base() + "/list.txt")),
                        Duration.ofHours(1),
                        null,
                        false,
                        Visibility.PUBLIC));
                waiting.add(submit(name));
            }
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> slow.count("/list.txt") > 0);
            follow(ChannelKind.FEED, paper.base() + "/feed.xml");

            ScrapeJob fast = scrape();

            assertThat(fast.counts().added()).isEqualTo(3);
            assertThat(waiting).as("none of the slow ones is done").allMatch(id -> !isFinished(id));
            answers.countDown();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> waiting.stream().allMatch(this::isFinished));
        } finally {
            answers.countDown();
        }
    }

    private long submit(String name) {
        ScrapeRequest request = new ScrapeRequest(new ScrapeRequest.OfSource(name), ScrapeMode.FETCH, false);
        return ((Submission.Accepted) jobs.submit(request)).job().id();
    }

    private boolean isFinished(long id) {
        return jobs.find(id).orElseThrow().state().isFinished();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
