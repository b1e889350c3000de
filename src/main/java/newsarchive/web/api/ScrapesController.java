package newsarchive.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import newsarchive.access.Visibility;
import newsarchive.archive.Articles;
import newsarchive.scraping.ScrapeJob;
import newsarchive.scraping.ScrapeJobs;
import newsarchive.scraping.ScrapeRequest;
import newsarchive.scraping.ScrapedLink;
import newsarchive.scraping.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Scrapes, to be asked for and followed. */
@RestController
@RequestMapping("/api/v1/scrapes")
@Tag(name = "scrapes", description = "Jobs that fetch or extract articles again, and their progress")
class ScrapesController {

    private static final int MOST_ERRORS = 100;
    private static final int MOST_ERRORS_IN_LIST = 5;

    private final ScrapeJobs jobs;
    private final ReadableJobs readable;
    private final KnownSources sources;
    private final Articles articles;

    ScrapesController(ScrapeJobs jobs, ReadableJobs readable, KnownSources sources, Articles articles) {
        this.jobs = jobs;
        this.readable = readable;
        this.sources = sources;
        this.articles = articles;
    }

    @GetMapping(produces = "application/json")
    @Operation(
            operationId = "listScrapes",
            summary = "The newest scrapes first, each with its first errors",
            description = "Without the right to write, only scrapes of a source that one may read are listed.")
    List<JobItem> list(
            @Parameter(description = "Most items of one page, 1 to 100") @RequestParam(defaultValue = "20") int limit,
            @Parameter(description = "Only scrapes with a lower number: the last one of the page before")
                    @RequestParam(required = false)
                    @Nullable
                    Long before,
            Visibility reader) {
        if (limit < 1 || limit > 100) {
            throw ApiProblem.badParameter("limit", "is not a number from 1 to 100: '" + limit + "'.");
        }
        return readable.list(before == null ? Long.MAX_VALUE : before, limit, reader).stream()
                .map(job -> item(job, MOST_ERRORS_IN_LIST))
                .toList();
    }

    @GetMapping(value = "/{id}", produces = "application/json")
    @Operation(operationId = "getScrape", summary = "One scrape and its progress")
    JobItem one(@PathVariable long id, Visibility reader) {
        return item(readable.find(id, reader).orElseThrow(() -> unknown(id)), MOST_ERRORS);
    }

    @PostMapping(consumes = "application/json", produces = "application/json")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "startScrape",
            summary = "Ask for a scrape",
            description =
                    "It is queued and runs on one of the nodes. When one for the same is waiting already, that one is given.")
    ResponseEntity<JobItem> start(@RequestBody ScrapeBody body, Visibility reader) {
        ScrapeRequest request = body.read(reader);
        requireKnown(request.target(), reader);
        ScrapeJob job = accepted(jobs.submit(request));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/scrapes/" + job.id()))
                .body(item(job, MOST_ERRORS));
    }

    @PostMapping(value = "/{id}/cancel", produces = "application/json")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "cancelScrape",
            summary = "Stop a scrape after the link it is at",
            description = "What it stored stays.")
    JobItem cancel(@PathVariable long id) {
        if (!jobs.cancel(id)) {
            ScrapeJob job = jobs.find(id).orElseThrow(() -> unknown(id));
            throw ApiProblem.conflict("The scrape " + job.id() + " has ended already.");
        }
        return item(jobs.find(id).orElseThrow(), MOST_ERRORS);
    }

    private void requireKnown(ScrapeRequest.Target target, Visibility reader) {
        if (target instanceof ScrapeRequest.OfSource of) {
            sources.find(of.slug(), reader);
        } else if (target instanceof ScrapeRequest.OfUrls of) {
            sources.find(of.slug(), reader);
        } else if (target instanceof ScrapeRequest.OfQuery of) {
            sources.requireInFilter(of.query().source(), reader);
        } else if (target instanceof ScrapeRequest.OfArticle of
                && articles.find(of.id(), reader).isEmpty()) {
            throw ArticlesController.unknown(of.id());
        }
    }

    private static ScrapeJob accepted(Submission submission) {
        if (submission instanceof Submission.Accepted accepted) {
            return accepted.job();
        }
        throw ApiProblem.conflict(((Submission.Refused) submission).reason());
    }

    private JobItem item(ScrapeJob job, int errors) {
        return JobItem.of(job, jobs.links(job.id(), ScrapedLink.Outcome.FAILED, errors));
    }

    private static ApiProblem unknown(long id) {
        return ApiProblem.notFound("There is no scrape with the number " + id + ".");
    }
}
