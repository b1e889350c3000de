package newsarchive.scraping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where jobs stand, as their runner writes it down: each link done is a row, so that a job taken over goes on where it was. */
@Repository
class Progress {

    /**
     * A job at its start.
     *
     * @param channel the address of its source's first channel, or null
     */
    record Begun(
            ScrapeRequest request,
            @Nullable Long sourceId,
            @Nullable String channel,
            boolean scheduled,
            boolean planned) {}

    /**
     * A link that is still to be done.
     *
     * @param link what is to be visited, or null for an article of which no link is known
     * @param tries how often the job was at it, this time included
     */
    record OpenLink(
            int position, @Nullable Link link, @Nullable Long articleId, int tries) {

        @Nullable
        Long linkId() {
            return link == null ? null : link.id();
        }
    }

    /** What a job's runner finds when it asks for the next link. */
    enum Standing {
        OPEN,
        ALL_DONE,
        CANCELLED,
        TAKEN_OVER
    }

    /** @param open the link to be done, null unless the job stands {@code OPEN} */
    record Next(Standing standing, @Nullable OpenLink open) {}

    private final JdbcClient jdbc;
    private final Links links;
    private final Clock clock;

    Progress(JdbcClient jdbc, Links links, Clock clock) {
        this.jdbc = jdbc;
        this.links = links;
        this.clock = clock;
    }

    /**
     * Marks a job as running; empty when there is nothing to run any more.
     *
     * @param runner a name for this run; an earlier one that still goes on finds it and leaves the job
     */
    Optional<Begun> begin(long jobId, UUID runner) {
        return jdbc.sql("""
                        UPDATE scrape_jobs
                        SET state = 'RUNNING', started_at = coalesce(started_at, :now), runner = :runner
                        WHERE id = :id
                        AND state IN ('QUEUED', 'RUNNING')
                        RETURNING mode, dry_run, target, source_id, scheduled, planned,
                            (SELECT url FROM channels c WHERE c.source_id = scrape_jobs.source_id ORDER BY position LIMIT 1)
                                AS channel
                        """)
                .param("id", jobId)
                .param("runner", runner)
                .param("now", now())
                .query((row, index) -> new Begun(
                        new ScrapeRequest(
                                TargetJson.read(row.getString("target")),
                                ScrapeMode.valueOf(row.getString("mode")),
                                row.getBoolean("dry_run")),
                        row.getObject("source_id", Long.class),
                        row.getString("channel"),
                        row.getBoolean("scheduled"),
                        row.getBoolean("planned")))
                .optional();
    }

    /** Counts that a job's plan is begun, before it is, and says how often that was. */
    int tryPlan(long jobId) {
        return jdbc.sql("UPDATE scrape_jobs SET plan_tries = plan_tries + 1 WHERE id = :id RETURNING plan_tries")
                .param("id", jobId)
                .query(Integer.class)
                .single();
    }

    /** Writes down all that a job has to do, and says how many links these are. */
    @Transactional
    public int plan(long jobId, ScrapePlan.Plan plan) {
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
        return items.size();
    }

    /**
     * The next link that is still to be done, if this run may go on. That it is tried is written down before it is: should it end
     * this process, the job goes on with the others first, and comes back to it only so many times. The disk is not waited for: a
     * count that a crash of the database takes back does no harm.
     */
    Next next(long jobId, UUID runner) {
        return jdbc.sql("""
                        WITH job AS (
                            SELECT cancel_requested, runner IS NOT DISTINCT FROM :runner AS is_mine
                            FROM scrape_jobs
                            WHERE id = :job
                        ), open AS (
                            UPDATE scrape_links
                            SET tries = tries + 1
                            WHERE job_id = :job
                            AND (SELECT is_mine AND NOT cancel_requested FROM job)
                            AND position = (
                                SELECT position
                                FROM scrape_links
                                WHERE job_id = :job
                                AND outcome IS NULL
                                ORDER BY tries, position
                                LIMIT 1)
                            RETURNING position, link_id, article_id, tries AS job_tries
                        ), counted AS (
                            UPDATE links SET tries = links.tries + 1 FROM open WHERE links.id = open.link_id RETURNING links.*
                        )
                        SELECT *, set_config('synchronous_commit', 'off', true)
                        FROM job
                        LEFT JOIN open ON true
                        LEFT JOIN counted ON true
                        """)
                .param("job", jobId)
                .param("runner", runner)
                .query(Progress::next)
                .optional()
                .orElse(new Next(Standing.CANCELLED, null));
    }

    private static Next next(ResultSet row, int index) throws SQLException {
        if (!row.getBoolean("is_mine")) {
            return new Next(Standing.TAKEN_OVER, null);
        }
        if (row.getBoolean("cancel_requested")) {
            return new Next(Standing.CANCELLED, null);
        }
        if (row.getObject("position") == null) {
            return new Next(Standing.ALL_DONE, null);
        }
        OpenLink open = new OpenLink(
                row.getInt("position"),
                row.getObject("link_id") == null ? null : Links.link(row, index),
                row.getObject("article_id", Long.class),
                row.getInt("job_tries"));
        return new Next(Standing.OPEN, open);
    }

    /** Takes a try back that was broken off for no fault of the page. */
    @Transactional
    public void leave(long jobId, OpenLink open) {
        jdbc.sql("UPDATE scrape_links SET tries = tries - 1 WHERE job_id = :job AND position = :position")
                .param("job", jobId)
                .param("position", open.position())
                .update();
        jdbc.sql("UPDATE links SET tries = greatest(0, tries - 1) WHERE id = :link")
                .param("link", open.linkId(), Types.BIGINT)
                .update();
    }

    /**
     * Writes down what came of a link, in one transaction with when it is visited next.
     *
     * @param isVisit false for a dry run, or a capture read again
     */
    @Transactional
    public void done(long jobId, OpenLink open, boolean isVisit, Visit visit) {
        if (isVisit && open.link() != null) {
            links.visited(open.link(), visit, clock.instant());
        } else if (!visit.isOurFault()) {
            links.answered(open.linkId());
        }
        jdbc.sql("""
                        UPDATE scrape_links
                        SET outcome = :outcome, reason = :reason, article_id = coalesce(:article, article_id), done_at = :now
                        WHERE job_id = :job
                        AND position = :position
                        """)
                .param("job", jobId)
                .param("position", open.position())
                .param("outcome", visit.outcome().name())
                .param("reason", visit.reason())
                .param("article", visit.articleId())
                .param("now", now())
                .update();
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
