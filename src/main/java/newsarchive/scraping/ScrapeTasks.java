package newsarchive.scraping;

import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import newsarchive.search.Lexicon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the scheduler does: look for due sources, run queued jobs, clear away old ones, learn new words. */
@Configuration(proxyBeanMethods = false)
class ScrapeTasks {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LESSONS = Duration.ofMinutes(10);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(10);
    private static final Duration SURVEYS_KEPT = Duration.ofDays(7);
    private static final Duration SCHEDULED_JOBS_KEPT = Duration.ofDays(30);

    /** A name for this process of its own, so that two processes on one machine are told apart. */
    @Bean
    DbSchedulerCustomizer schedulerName() {
        String name = ProcessHandle.current().pid() + "-" + UUID.randomUUID();
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<SchedulerName> schedulerName() {
                return Optional.of(new SchedulerName.Fixed(name));
            }
        };
    }

    @Bean
    RecurringTask<Void> lookForDueSources(DueSources dueSources) {
        return Tasks.recurring("due-sources", FixedDelay.of(BETWEEN_LOOKS))
                .execute((instance, context) -> dueSources.queue());
    }

    /** One execution of a job at a time, over all processes; when one dies another takes the job over. */
    @Bean
    Task<Void> scrapeJob(ScrapeRunner runner) {
        return Tasks.custom(ScrapeQueue.SCRAPE_JOB)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_RETRY))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    Optional<Duration> goesOn = runner.run(
                            Long.parseLong(instance.getId()),
                            () -> context.getSchedulerState().isShuttingDown());
                    return goesOn.isEmpty()
                            ? new CompletionHandler.OnCompleteRemove<>()
                            : (complete, operations) -> operations.reschedule(
                                    complete, complete.getTimeDone().plus(goesOn.get()));
                });
    }

    /** A look at a site that nobody follows yet. */
    @Bean
    Task<Void> lookAtSite(SiteSurveys surveys) {
        return Tasks.oneTime(ScrapeQueue.SITE_SURVEY)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_RETRY))
                .onDeadExecutionRevive()
                .execute((instance, context) -> surveys.run(UUID.fromString(instance.getId())));
    }

    /** Keeps the lexicon up with the articles, so that compounds are found by their last word. */
    @Bean
    RecurringTask<Void> learnWords(Lexicon lexicon) {
        return Tasks.recurring("learn-words", FixedDelay.of(BETWEEN_LESSONS)).execute((instance, context) -> {
            while (!context.getSchedulerState().isShuttingDown() && lexicon.learn()) {
                // Some thousand articles at a time.
            }
        });
    }

    @Bean
    RecurringTask<Void> forgetOldJobs(Progress progress, SharedHosts hosts, SiteSurveys surveys, Clock clock) {
        return Tasks.recurring("forget-old-jobs", new Daily(ZoneOffset.UTC, LocalTime.of(3, 17)))
                .execute((instance, context) -> {
                    progress.forgetScheduledBefore(clock.instant().minus(SCHEDULED_JOBS_KEPT));
                    surveys.forgetBefore(clock.instant().minus(SURVEYS_KEPT));
                    hosts.forgetOld();
                });
    }
}
