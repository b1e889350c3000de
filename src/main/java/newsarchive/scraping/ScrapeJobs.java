package newsarchive.scraping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import newsarchive.access.Visibility;
import newsarchive.archive.Articles;
import newsarchive.discovery.Source;
import newsarchive.discovery.Sources;
import newsarchive.scraping.ScrapeRequest.OfArticle;
import newsarchive.scraping.ScrapeRequest.OfFolder;
import newsarchive.scraping.ScrapeRequest.OfQuery;
import newsarchive.scraping.ScrapeRequest.OfSource;
import newsarchive.scraping.ScrapeRequest.OfUrls;
import newsarchive.scraping.ScrapeRequest.Target;
import newsarchive.search.ArticleSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of this package: asks for scrapes and follows them.
 *
 * <pre>{@code
 * Submission submission = jobs.submit(new ScrapeRequest(new ScrapeRequest.OfSource("sna"), ScrapeMode.FETCH, false));
 * if (submission instanceof Submission.Accepted accepted) {
 *     show(accepted.job());
 * }
 * }</pre>
 */
@Repository
public class ScrapeJobs {

    private static final int MOST_URLS = 10_000;

    private static final String COLUMNS = """
            SELECT j.id, j.state, j.mode, j.dry_run, s.slug, j.about, j.scheduled, j.problem, j.cancel_requested, j.created_at,
                   j.started_at, j.finished_at, c.total, c.done, c.added, c.revised, c.unchanged, c.skipped, c.failed, c.removed
            FROM scrape_jobs j
            LEFT JOIN sources s ON s.id = j.source_id
            CROSS JOIN LATERAL (
                SELECT count(*) AS total,
                       count(*) FILTER (WHERE outcome IS NOT NULL) AS done,
                       count(*) FILTER (WHERE outcome = 'NEW') AS added,
                       count(*) FILTER (WHERE outcome = 'REVISED') AS revised,
                       count(*) FILTER (WHERE outcome = 'UNCHANGED') AS unchanged,
                       count(*) FILTER (WHERE outcome = 'SKIPPED') AS skipped,
                       count(*) FILTER (WHERE outcome = 'FAILED') AS failed,
                       count(*) FILTER (WHERE outcome = 'REMOVED') AS removed
                FROM scrape_links
                WHERE job_id = j.id
            ) c
            """;

    private final JdbcClient jdbc;
    private final Sources sources;
    private final Articles articles;
    private final ArticleSearch search;
    private final ScrapeQueue queue;
    private final Clock clock;

    ScrapeJobs(
            JdbcClient jdbc, Sources sources, Articles articles, ArticleSearch search, ScrapeQueue queue, Clock clock) {
        this.jdbc = jdbc;
        this.sources = sources;
        this.articles = articles;
        this.search = search;
        this.queue = queue;
        this.clock = clock;
    }

    /** Queues a job; it is picked up by one of the processes on this database. */
    @Transactional
    public Submission submit(ScrapeRequest request) {
        Optional<String> refusal = refusal(request);
        if (refusal.isPresent()) {
            return new Submission.Refused(refusal.get());
        }
        String target = TargetJson.write(request.target());
        @Nullable Long sourceId = source(request.target()).map(Source::id).orElse(null);
        Optional<Long> added = insert(request, target, sourceId, false);
        added.ifPresent(queue::add);
        long id = added.orElseGet(() -> waitingOrRunning(request, target));
        return new Submission.Accepted(find(id).orElseThrow());
    }

    /** Queues a check of a source on schedule, unless one waits or runs. */
    @Transactional
    public void check(Source source) {
        Target target = new OfSource(source.slug());
        ScrapeRequest request = new ScrapeRequest(target, ScrapeMode.FETCH, false);
        insert(request, TargetJson.write(target), source.id(), true).ifPresent(queue::add);
    }

    public Optional<ScrapeJob> find(long id) {
        return jdbc.sql(COLUMNS + "WHERE j.id = :id")
                .param("id", id)
                .query(ScrapeJobs::job)
                .optional();
    }

    /** The newest jobs first: those with an id below {@code before}. */
    public List<ScrapeJob> list(long before, int limit) {
        return jdbc.sql(COLUMNS + "WHERE j.id < :before ORDER BY j.id DESC LIMIT :limit")
                .param("before", before)
                .param("limit", limit)
                .query(ScrapeJobs::job)
                .list();
    }

    /** Jobs that are queued or running, oldest first; at most 1,000. */
    public List<ScrapeJob> active() {
        return jdbc.sql(COLUMNS + "WHERE j.state IN ('QUEUED', 'RUNNING') ORDER BY j.id LIMIT 1000")
                .query(ScrapeJobs::job)
                .list();
    }

