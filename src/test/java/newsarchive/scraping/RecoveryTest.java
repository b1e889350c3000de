package newsarchive.scraping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import newsarchive.access.Visibility;
import newsarchive.database.FreshDatabase;
import newsarchive.discovery.Channel;
import newsarchive.discovery.ChannelKind;
import newsarchive.discovery.Source;
import newsarchive.discovery.SourceDraft;
import newsarchive.discovery.SourceState;
import newsarchive.discovery.Sources;
import newsarchive.extraction.ArticleExtractor;
import newsarchive.extraction.Page;
import newsarchive.fetching.LoopbackSite;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of a source while its server, a page of it, or we ourselves are at fault; days pass by a clock that is set. */
@SpringBootTest(
        properties = {
            "newsarchive.scraping.enabled=false",
            "newsarchive.seeds=none",
            "newsarchive.fetch.allowed-private-addresses=127.0.0.0/8",
            "newsarchive.fetch.min-delay=0s",
        })
@Import({FreshDatabase.class, RecoveryTest.Surroundings.class})
class RecoveryTest {

    private static final String POISON = "matter 2 on";

    @TestConfiguration(proxyBeanMethods = false)
    static class Surroundings {

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }

        /** One story is poison as long as the flag is up. */
        @Bean
        @Primary
        TimedExtraction poisonable(Poison poison) {
            ArticleExtractor extractor = new ArticleExtractor();
            return new TimedExtraction(
                    page -> {
                        poison.act(page);
                        return extractor.extract(page);
                    },
                    Duration.ofSeconds(20));
        }

