package newsarchive.scraping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsarchive.archive.Archive;
import newsarchive.archive.NewSnapshot;
import newsarchive.discovery.SavedPages;
import newsarchive.discovery.Source;
import newsarchive.extraction.PageForm;
import newsarchive.fetching.FetchRequest;
import newsarchive.fetching.FetchResult;
import newsarchive.fetching.FetchResult.Failed;
import newsarchive.fetching.FetchResult.Fetched;
import newsarchive.fetching.FetchResult.NotModified;
import newsarchive.fetching.FetchResult.Refused;
import newsarchive.fetching.Fetcher;
import newsarchive.fetching.RequestProfile;
import newsarchive.scraping.ScrapedLink.Outcome;
import newsarchive.url.PageKey;
import newsarchive.url.WebUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Leads one link through fetch, keep, extract, store, and says what came of it. */
@Component
class ArticleScraper {

    private final Fetcher fetcher;
    private final SavedPages savedPages;
    private final Archive archive;
    private final Captures captures;
    private final AnswerCheck check;
    private final Clock clock;

    ArticleScraper(
            Fetcher fetcher,
            SavedPages savedPages,
            Archive archive,
            Captures captures,
            AnswerCheck check,
            Clock clock) {
        this.fetcher = fetcher;
        this.savedPages = savedPages;
        this.archive = archive;
        this.captures = captures;
        this.check = check;
        this.clock = clock;
    }

    /**
     * Visits a link.
     *
     * @param source whose it is, or null when that is gone
     * @param dryRun true to store nothing
     */
    Visit scrape(Link link, @Nullable Source source, boolean dryRun) {
        if (link.file() != null) {
            return readFile(link, link.file(), dryRun);
        }
        if (link.url() == null) {
            return Visit.skipped("The address of this page is not known, so it cannot be asked for again.");
        }
        RequestProfile profile = source == null ? RequestProfile.PLAIN : source.profileFor(link.url());
        FetchRequest request = new FetchRequest(link.url(), link.etag(), link.lastModified(), profile);
        FetchResult result = fetcher.fetch(request);
        if (result instanceof Fetched fetched) {
            return answered(link, source, fetched, dryRun);
        }
        if (result instanceof NotModified same) {
            return unchanged(link, same, dryRun);
        }
        if (result instanceof Failed failed) {
            return Visit.failedForNow(failed.reason(), failed.retryAfter());
        }
        return Visit.skipped(((Refused) result).reason());
    }

    private Visit readFile(Link link, Path file, boolean dryRun) {
        SavedPages.Reading reading = savedPages.read(file, link.etag());
        if (reading instanceof SavedPages.Read page) {
            return captures.store(link.sourceId(), saved(link, file, page), dryRun)
                    .remembering(page.version(), null);
        }
        return reading instanceof SavedPages.Unreadable unreadable
                ? Visit.failed(unreadable.reason())
                : Visit.of(Outcome.UNCHANGED, null, null);
    }

    private NewSnapshot saved(Link link, Path file, SavedPages.Read page) {
        @Nullable String url = link.url() == null ? null : link.url().value();
        Instant capturedAt = link.capturedAt() != null ? link.capturedAt() : lastModified(file);
        return new NewSnapshot(
                link.key(),
                url,
                url,
                List.of(),
                capturedAt,
                null,
                Map.of(),
                page.text() ? PageForm.TEXT : PageForm.HTML,
                page.bytes());
    }

    private Instant lastModified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            return clock.instant();
        }
    }

    private Visit unchanged(Link link, NotModified same, boolean dryRun) {
        if (!dryRun) {
            archive.seen(link.key(), same.fetchedAt());
        }
        return Visit.of(Outcome.UNCHANGED, null, null);
    }

    private Visit answered(Link link, @Nullable Source source, Fetched answer, boolean dryRun) {
        int status = answer.status();
        if (status == 404 || status == 410) {
            return gone(link, answer, dryRun);
        }
        PageHead head = PageHead.of(answer);
        Optional<Standin> standin = Standin.of(answer, head);
        if (standin.equals(Optional.of(Standin.CHALLENGE))) {
            return Visit.failedForNow(Standin.CHALLENGE.reason(), answer.retryAfter());
        }
        if (status >= 500 || status == 429) {
            return Visit.failedForNow("The server answered " + HttpStatus.words(status) + ".", answer.retryAfter());
        }
        if (status >= 400) {
            return Visit.failed("The server answered " + HttpStatus.words(status) + ".");
        }
        return check.unusable(link.url(), answer, head, standin)
                .map(Visit::skipped)
                .orElseGet(() -> store(link, source, answer, head, dryRun));
    }

    /** A page that is gone: the article stays, and the server's last word is kept as proof. */
    private Visit gone(Link link, Fetched answer, boolean dryRun) {
        String reason = "The server answered " + HttpStatus.words(answer.status()) + ".";
        if (!captures.knows(link.key())) {
            return Visit.failed(reason);
        }
        if (dryRun) {
            return Visit.of(Outcome.REMOVED, reason, null);
        }
        return archive.gone(link.key(), answer.status(), answer.fetchedAt())
                .map(article -> {
                    archive.keep(capture(link, link.key(), answer));
                    return Visit.of(Outcome.REMOVED, reason + " The article stays in the archive.", article);
                })
                .orElseGet(() -> Visit.skipped(reason + " It was gone already."));
    }

    private Visit store(Link link, @Nullable Source source, Fetched answer, PageHead head, boolean dryRun) {
        if (captures.knows(link.key())) {
            return store(link, link.key(), answer, dryRun);
        }
        PageKey own = PageKey.of(answer.url());
        PageKey key = head.canonical(source).map(PageKey::of).orElse(own);
        if (!key.equals(own) && captures.knows(key)) {
            return Visit.skipped("This is another address of an article that is archived already: " + key + ".");
        }
        return store(link, key, answer, dryRun).keptAs(key);
    }

    private Visit store(Link link, PageKey key, Fetched answer, boolean dryRun) {
        return captures.store(link.sourceId(), capture(link, key, answer), dryRun)
                .remembering(answer.header("etag"), answer.header("last-modified"));
    }

    private static NewSnapshot capture(Link link, PageKey key, Fetched answer) {
        return new NewSnapshot(
                key,
                link.url() == null ? null : link.url().value(),
                answer.url().value(),
                answer.redirects().stream().map(WebUrl::value).toList(),
                answer.fetchedAt(),
                answer.status(),
                answer.headers(),
                PageForm.HTML,
                answer.body());
    }
}