    /** Asks a job to stop after the link it is at; false when it is unknown or finished. What it stored stays. */
    @Transactional
    public boolean cancel(long id) {
        Instant now = clock.instant();
        boolean wasWaiting = jdbc.sql("""
                                UPDATE scrape_jobs
                                SET state = 'CANCELLED', cancel_requested = true, finished_at = :now
                                WHERE id = :id
                                AND state = 'QUEUED'
                                """)
                        .param("id", id)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
        return wasWaiting
                || jdbc.sql("UPDATE scrape_jobs SET cancel_requested = true WHERE id = :id AND state = 'RUNNING'")
                                .param("id", id)
                                .update()
                        > 0;
    }

    /** What came of a job's links with this outcome, in order. */
    public List<ScrapedLink> links(long jobId, ScrapedLink.Outcome outcome, int limit) {
        return jdbc.sql("""
                        SELECT url, outcome, reason, article_id, done_at
                        FROM scrape_links
                        WHERE job_id = :job
                        AND outcome = :outcome
                        ORDER BY position
                        LIMIT :limit
                        """)
                .param("job", jobId)
                .param("outcome", outcome.name())
                .param("limit", limit)
                .query((row, index) -> new ScrapedLink(
                        row.getString("url"),
                        ScrapedLink.Outcome.valueOf(row.getString("outcome")),
                        row.getString("reason"),
                        row.getObject("article_id", Long.class),
                        row.getObject("done_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private Optional<Long> insert(ScrapeRequest request, String target, @Nullable Long sourceId, boolean scheduled) {
        return jdbc.sql("""
                        INSERT INTO scrape_jobs (state, mode, dry_run, source_id, target, about, scheduled, created_at)
                        VALUES ('QUEUED', :mode, :dryRun, :source, :target::jsonb, :about, :scheduled, :now)
                        ON CONFLICT DO NOTHING
                        RETURNING id
                        """)
                .param("mode", request.mode().name())
                .param("dryRun", request.dryRun())
                .param("source", sourceId)
                .param("target", target)
                .param("about", about(request.target()))
                .param("scheduled", scheduled)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    private long waitingOrRunning(ScrapeRequest request, String target) {
        return jdbc.sql("""
                        SELECT id
                        FROM scrape_jobs
                        WHERE state IN ('QUEUED', 'RUNNING')
                        AND mode = :mode
                        AND dry_run = :dryRun
                        AND target = :target::jsonb
                        """)
                .param("mode", request.mode().name())
                .param("dryRun", request.dryRun())
                .param("target", target)
                .query(Long.class)
                .single();
    }

    /** Why a request cannot be taken, in one plain sentence. */
    private Optional<String> refusal(ScrapeRequest request) {
        Target target = request.target();
        boolean needsSource = !(target instanceof OfArticle || target instanceof OfQuery);
        if (needsSource && source(target).isEmpty()) {
            return Optional.of("There is no source “" + slug(target) + "”.");
        }
        if (request.mode() == ScrapeMode.REEXTRACT && (target instanceof OfUrls || target instanceof OfFolder)) {
            return Optional.of(
                    "Only archived articles can be extracted again; addresses and folders have to be fetched.");
        }
        if (target instanceof OfArticle one
                && articles.find(one.id(), Visibility.STAFF).isEmpty()) {
            return Optional.of("There is no article " + one.id() + ".");
        }
        if (target instanceof OfUrls some
                && (some.urls().isEmpty() || some.urls().size() > MOST_URLS)) {
            return Optional.of("A job takes 1 to 10,000 addresses.");
        }
        if (target instanceof OfQuery found && search.total(found.query()).value() == 0) {
            return Optional.of("There are no articles that match.");
        }
        return Optional.empty();
    }

    private Optional<Source> source(Target target) {
        return sources.find(slug(target), Visibility.STAFF);
    }

    private static String slug(Target target) {
        if (target instanceof OfSource source) {
            return source.slug();
        }
        if (target instanceof OfUrls urls) {
            return urls.slug();
        }
        return target instanceof OfFolder folder ? folder.slug() : "";
    }

    private static String about(Target target) {
        if (target instanceof OfSource source) {
            return "source " + source.slug();
        }
        if (target instanceof OfArticle article) {
            return "article " + article.id();
        }
        if (target instanceof OfUrls urls) {
            return urls.urls().size() == 1 ? urls.urls().get(0) : urls.urls().size() + " addresses";
        }
        if (target instanceof OfFolder folder) {
            return "folder " + folder.path();
        }
        return About.query(((OfQuery) target).query());
    }

    private static ScrapeJob job(ResultSet row, int index) throws SQLException {
        return new ScrapeJob(
                row.getLong("id"),
                ScrapeJob.State.valueOf(row.getString("state")),
                ScrapeMode.valueOf(row.getString("mode")),
                row.getBoolean("dry_run"),
                row.getString("slug"),
                row.getString("about"),
                row.getBoolean("scheduled"),
                row.getInt("total"),
                row.getInt("done"),
                new ScrapeCounts(
                        row.getInt("added"),
                        row.getInt("revised"),
                        row.getInt("unchanged"),
                        row.getInt("skipped"),
                        row.getInt("failed"),
                        row.getInt("removed")),
                row.getString("problem"),
                row.getBoolean("cancel_requested"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "started_at"),
                instant(row, "finished_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
