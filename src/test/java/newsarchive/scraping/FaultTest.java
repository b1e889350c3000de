package newsarchive.scraping;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import newsarchive.archive.StoredForms;
import newsarchive.database.KillableDatabase;
import newsarchive.fetching.LoopbackSite;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Real processes on one PostgreSQL scrape newspapers while processes and the database are killed; afterwards the archive is compared
 * with what the newspapers served. {@code -Dnewsarchive.faults=100} for more rounds, {@code -Dnewsarchive.faults.seed=7} for others.
 */
class FaultTest {

    private static final int ROUNDS = Integer.getInteger("newsarchive.faults", 4);
    private static final int PAPERS = 3;
    private static final Duration PAUSE = Duration.ofMillis(120);

    @TempDir
    static Path folder;

    private final Random random = new Random(Long.getLong("newsarchive.faults.seed", 1));
    private final List<Paper> papers = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();
    private final int stories = 75 * Math.max(4, ROUNDS);
    private KillableDatabase database;
    private JdbcClient jdbc;

    /** A newspaper that notes who asks while another one is asked, or too soon after. */
    private static final class Paper {
        private final LoopbackSite site;
        private final AtomicInteger now = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();
        private final AtomicInteger hurried = new AtomicInteger();
        private final Map<String, Integer> asked = new ConcurrentHashMap<>();
        private volatile long lastEnd =
                System.nanoTime() - Duration.ofSeconds(1).toNanos();

        private Paper(String address, int stories) {
            site = LoopbackSite.startOn(address);
            SmallNewspaper.feed(site, IntStream.rangeClosed(1, stories).boxed().toList());
            for (int number = 1; number <= stories; number++) {
                byte[] page = SmallNewspaper.page(number).getBytes(StandardCharsets.UTF_8);
                site.handle(SmallNewspaper.path(number), exchange -> answer(exchange, page));
            }
        }

        private void answer(HttpExchange exchange, byte[] page) throws IOException {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            if (System.nanoTime() - lastEnd < PAUSE.toNanos() / 2) {
                hurried.incrementAndGet();
            }
            asked.merge(exchange.getRequestURI().getPath(), 1, Integer::sum);
            try {
                exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
                exchange.sendResponseHeaders(200, page.length);
                exchange.getResponseBody().write(page);
            } finally {
                now.decrementAndGet();
                lastEnd = System.nanoTime();
            }
        }
    }

    private static final Pattern MATTER = Pattern.compile("matter \\d+ on");

