package newsarchive.scraping;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsarchive.access.Visibility;
import newsarchive.archive.Archive;
import newsarchive.archive.Article;
import newsarchive.archive.Articles;
import newsarchive.archive.NewRevision;
import newsarchive.archive.NewSnapshot;
import newsarchive.archive.Revised;
import newsarchive.archive.RevisionCause;
import newsarchive.archive.Snapshot;
import newsarchive.archive.Snapshots;
import newsarchive.extraction.ArticleExtractor;
import newsarchive.extraction.Extraction;
import newsarchive.extraction.NoArticle;
import newsarchive.extraction.Page;
import newsarchive.extraction.PageForm;
import newsarchive.fetching.FetchResult.Fetched;
import newsarchive.scraping.ScrapedLink.Outcome;
import newsarchive.url.PageKey;
import newsarchive.url.WebUrl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The second half of the way of one article: keep the capture, extract, store. */
@Component
class Captures {

    private static final Logger log = LoggerFactory.getLogger(Captures.class);
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);

    private final Archive archive;
    private final Articles articles;
    private final Snapshots snapshots;
    private final TimedExtraction extractor;
    private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors());

    /** One more than there are cores, since some wait for the disk. Many at once took a third more of the cores' time for each page. */
    private final Semaphore storing = new Semaphore(Runtime.getRuntime().availableProcessors() + 1, true);

    Captures(Archive archive, Articles articles, Snapshots snapshots, TimedExtraction extractor) {
        this.archive = archive;
        this.articles = articles;
        this.snapshots = snapshots;
        this.extractor = extractor;
    }

    /** True when as many pages are being stored as can be. */
    boolean isBusy() {
        return storing.availablePermits() == 0;
    }

    /** True when there is an article under this key. */
    boolean knows(PageKey key) {
        return articles.idOf(key).isPresent();
    }

    /** Keeps a capture, reads it, and makes it the text of its article at that time. A dry run only says what would happen. */
    Visit store(long sourceId, NewSnapshot capture, boolean dryRun) {
        storing.acquireUninterruptibly();
        try {
            return dryRun ? preview(sourceId, capture) : store(sourceId, capture);
        } finally {
            storing.release();
        }
    }

    private Visit store(long sourceId, NewSnapshot capture) {
        Snapshot snapshot = archive.keep(capture);
        compress(snapshot);
        Extraction extraction = extract(snapshot, capture.bytes());
        if (!extraction.isArticle()) {
            return withoutArticle(extraction);
        }
        readAnewBefore(snapshot);
        Revised revised = archive.revise(revision(sourceId, snapshot, extraction, RevisionCause.PUBLISHER));
        return Visit.of(outcome(revised.outcome()), null, revised.articleId());
    }

    /** Saves room only: the page is kept, and goes on whatever comes of this. */
    private void compress(Snapshot snapshot) {
        try {
            archive.compress(snapshot);
        } catch (RuntimeException e) {
            log.warn("The captures of the site of {} could not be compressed anew", snapshot.key(), e);
        }
    }

    /** Reads a kept capture again with the extractor of today. */
    Visit readAgain(long sourceId, Snapshot snapshot, boolean dryRun) {
        Extraction extraction = extract(snapshot, snapshots.bytes(snapshot.id()));
        if (!extraction.isArticle()) {
            return withoutArticle(extraction);
        }
        NewRevision revision = revision(sourceId, snapshot, extraction, RevisionCause.EXTRACTOR);
        if (dryRun) {
            return Visit.of(
                    outcome(archive.preview(revision)),
                    null,
                    articles.idOf(snapshot.key()).orElse(null));
        }
        Revised revised = archive.revise(revision);
        return Visit.of(outcome(revised.outcome()), null, revised.articleId());
    }

    /**
     * A publisher's edit must not be mixed up with a change of ours: where the revision at hand was read by another version of the
     * extractor, its capture is read anew first, and what then still differs is the publisher's.
     */
    private void readAnewBefore(Snapshot snapshot) {
        Optional<Article> article = articles.idOf(snapshot.key()).flatMap(id -> articles.find(id, Visibility.STAFF));
        if (article.isEmpty()
                || article.get().current().extractor().equals(ArticleExtractor.VERSION)
                || article.get().current().capturedAt().isAfter(snapshot.capturedAt())) {
            return;
        }
        snapshots
                .find(article.get().current().snapshotId())
                .ifPresent(before -> readAgain(article.get().source().id(), before, false));
    }

    private Visit preview(long sourceId, NewSnapshot capture) {
        Snapshot imagined = new Snapshot(
                0,
                capture.key(),
                capture.url(),
                capture.finalUrl(),
                capture.redirects(),
                capture.capturedAt(),
                capture.status(),
                capture.headers(),
                capture.form(),
                "",
                capture.bytes().length);
        Extraction extraction = extract(imagined, capture.bytes());
        if (!extraction.isArticle()) {
            return withoutArticle(extraction);
        }
        NewRevision revision = revision(sourceId, imagined, extraction, RevisionCause.PUBLISHER);
        return Visit.of(
                outcome(archive.preview(revision)),
                null,
                articles.idOf(capture.key()).orElse(null));
    }

    /** Reads an answer that is not kept. */
    Extraction extract(Fetched answer) {
        return extract(new Page(answer.body(), PageForm.HTML, charset(answer.header("content-type")), answer.url()));
    }

    private Extraction extract(Snapshot snapshot, byte[] bytes) {
        @Nullable String address = snapshot.finalUrl() != null ? snapshot.finalUrl() : snapshot.url();
        @Nullable WebUrl url = address == null ? null : WebUrl.parse(address).orElse(null);
        return extract(
                new Page(bytes, snapshot.form(), charset(snapshot.headers().get("content-type")), url));
    }

    /** As many pages at once as there are cores: more would take memory, and time from the compiler, and be no faster. */
    private Extraction extract(Page page) {
        cores.acquireUninterruptibly();
        try {
            return extractor.extract(page);
        } finally {
            cores.release();
        }
    }

    /** The charset of a Content-Type header (RFC 9110, 8.3.1), or null when there is none that we know. */
    static @Nullable Charset charset(@Nullable String contentType) {
        Matcher name = CHARSET.matcher(contentType == null ? "" : contentType);
        try {
            return name.find() ? Charset.forName(name.group(1)) : null;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static NewRevision revision(long sourceId, Snapshot snapshot, Extraction extraction, RevisionCause cause) {
        return new NewRevision(sourceId, snapshot, extraction, cause, ArticleExtractor.VERSION);
    }

    private static Visit withoutArticle(Extraction extraction) {
        @Nullable NoArticle why = extraction.noArticle();
        return Visit.skipped(why == null ? NoArticle.NO_TEXT.reason() : why.reason());
    }

    private static Outcome outcome(Revised.Outcome outcome) {
        return switch (outcome) {
            case NEW_ARTICLE -> Outcome.NEW;
            case NEW_REVISION -> Outcome.REVISED;
            case UNCHANGED -> Outcome.UNCHANGED;
        };
    }
}
