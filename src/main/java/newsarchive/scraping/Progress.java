package newsarchive.scraping;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where jobs stand, as their runner writes it down: each link done is a row, so that a job taken over goes on where it was. */
@Repository
class Progress {

    /** A job at its start. */
    record Begun(ScrapeRequest request, @Nullable Long sourceId, boolean scheduled, boolean planned) {}

    /** A link that is still to be done. */
    record OpenLink(
            int position, @Nullable Long linkId, @Nullable Long articleId) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Progress(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Marks a job as running; empty when there is nothing to run any more. */
    Optional<Begun> begin(long jobId) {
        return jdbc.sql("""
                        UPDATE scrape_jobs
                        SET state = 'RUNNING', started_at = coalesce(started_at, :now)
                        WHERE id = :id
                        AND state IN ('QUEUED', 'RUNNING')
                        RETURNING mode, dry_run, target, source_id, scheduled, planned
                        """)
                .param("id", jobId)
                .param("now", now())
                .query((row, index) -> new Begun(
                        new ScrapeRequest(
                                TargetJson.read(row.getString("target")),
                                ScrapeMode.valueOf(row.getString("mode")),
                                row.getBoolean("dry_run")),
                        row.getObject("source_id", Long.class),
                        row.getBoolean("scheduled"),
                        row.getBoolean("planned")))
                .optional();
    }

    /** Writes down all that a job has to do. */
    @Transactional
    void plan(long jobId, ScrapePlan.Plan plan) {
        jdbc.sql("DELETE FROM scrape_links WHERE job_id = :job")
                .param("job", jobId)
                .update();
        List<ScrapePlan.Item> items = plan.items();
        jdbc.sql("""
                        INSERT INTO scrape_links (job_id, position, link_id, article_id, url, outcome, reason, done_at)
                        SELECT :job, i.position, i.link_id, i.article_id, i.url,
                               CASE WHEN i.refusal IS NOT NULL THEN 'SKIPPED' END, i.refusal,
                               CASE WHEN i.refusal IS NOT NULL THEN :now::timestamptz END
                        FROM unnest(:links::bigint[], :articles::bigint[], :urls::text[], :refusals::text[])
                             WITH ORDINALITY AS i (link_id, article_id, url, refusal, position)
                        """)
                .param("job", jobId)
                .param("now", now())
                .param("links", items.stream().map(ScrapePlan.Item::linkId).toArray(Long[]::new))
                .param(
                        "articles",
                        items.stream().map(ScrapePlan.Item::articleId).toArray(Long[]::new))
                .param("urls", items.stream().map(ScrapePlan.Item::shown).toArray(String[]::new))
                .param("refusals", items.stream().map(ScrapePlan.Item::refusal).toArray(String[]::new))
                .update();
        jdbc.sql("UPDATE scrape_jobs SET planned = true, problem = :problem WHERE id = :id")
                .param("id", jobId)
                .param("problem", plan.problem())
                .update();
    }

    /** The next link that is still to be done. */
    Optional<OpenLink> next(long jobId) {
        return jdbc.sql("""
                        SELECT position, link_id, article_id
                        FROM scrape_links
                        WHERE job_id = :job
                        AND outcome IS NULL
                        ORDER BY position
                        LIMIT 1
                        """)
                .param("job", jobId)
                .query((row, index) -> new OpenLink(
                        row.getInt("position"),
                        row.getObject("link_id", Long.class),
                        row.getObject("article_id", Long.class)))
                .optional();
    }

    void done(long jobId, int position, Visit visit) {
        jdbc.sql("""
                        UPDATE scrape_links
                        SET outcome = :outcome, reason = :reason, article_id = coalesce(:article, article_id), done_at = :now
                        WHERE job_id = :job
                        AND position = :position
                        """)
                .param("job", jobId)
                .param("position", position)
                .param("outcome", visit.outcome().name())
                .param("reason", visit.reason())
                .param("article", visit.articleId())
                .param("now", now())
                .update();
    }

    boolean isCancelRequested(long jobId) {
        return jdbc.sql("SELECT cancel_requested FROM scrape_jobs WHERE id = :id")
                .param("id", jobId)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    /** Marks a job as finished; a problem given here stands before one noted earlier. */
    void finish(long jobId, ScrapeJob.State state, @Nullable String problem) {
        jdbc.sql("""
                        UPDATE scrape_jobs
                        SET state = :state, problem = coalesce(:problem, problem), finished_at = :now
                        WHERE id = :id
                        """)
                .param("id", jobId)
                .param("state", state.name())
                .param("problem", problem)
                .param("now", now())
                .update();
    }

    @Nullable
    String problem(long jobId) {
        return jdbc.sql("SELECT coalesce(problem, '') FROM scrape_jobs WHERE id = :id")
                .param("id", jobId)
                .query(String.class)
                .optional()
                .filter(problem -> !problem.isEmpty())
                .orElse(null);
    }

    /** Forgets finished checks on schedule that are older than this; what a person asked for is kept. */
    int forgetScheduledBefore(Instant time) {
        return jdbc.sql("DELETE FROM scrape_jobs WHERE scheduled AND finished_at < :time")
                .param("time", time.atOffset(ZoneOffset.UTC))
                .update();
    }

    private java.time.OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