    @BeforeEach
    void open() {
        database = new KillableDatabase(folder.resolve("database"));
        jdbc = JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password()));
        for (int i = 0; i < PAPERS; i++) {
            papers.add(new Paper("127.0.0." + (11 + i), stories));
        }
    }

    @AfterEach
    void close() throws InterruptedException {
        for (Node node : nodes) {
            node.kill();
        }
        papers.forEach(paper -> paper.site.close());
        database.close();
    }

    @Test
    void losesNothingAndStoresNothingTwiceWhateverIsKilled() throws Exception {
        nodes.add(node());
        ready(nodes.get(0));
        nodes.add(node());
        ready(nodes.get(1));
        follow();
        progress(10);

        for (int round = 0; round < ROUNDS; round++) {
            System.out.println("fault " + (round + 1) + " of " + ROUNDS + ", articles: " + articles());
            progress(Math.min(articles() + 10, PAPERS * stories));
            switch (round % 4) {
                case 0 -> killANodeAndSeeItsWorkTakenOver();
                case 1 -> killTheDatabase();
                case 2 -> restartInTurn();
                default -> killEverything();
            }
        }

        awaitAll();
        compare();
    }

    private void killANodeAndSeeItsWorkTakenOver() throws Exception {
        int victim = random.nextInt(nodes.size());
        OffsetDateTime killed =
                jdbc.sql("SELECT now()").query(OffsetDateTime.class).single();
        nodes.remove(victim).kill();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> goesOnEverywhereSince(killed));
        System.out.printf(
                "taken over after %d s (bound: 60)%n",
                Duration.between(killed.toInstant(), java.time.Instant.now()).toSeconds());
        nodes.add(node());
        ready(nodes.get(nodes.size() - 1));
    }

    /** Each job has done a link since then, some seconds left to the killed process for what it had just done, or has ended. */
    private boolean goesOnEverywhereSince(OffsetDateTime killed) {
        return jdbc.sql("""
                        SELECT NOT EXISTS (
                            SELECT FROM scrape_jobs j
                            WHERE state IN ('QUEUED', 'RUNNING')
                            AND NOT EXISTS (
                                SELECT FROM scrape_links l WHERE l.job_id = j.id AND l.done_at > :killed + interval '2 s'))
                        """).param("killed", killed).query(Boolean.class).single();
    }

    private void killTheDatabase() throws InterruptedException {
        database.kill();
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .until(() -> nodes.stream().allMatch(node -> node.readiness() == 503));
        database.start();
        for (Node node : nodes) {
            ready(node);
        }
    }

    private void restartInTurn() throws Exception {
        for (int i = 0; i < nodes.size(); i++) {
            assertThat(nodes.get(i).stop()).as("stopped in order").isTrue();
            nodes.set(i, node());
            ready(nodes.get(i));
        }
        assertThat(count("SELECT count(*) FROM scrape_links WHERE outcome IN ('FAILED', 'SKIPPED')"))
                .isZero();
    }

    private void killEverything() throws Exception {
        database.kill();
        for (Node node : nodes) {
            node.kill();
        }
        database.start();
        for (int i = 0; i < nodes.size(); i++) {
            nodes.set(i, node());
        }
        for (Node node : nodes) {
            ready(node);
        }
    }

    private void awaitAll() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(120 + ROUNDS * 30L))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> count("SELECT count(*) FROM scrape_jobs WHERE state IN ('QUEUED', 'RUNNING')") == 0);
    }

    private void compare() {
        assertThat(jdbc.sql("SELECT DISTINCT coalesce(problem, state) FROM scrape_jobs WHERE state <> 'DONE'")
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(jdbc.sql("SELECT DISTINCT reason FROM scrape_links WHERE outcome IN ('FAILED', 'SKIPPED')")
                        .query(String.class)
                        .list())
                .as("links that failed")
                .isEmpty();
        assertThat(count("SELECT count(*) FROM links WHERE aside_since IS NOT NULL"))
                .isZero();
        for (Paper paper : papers) {
            List<String> served = IntStream.rangeClosed(1, stories)
                    .mapToObj(number -> paper.site.base() + SmallNewspaper.path(number) + " matter " + number + " on")
                    .toList();
            assertThat(stored(paper)).containsExactlyInAnyOrderElementsOf(served);
            assertThat(paper.most).as("requests at once").hasValue(1);
            assertThat(paper.hurried).as("requests without the pause").hasValue(0);
        }
        int served = papers.stream()
                .mapToInt(paper -> paper.asked.values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .sum();
        System.out.println("pages: " + PAPERS * stories + ", requests: " + served);
        assertThat(count("SELECT count(*) FROM revisions")).isEqualTo(PAPERS * stories);
        assertThat(count("SELECT count(*) FROM payloads"))
                .as("each page's bytes once")
                .isEqualTo(stories);
        assertThat(count("SELECT count(*) FROM snapshots")).isBetween(PAPERS * stories, served);
    }

    /** Each revision with its address and the words that tell its story from the others. */
    private List<String> stored(Paper paper) {
        return jdbc.sql("""
                        SELECT a.url, r.content
                        FROM revisions r
                        JOIN articles a ON a.id = r.article_id
                        WHERE starts_with(a.url, :base)
                        """)
                .param("base", paper.site.base())
                .query((row, index) -> row.getString("url") + " " + matter(StoredForms.body(row.getBytes("content"))))
                .list();
    }

    private static String matter(String body) {
        return MATTER.matcher(body)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElse("");
    }

    private void follow() {
        for (int i = 0; i < papers.size(); i++) {
            long source =
                    jdbc.sql("""
                            INSERT INTO sources (slug, name, language, interval_seconds, enabled, visibility, next_check)
                            VALUES (:slug, :slug, 'en', 86400, true, 'PUBLIC', now()) RETURNING id
                            """).param("slug", "paper-" + i).query(Long.class).single();
            jdbc.sql("INSERT INTO channels (source_id, position, kind, url) VALUES (:source, 0, 'FEED', :url)")
                    .param("source", source)
                    .param("url", papers.get(i).site.base() + "/feed.xml")
                    .update();
        }
    }

    private Node node() throws IOException {
        return Node.start(database, Path.of("target", "fault-nodes.log"));
    }

    private static void ready(Node node) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> node.readiness() == 200);
    }

    private void progress(int articles) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> articles() >= articles);
    }

    private int articles() {
        return count("SELECT count(*) FROM articles");
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