        @Bean
        Poison poison() {
            return new Poison();
        }
    }

    /** A page that takes all memory. */
    static final class Poison {
        private volatile boolean acts;

        private void act(Page page) {
            if (acts && new String(page.bytes(), java.nio.charset.StandardCharsets.UTF_8).contains(POISON)) {
                throw new OutOfMemoryError("Java heap space");
            }
        }
    }

    @Autowired
    MovableClock clock;

    @Autowired
    Poison poison;

    @Autowired
    Sources sources;

    @Autowired
    DueSources due;

    @Autowired
    ScrapeJobs jobs;

    @Autowired
    ScrapeRunner runner;

    @Autowired
    Progress progress;

    @Autowired
    DatabaseOutages outages;

    @Autowired
    AsidePages aside;

    @Autowired
    JdbcClient jdbc;

    private LoopbackSite paper;
    private static int papers;
    private String slug;

    @BeforeEach
    void openTheNewspaper() {
        paper = LoopbackSite.start();
        poison.acts = false;
        slug = "paper-" + ++papers;
        IntStream.rangeClosed(1, 5).forEach(number -> SmallNewspaper.publish(paper, number));
        SmallNewspaper.feed(paper, List.of(1, 2, 3));
    }

    @AfterEach
    void closeTheNewspaper() {
        sources.update(slug, draft(false));
        paper.close();
    }

    @Test
    void comesBackByItselfAfterThreeDaysWithoutAServer() {
        sources.add(draft(true));
        pass(Duration.ofMinutes(10));
        assertThat(articles()).isEqualTo(3);

        serverIs(503);
        SmallNewspaper.publish(paper, 6);
        pass(Duration.ofHours(2));
        assertThat(source().state()).isEqualTo(SourceState.FAILING);
        int asked = paper.count("/feed.xml");
        pass(Duration.ofHours(70));
        assertThat(paper.count("/feed.xml") - asked)
                .as("checks in 70 hours of an hourly source")
                .isBetween(10, 16);

        IntStream.rangeClosed(1, 5).forEach(number -> SmallNewspaper.publish(paper, number));
        SmallNewspaper.feed(paper, List.of(1, 2, 3, 4, 5));
        pass(Duration.ofHours(8));
        assertThat(source().state()).isEqualTo(SourceState.ACTIVE);
        assertThat(articles()).isEqualTo(5);
        Duration untilNext = Duration.between(clock.instant(), source().nextCheck());
        assertThat(untilNext).as("back at its own pace").isLessThanOrEqualTo(Duration.ofHours(1));
    }

    @Test
    void getsPagesThatFailedWhileTheirFeedForgotThem() {
        paper.answer(SmallNewspaper.path(3)).status(500);
        sources.add(draft(true));
        pass(Duration.ofHours(3));
        assertThat(articles()).isEqualTo(2);

        SmallNewspaper.feed(paper, List.of(1, 2));
        pass(Duration.ofDays(3));
        SmallNewspaper.publish(paper, 3);
        pass(Duration.ofHours(16));

        assertThat(articles()).isEqualTo(3);
    }

    @Test
    void keepsAPoisonPageAsideAndGoesOnWithTheOthers() {
        poison.acts = true;
        sources.add(draft(true));
        pass(Duration.ofDays(2));

        assertThat(articles()).isEqualTo(2);
        assertThat(aside.list(10)).singleElement().satisfies(page -> {
            assertThat(page.shown()).isEqualTo(paper.base() + SmallNewspaper.path(2));
            assertThat(page.source()).isEqualTo(slug);
            assertThat(page.reason()).isEqualTo("Reading the page took more memory than there is.");
        });
        int asked = paper.count(SmallNewspaper.path(2));
        assertThat(asked).isEqualTo(Links.MOST_TRIES);
        pass(Duration.ofDays(2));
        assertThat(paper.count(SmallNewspaper.path(2)))
                .as("asked for while aside")
                .isEqualTo(asked);

        poison.acts = false;
        Optional<Submission> retried = aside.retry(aside.list(10).get(0).id());
        assertThat(retried).containsInstanceOf(Submission.Accepted.class);
        runAll();
        assertThat(articles()).isEqualTo(3);
        assertThat(aside.list(10)).isEmpty();
    }

    @Test
    void countsATryBeforeItSoThatAPageThatEndsTheProcessIsKeptAsideToo() {
        sources.add(draft(false));
        long job = submit();
        SmallNewspaper.feed(paper, List.of(1));
        UUID runner = UUID.randomUUID();
        progress.begin(job, runner);
        progress.plan(job, onePagePlan());
        for (int end = 0; end < LinkVisits.MOST_SILENT_TRIES; end++) {
            assertThat(progress.next(job, runner).open())
                    .as("tried, and then the process ended")
                    .isNotNull();
        }

        runAll();

        assertThat(articles()).isZero();
        assertThat(paper.count(SmallNewspaper.path(1))).isZero();
        assertThat(aside.list(10))
                .extracting(AsidePage::reason)
                .containsExactly("The program ended each time it read this page, 4 times in a row.");
        aside.retry(aside.list(10).get(0).id());
        runAll();
        assertThat(articles()).isEqualTo(1);
    }

    @Test
    void doesTheOtherPagesFirstAfterOneEndedTheProcess() {
        sources.add(draft(false));
        long job = submit();
        SmallNewspaper.feed(paper, List.of(1, 2));
        List<ScrapePlan.Item> items = new java.util.ArrayList<>(onePagePlan().items());
        items.add(new ScrapePlan.Item(null, null, "another", null));
        UUID runner = UUID.randomUUID();
        progress.begin(job, runner);
        progress.plan(job, new ScrapePlan.Plan(items, null, false));

        assertThat(progress.next(job, runner).open().position()).isEqualTo(1);
        assertThat(progress.next(job, runner).open().position()).isEqualTo(2);
    }

    @Test
    void leavesAJobThatAnotherProcessTookOver() {
        sources.add(draft(false));
        long job = submit();
        paper.handle(SmallNewspaper.path(1), exchange -> {
            progress.begin(job, UUID.randomUUID());
            exchange.sendResponseHeaders(404, -1);
        });

        assertThat(runner.run(job, () -> false)).isEmpty();

        assertThat(jobs.find(job).orElseThrow().state()).isEqualTo(ScrapeJob.State.RUNNING);
        assertThat(jobs.find(job).orElseThrow().done()).isEqualTo(1);
        runAll();
        assertThat(jobs.find(job).orElseThrow().state()).isEqualTo(ScrapeJob.State.DONE);
    }

    @Test
    void looksAtANewArticleSixTimesMoreInItsFirstMonth() {
        sources.add(draft(true));
        pass(Duration.ofDays(33), Duration.ofHours(1));

        assertThat(paper.count(SmallNewspaper.path(1)))
                .as("the first visit and six for edits")
                .isEqualTo(7);
    }

    @Test
    void waitsWhileTheDiskIsFullAndLosesNothing() throws Exception {
        sources.add(draft(false));
        long job = submit();
        jdbc.sql("""
                CREATE OR REPLACE FUNCTION disk_full() RETURNS trigger LANGUAGE plpgsql AS
                $$BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END$$
                """).update();
        jdbc.sql("CREATE TRIGGER disk_full BEFORE INSERT ON snapshots EXECUTE FUNCTION disk_full()")
                .update();
        Thread running = new Thread(() -> runner.run(job, () -> false));
        running.start();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> outages.trouble()
                        .filter(words -> words.startsWith("The database's disk is full."))
                        .isPresent());
        assertThat(jobs.find(job).orElseThrow().done()).isZero();

        jdbc.sql("DROP TRIGGER disk_full ON snapshots").update();
        running.join(Duration.ofSeconds(20).toMillis());

        assertThat(outages.trouble()).isEmpty();
        assertThat(jobs.find(job).orElseThrow().counts()).isEqualTo(new ScrapeCounts(3, 0, 0, 0, 0, 0));
        assertThat(articles()).isEqualTo(3);
    }

    private ScrapePlan.Plan onePagePlan() {
        long link = jdbc.sql("""
                        INSERT INTO links (source_id, location, page_key, url, discovered_at, next_visit)
                        VALUES (:source, :url, :url, :url, now(), now()) RETURNING id
                        """)
                .param("source", source().id())
                .param("url", paper.base() + SmallNewspaper.path(1))
                .query(Long.class)
                .single();
        return new ScrapePlan.Plan(List.of(new ScrapePlan.Item(link, null, "story", null)), null, false);
    }

    private long submit() {
        ScrapeRequest request = new ScrapeRequest(new ScrapeRequest.OfSource(slug), ScrapeMode.FETCH, false);
        return ((Submission.Accepted) jobs.submit(request)).job().id();
    }

    private void serverIs(int status) {
        paper.answer("/feed.xml").status(status);
        IntStream.rangeClosed(1, 5)
                .forEach(number -> paper.answer(SmallNewspaper.path(number)).status(status));
    }

    private void pass(Duration time) {
        pass(time, Duration.ofMinutes(30));
    }

    /** Lets time pass in steps, and does what the scheduler would do at each. */
    private void pass(Duration time, Duration step) {
        Instant end = clock.instant().plus(time);
        while (clock.instant().isBefore(end)) {
            clock.pass(step);
            due.queue();
            runAll();
        }
    }

    private void runAll() {
        jobs.active().forEach(job -> runner.run(job.id(), () -> false));
    }

    private Source source() {
        return sources.find(slug, Visibility.STAFF).orElseThrow();
    }

    private int articles() {
        return jdbc.sql("SELECT count(*) FROM articles WHERE source_id = :source")
                .param("source", source().id())
                .query(Integer.class)
                .single();
    }

    private SourceDraft draft(boolean enabled) {
        return new SourceDraft(
                slug,
                "Paper",
                null,
                "en",
                List.of(new Channel(ChannelKind.FEED, paper.base() + "/feed.xml")),
                Duration.ofHours(1),
                null,
                enabled,
                Visibility.PUBLIC);
    }
}
