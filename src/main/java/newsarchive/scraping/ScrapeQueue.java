package newsarchive.scraping;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/** The queue of jobs, in the database: whatever process has a free hand takes the next one. */
@Component
class ScrapeQueue {

    /** The queue's name of a job; its instance is the job's number. */
    static final TaskDescriptor<Void> SCRAPE_JOB = TaskDescriptor.of("scrape-job");

    /** The queue's name of a survey; its instance is the survey's id. */
    static final TaskDescriptor<Void> SITE_SURVEY = TaskDescriptor.of("site-survey");

    private static final Duration LOOK_HOLDS = Duration.ofSeconds(1);

    private final SchedulerClient client;
    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Look lastLook = new Look(Instant.EPOCH, false);

    private record Look(Instant at, boolean hasWaiting) {}

    ScrapeQueue(DataSource dataSource, JdbcClient jdbc, Clock clock) {
        // The proxy lets the queue join the transaction that stores the job: both are there, or neither.
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .build();
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Queues a job for as soon as possible. */
    void add(long jobId) {
        client.scheduleIfNotExists(SCRAPE_JOB.instance(String.valueOf(jobId)).scheduledTo(clock.instant()));
    }

    /** Queues a survey of a site. */
    void addSurvey(UUID id) {
        client.scheduleIfNotExists(SITE_SURVEY.instance(id.toString()).scheduledTo(clock.instant()));
    }

    /**
     * Keeps a queued job from the other processes until a time, so that this one can run it apart from the queue; false when
     * another process has it. To be renewed while the job runs: when this process dies, the queue hands the job out again then.
     */
    boolean reserve(long jobId, Instant until) {
        TaskInstanceId instance = SCRAPE_JOB.instanceId(String.valueOf(jobId));
        Optional<ScheduledExecution<Object>> waiting = client.getScheduledExecution(instance);
        if (waiting.isEmpty()) {
            return client.scheduleIfNotExists(
                    SCRAPE_JOB.instance(String.valueOf(jobId)).scheduledTo(until));
        }
        return !waiting.get().isPicked() && client.reschedule(instance, until);
    }

    /** True when the job is in the hands of another process, or reserved beyond a time. */
    boolean isTaken(long jobId, Instant reservedBeyond) {
        return client.getScheduledExecution(SCRAPE_JOB.instanceId(String.valueOf(jobId)))
                .map(waiting -> waiting.isPicked() || waiting.getExecutionTime().isAfter(reservedBeyond))
                .orElse(false);
    }

    /** True when a job waited for a free hand a second ago or later: many ask this often, and few need to know at once. */
    boolean hasWaiting() {
        Instant now = clock.instant();
        Look last = lastLook;
        if (Duration.between(last.at(), now).abs().compareTo(LOOK_HOLDS) >= 0) {
            last = new Look(now, lookForWaiting(now));
            lastLook = last;
        }
        return last.hasWaiting();
    }

    private boolean lookForWaiting(Instant now) {
        return jdbc.sql("""
                        SELECT EXISTS (
                            SELECT FROM scheduled_tasks WHERE task_name = :name AND NOT picked AND execution_time <= :now)
                        """)
                .param("name", SCRAPE_JOB.getTaskName())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** Takes a job that has ended out of the queue. */
    void remove(long jobId) {
        TaskInstanceId instance = SCRAPE_JOB.instanceId(String.valueOf(jobId));
        if (client.getScheduledExecution(instance).isPresent()) {
            client.cancel(instance);
        }
    }
}
