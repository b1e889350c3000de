package newsarchive.scraping;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import newsarchive.archive.Copies;
import newsarchive.archive.PayloadPacking;
import newsarchive.archive.Register;
import newsarchive.archive.Revisions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the scheduler does so that the archive can be browsed: what is noted about each article is made up for older ones. */
@Configuration(proxyBeanMethods = false)
class ArchiveTasks {

    private static final Duration BETWEEN_CATCHING_UP = Duration.ofMinutes(10);
    private static final Duration BETWEEN_COUNTS = Duration.ofSeconds(10);

    /** Only a new version leaves something to be made up for; after that there is nothing to do. */
    @Bean
    RecurringTask<Void> noteCopies(Copies copies) {
        return Tasks.recurring("note-copies", FixedDelay.of(BETWEEN_CATCHING_UP))
                .execute((instance, context) -> {
                    while (!context.getSchedulerState().isShuttingDown() && copies.catchUp()) {
                        // Some hundred articles at a time.
                    }
                });
    }

    /** As above, only a new version leaves something to do. */
    @Bean
    RecurringTask<Void> packTexts(Revisions revisions) {
        return Tasks.recurring("pack-texts", FixedDelay.of(BETWEEN_CATCHING_UP)).execute((instance, context) -> {
            while (!context.getSchedulerState().isShuttingDown() && revisions.packSome()) {
                // Some hundred texts at a time.
            }
        });
    }

    /** Takes no more than half of a core, and leaves that to pages that come. */
    @Bean
    RecurringTask<Void> packPages(PayloadPacking packing, Captures captures) {
        return Tasks.recurring("pack-pages", FixedDelay.of(BETWEEN_CATCHING_UP)).execute((instance, context) -> {
            long begin = System.nanoTime();
            while (!context.getSchedulerState().isShuttingDown() && !captures.isBusy() && packing.packSome()) {
                pause(System.nanoTime() - begin);
                begin = System.nanoTime();
            }
        });
    }

    private static void pause(long nanoseconds) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanoseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Bean
    RecurringTask<Void> countRegister(Register register) {
        return Tasks.recurring("count-register", FixedDelay.of(BETWEEN_COUNTS)).execute((instance, context) -> {
            while (!context.getSchedulerState().isShuttingDown() && register.count()) {
                // Some thousand changes at a time.
            }
        });
    }
}
