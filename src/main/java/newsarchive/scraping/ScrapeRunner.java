package newsarchive.scraping;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import newsarchive.discovery.Source;
import newsarchive.discovery.Sources;
import newsarchive.scraping.Progress.Begun;
import newsarchive.scraping.Progress.OpenLink;
import newsarchive.scraping.ScrapeJob.State;
import newsarchive.scraping.ScrapeRequest.OfSource;
import newsarchive.url.WebUrl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs one job from its plan to its end. A job that another process began goes on where that one was. */
@Component
class ScrapeRunner {

    /** So that jobs that wait for a free hand get one, however long the others are. */
    private static final Duration SLICE = Duration.ofSeconds(10);

    private static final Logger log = LoggerFactory.getLogger(ScrapeRunner.class);

    private final Progress progress;
    private final ScrapePlan plan;
    private final LinkVisits visits;
    private final Sources sources;
    private final ScrapeQueue queue;
    private final DatabaseOutages outages;
    private final FewAtOnce few;
    private final Crowd crowd = new Crowd();
    private final Clock clock;

    ScrapeRunner(
            Progress progress,
            ScrapePlan plan,
            LinkVisits visits,
            Sources sources,
            ScrapeQueue queue,
            DatabaseOutages outages,
            FewAtOnce few,
            Clock clock) {
        this.progress = progress;
        this.plan = plan;
        this.visits = visits;
        this.sources = sources;
        this.queue = queue;
        this.outages = outages;
        this.few = few;
        this.clock = clock;
    }

    /**
     * Runs a job.
     *
     * @param stopping asked between two links; when true the job is left as it is, to be taken up later
     * @return empty when the job has ended or is in other hands, else how soon it is to go on
     */
    Optional<Duration> run(long jobId, BooleanSupplier stopping) {
        return JobConnections.asJob(() -> runAsJob(jobId, stopping));
    }

    private Optional<Duration> runAsJob(long jobId, BooleanSupplier stopping) {
        UUID runner = UUID.randomUUID();
        Optional<Begun> begun = outages.through(() -> progress.begin(jobId, runner), stopping);
        if (begun.isEmpty()) {
            return Optional.empty();
        }
        String host = host(begun.get());
        if (!crowd.enter(host)) {
            return Optional.of(Duration.ofMillis(ThreadLocalRandom.current().nextLong(2000, 4000)));
        }
        try {
            return new Run(jobId, begun.get(), runner, stopping).run();
        } finally {
            crowd.leave(host);
        }
    }

    /** The host that most of a job's requests go to, or an empty text where that is not known. */
    private static String host(Begun job) {
        return Optional.ofNullable(job.channel())
                .filter(channel -> job.request().mode() == ScrapeMode.FETCH)
                .flatMap(WebUrl::parse)
                .map(WebUrl::host)
                .orElse("");
    }

    /** One job in the hands of this process. */
    private final class Run {

        private final long jobId;
        private final Begun job;
        private final UUID runner;
        private final BooleanSupplier stopping;
        private final Map<Long, Optional<Source>> askedFor = new HashMap<>();
        private final Instant sliceEnds = clock.instant().plus(SLICE);

        private Run(long jobId, Begun job, UUID runner, BooleanSupplier stopping) {
            this.jobId = jobId;
            this.job = job;
            this.runner = runner;
            this.stopping = stopping;
        }

        private Optional<Duration> run() {
            try {
                return plan() ? visitAll() : end(State.FAILED, null);
            } catch (JobImpossible e) {
                return end(State.FAILED, e.getMessage());
            } catch (RuntimeException | Error e) {
                if (DatabaseOutages.isAway(e)) {
                    throw e;
                }
                log.error("Job {} failed", jobId, e);
                return end(State.FAILED, LinkVisits.OUR_FAULT);
            }
        }

        /** False when there is nothing that could be done. */
        private boolean plan() {
            if (job.planned()) {
                return true;
            }
            if (through(() -> progress.tryPlan(jobId)) > LinkVisits.MOST_SILENT_TRIES) {
                throw new JobImpossible("The program ended each time it read what this source offers.");
            }
            return through(() -> {
                ScrapePlan.Plan planned = plan.of(job.request(), job.scheduled());
                few.take(() -> progress.plan(jobId, planned));
                return !planned.hopeless() || !planned.items().isEmpty();
            });
        }

        private Optional<Duration> visitAll() {
            while (true) {
                if (stopping.getAsBoolean() || isOthersTurn()) {
                    return Optional.of(Duration.ZERO);
                }
                Progress.Next next = through(() -> progress.next(jobId, runner));
                switch (next.standing()) {
                    case CANCELLED -> {
                        return end(State.CANCELLED, null);
                    }
                    case TAKEN_OVER -> {
                        log.info("Job {} was taken over by another process", jobId);
                        return Optional.empty();
                    }
                    case ALL_DONE -> {
                        return end(State.DONE, null);
                    }
                    case OPEN -> {
                        if (!visit(Objects.requireNonNull(next.open()))) {
                            return Optional.of(Duration.ZERO);
                        }
                    }
                }
            }
        }

        /** False when the visit was broken off, because this process stops. */
        private boolean visit(OpenLink open) {
            @Nullable Source source = source(open.link());
            Visit visit = through(() -> visits.visit(job, open, source));
            boolean isBrokenOff = Thread.currentThread().isInterrupted() && visit.fault() != null;
            boolean isVisit =
                    job.request().mode() == ScrapeMode.FETCH && !job.request().dryRun();
            return through(() -> {
                if (isBrokenOff) {
                    progress.leave(jobId, open);
                } else {
                    progress.done(jobId, open, isVisit, visit);
                }
                return !isBrokenOff;
            });
        }

        private boolean isOthersTurn() {
            return clock.instant().isAfter(sliceEnds) && through(queue::hasWaiting);
        }

        private Optional<Duration> end(State state, @Nullable String problem) {
            return through(() -> {
                progress.finish(jobId, state, problem);
                boolean wasCheck = job.request().target() instanceof OfSource
                        && job.request().mode() == ScrapeMode.FETCH
                        && !job.request().dryRun();
                if (wasCheck && job.sourceId() != null) {
                    sources.checked(job.sourceId(), clock.instant(), progress.problem(jobId));
                }
                log.info("Job {} is {}", jobId, state);
                return Optional.empty();
            });
        }

        /** A job may visit pages of several sources, each of which is asked in its own way. */
        private @Nullable Source source(@Nullable Link link) {
            return link == null
                    ? null
                    : askedFor.computeIfAbsent(link.sourceId(), id -> through(() -> sources.find(id)))
                            .orElse(null);
        }

        private <T> T through(Supplier<T> step) {
            return outages.through(step, stopping);
        }
    }
}
