package newsarchive.scraping;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/** The queue of jobs, in the database: whatever process has a free hand takes the next one. */
@Component
class ScrapeQueue {

    /** The queue's name of a job; its instance is the job's number. */
    static final TaskDescriptor<Void> SCRAPE_JOB = TaskDescriptor.of("scrape-job");

    private final SchedulerClient client;
    private final Clock clock;

    ScrapeQueue(DataSource dataSource, Clock clock) {
        // The proxy lets the queue join the transaction that stores the job: both are there, or neither.
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .build();
        this.clock = clock;
    }

    /** Queues a job for as soon as possible. */
    void add(long jobId) {
        client.scheduleIfNotExists(SCRAPE_JOB.instance(String.valueOf(jobId)).scheduledTo(clock.instant()));
    }
}
