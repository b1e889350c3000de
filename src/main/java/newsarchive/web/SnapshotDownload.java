package newsarchive.web;

import java.util.Optional;
import newsarchive.access.Visibility;
import newsarchive.archive.Articles;
import newsarchive.archive.Revisions;
import newsarchive.archive.Snapshot;
import newsarchive.archive.Snapshots;
import newsarchive.extraction.PageForm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Hands out the raw bytes of a capture as a file that no browser runs: an attachment of a type that is not shown, sandboxed all
 * the same. Pages and API share it, so that there is one such place.
 */
@Component
public class SnapshotDownload {

    private static final String SANDBOX = "sandbox; default-src 'none'";

    private final Articles articles;
    private final Revisions revisions;
    private final Snapshots snapshots;

    SnapshotDownload(Articles articles, Revisions revisions, Snapshots snapshots) {
        this.articles = articles;
        this.revisions = revisions;
        this.snapshots = snapshots;
    }

    /**
     * The capture behind an article's revision; empty when there is none or the reader may not see the article.
     *
     * @param revision the number of the revision, or null for the current one
     */
    public Optional<ResponseEntity<byte[]>> of(long articleId, @Nullable Integer revision, Visibility reader) {
        return articles.find(articleId, reader)
                .flatMap(article ->
                        revision == null ? Optional.of(article.current()) : revisions.find(articleId, revision))
                .flatMap(shown -> snapshots.find(shown.snapshotId()))
                .map(snapshot -> file(articleId, snapshot));
    }

    private ResponseEntity<byte[]> file(long articleId, Snapshot snapshot) {
        String ending = snapshot.form() == PageForm.TEXT ? ".txt" : ".html";
        String name = "article-" + articleId + "-snapshot-" + snapshot.id() + ending;
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", SANDBOX)
                .body(snapshots.bytes(snapshot.id()));
    }
}
