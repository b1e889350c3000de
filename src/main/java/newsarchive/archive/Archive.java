package newsarchive.archive;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import newsarchive.archive.Revised.Outcome;
import newsarchive.archive.Revisions.Placed;
import newsarchive.url.PageKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only writer of the archive. Raw bytes are kept first, in a transaction of their own; a bug in extraction then loses nothing.
 *
 * <pre>{@code
 * Snapshot snapshot = archive.keep(capture);
 * Revised revised = archive.revise(new NewRevision(source.id(), snapshot, extraction, PUBLISHER, VERSION));
 * }</pre>
 */
@Component
public class Archive {

    private final JdbcClient jdbc;
    private final Snapshots snapshots;
    private final Articles articles;
    private final Revisions revisions;
    private final Edits edits;
    private final Clock clock;

    Archive(JdbcClient jdbc, Snapshots snapshots, Articles articles, Revisions revisions, Edits edits, Clock clock) {
        this.jdbc = jdbc;
        this.snapshots = snapshots;
        this.articles = articles;
        this.revisions = revisions;
        this.edits = edits;
        this.clock = clock;
    }

    /** Keeps a capture; equal bytes are stored once, and the very same capture kept twice is one snapshot. */
    @Transactional
    public Snapshot keep(NewSnapshot snapshot) {
        lock(snapshot.key());
        byte[] sha256 = Digest.of(snapshot.bytes());
        return snapshots
                .find(snapshot.key(), snapshot.capturedAt(), sha256)
                .orElseGet(() -> snapshots.insert(snapshot, sha256));
    }

    /**
     * To be called after a new capture: compresses the newest pages of its site anew when it is time. A transaction of its own, so that
     * whatever fails here, the capture is kept.
     */
    @Transactional
    public void compress(Snapshot snapshot) {
        snapshots.compress(snapshot);
    }

    /**
     * Makes an extraction the text of its article at the time of its capture: a new article, a new revision, or nothing new when
     * the revision before or behind that time has the same headline, lead and text. Search sees it at once.
     */
    @Transactional
    public Revised revise(NewRevision revision) {
        lock(revision.snapshot().key());
        Instant now = clock.instant();
        RevisionText text = RevisionText.of(revision.extraction());
        Optional<Long> known = articles.idOf(revision.snapshot().key());
        if (known.isEmpty()) {
            return new Revised(Outcome.NEW_ARTICLE, first(revision, text, now));
        }
        long articleId = known.get();
        Place place = place(articleId, revision.snapshot().capturedAt());
        articles.seen(articleId, revision.snapshot().capturedAt());
        if (place.hasNeighbour(text.sha256())) {
            refresh(articleId, place, revision, text);
            return new Revised(Outcome.UNCHANGED, articleId);
        }
        insert(articleId, place, revision, text, now);
        return new Revised(Outcome.NEW_REVISION, articleId);
    }

    /** What {@link #revise} would do, without doing it. */
    @Transactional(readOnly = true)
    public Outcome preview(NewRevision revision) {
        return articles.idOf(revision.snapshot().key())
                .map(id -> place(id, revision.snapshot().capturedAt())
                        .hasNeighbour(RevisionText.of(revision.extraction()).sha256()))
                .map(same -> same ? Outcome.UNCHANGED : Outcome.NEW_REVISION)
                .orElse(Outcome.NEW_ARTICLE);
    }

    /** Notes that a page was found as it is; nothing happens when it is not known. */
    @Transactional
    public void seen(PageKey key, Instant at) {
        articles.idOf(key).ifPresent(id -> articles.seen(id, at));
    }

    /** Notes that a page is gone (404, 410); the article stays. Gives its id when that is news. */
    @Transactional
    public Optional<Long> gone(PageKey key, int status, Instant at) {
        return articles.idOf(key).filter(id -> articles.gone(id, status, at));
    }

    /**
     * One writer a page at a time, over all processes, until the transaction ends. Its commit does not wait for the disk: commits
     * reach it in their order, so what a page's job notes after them, and waits for, stands on firm ground.
     */
    private void lock(PageKey key) {
        jdbc.sql("""
                        SELECT pg_advisory_xact_lock(hashtextextended(:key, 0)), set_config('synchronous_commit', 'off', true)
                        """).param("key", key.value()).query((row, index) -> "").list();
    }

    /** Stores an article with its first revision. */
    private long first(NewRevision revision, RevisionText text, Instant now) {
        long articleId = articles.insert(revision, text, now);
        articles.pointTo(articleId, revisions.insert(articleId, 1, revision, text, RevisionDiff.NONE, now));
        return articleId;
    }

    private void insert(long articleId, Place place, NewRevision revision, RevisionText text, Instant now) {
        @Nullable Placed before = place.before();
        @Nullable Placed after = place.after();
        String textBefore = before == null ? "" : revisions.readable(before.id());
        int number = before == null ? 1 : before.number() + 1;
        if (after != null) {
            revisions.moveUpFrom(articleId, number);
            revisions.changeDiff(after.id(), RevisionDiff.between(text.readable(), revisions.readable(after.id())));
        }
        RevisionDiff diff = before == null ? RevisionDiff.NONE : RevisionDiff.between(textBefore, text.readable());
        long id = revisions.insert(articleId, number, revision, text, diff, now);
        articles.countRevision(articleId, now);
        if (after == null) {
            articles.show(articleId, id, revision, text);
        }
        noteEdits(articleId, number);
    }

    /** A revision is compared with the one before it, and the one behind it with this. */
    private void noteEdits(long articleId, int number) {
        edits.note(articleId, number);
        edits.note(articleId, number + 1);
    }

    private void refresh(long articleId, Place place, NewRevision revision, RevisionText text) {
        @Nullable Placed before = place.before();
        if (before == null || before.snapshotId() != revision.snapshot().id()) {
            return;
        }
        revisions.refresh(before.id(), revision);
        if (place.after() == null) {
            articles.show(articleId, before.id(), revision, text);
        }
        noteEdits(articleId, before.number());
    }

    private Place place(long articleId, Instant capturedAt) {
        List<Placed> all = revisions.placed(articleId);
        Placed before = null;
        for (Placed one : all) {
            if (one.capturedAt().isAfter(capturedAt)) {
                return new Place(before, one);
            }
            before = one;
        }
        return new Place(before, null);
    }

    /** Between which two revisions a capture falls. */
    private record Place(@Nullable Placed before, @Nullable Placed after) {
        boolean hasNeighbour(byte[] sha256) {
            return (before != null && Arrays.equals(before.sha256(), sha256))
                    || (after != null && Arrays.equals(after.sha256(), sha256));
        }
    }
}
