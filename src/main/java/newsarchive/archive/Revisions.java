package newsarchive.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsarchive.extraction.RemovalReason;
import newsarchive.extraction.RemovedBlock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table of revisions with their removed blocks. Whether a reader may see the article is asked of {@link Articles#find}. */
@Repository
public class Revisions {

    private static final int PACKED_AT_ONCE = 200;

    private final JdbcClient jdbc;

    Revisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All revisions of an article, the first one first. */
    public List<RevisionSummary> of(long articleId) {
        return jdbc.sql("""
                        SELECT number, snapshot_id, captured_at, cause, title, sha256, extractor, words_added, words_removed
                        FROM revisions
                        WHERE article_id = :article
                        ORDER BY number
                        """)
                .param("article", articleId)
                .query((row, index) -> new RevisionSummary(
                        row.getInt("number"),
                        row.getLong("snapshot_id"),
                        instant(row, "captured_at"),
                        RevisionCause.valueOf(row.getString("cause")),
                        row.getString("title"),
                        Digest.hex(row.getBytes("sha256")),
                        row.getString("extractor"),
                        row.getInt("words_added"),
                        row.getInt("words_removed")))
                .list();
    }

    public Optional<Revision> find(long articleId, int number) {
        return jdbc.sql("""
                        SELECT id, article_id, number, snapshot_id, captured_at, cause, title, content, metadata, texts, body,
                               body_positions, html, sha256, extractor, words_added, words_removed
                        FROM revisions
                        WHERE article_id = :article
                        AND number = :number
                        """)
                .param("article", articleId)
                .param("number", number)
                .query(Revisions::revision)
                .optional();
    }

    /** What was removed from the page of a revision, in page order. */
    public List<RemovedBlock> removed(long revisionId) {
        return removed(List.of(revisionId)).getOrDefault(revisionId, List.of());
    }

    /** What was removed from the pages of some revisions, in page order. */
    Map<Long, List<RemovedBlock>> removed(Collection<Long> revisionIds) {
        Map<Long, List<RemovedBlock>> removed = new HashMap<>();
        jdbc.sql("SELECT id, content FROM revisions WHERE id = ANY (:ids) AND content IS NOT NULL")
                .param("ids", revisionIds.toArray(Long[]::new))
                .query(row -> {
                    removed.put(
                            row.getLong("id"),
                            RevisionContent.unpacked(row.getBytes("content")).removed());
                });
        List<Long> older =
                revisionIds.stream().filter(id -> !removed.containsKey(id)).toList();
        if (!older.isEmpty()) {
            removed.putAll(olderRemoved(older));
        }
        return removed;
    }

    private Map<Long, List<RemovedBlock>> olderRemoved(Collection<Long> revisionIds) {
        Map<Long, List<RemovedBlock>> removed = new HashMap<>();
        jdbc.sql("""
                        SELECT revision_id, position, text, reason, rule
                        FROM removed_blocks
                        WHERE revision_id = ANY (:ids)
                        ORDER BY revision_id, position
                        """).param("ids", revisionIds.toArray(Long[]::new)).query(row -> {
            removed.computeIfAbsent(row.getLong("revision_id"), id -> new ArrayList<>())
                    .add(new RemovedBlock(
                            row.getInt("position"),
                            row.getString("text"),
                            RemovalReason.valueOf(row.getString("reason")),
                            row.getString("rule")));
        });
        return removed;
    }

    /** Stores a revision under a number that is free, and gives its id. */
    long insert(long articleId, int number, NewRevision revision, RevisionText text, RevisionDiff diff, Instant now) {
        return jdbc.sql("""
                        INSERT INTO revisions
                            (article_id, number, snapshot_id, captured_at, recorded_at, cause, title, content, sha256, extractor,
                             words_added, words_removed)
                        VALUES
                            (:article, :number, :snapshot, :capturedAt, :now, :cause, :title, :content, :sha256, :extractor,
                             :added, :removed)
                        RETURNING id
                        """)
                .param("article", articleId)
                .param("number", number)
                .param("snapshot", revision.snapshot().id())
                .param("capturedAt", revision.snapshot().capturedAt().atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("cause", revision.cause().name())
                .param("title", text.title())
                .param("content", RevisionContent.of(revision.extraction()).packed())
                .param("sha256", text.sha256())
                .param("extractor", revision.extractor())
                .param("added", diff.wordsAdded())
                .param("removed", diff.wordsRemoved())
                .query(Long.class)
                .single();
    }

    /** The same text was read again from the same capture: what surrounds it is replaced by the newer reading. */
    void refresh(long revisionId, NewRevision revision) {
        store(revisionId, RevisionContent.of(revision.extraction()), revision.extractor());
    }

    /** @param extractor the one that it comes from, or null where that stays */
    private void store(long revisionId, RevisionContent content, @Nullable String extractor) {
        jdbc.sql("""
                        WITH older AS (DELETE FROM removed_blocks WHERE revision_id = :id)
                        UPDATE revisions
                        SET content = :content, lead = NULL, metadata = NULL, texts = NULL, body = NULL, body_positions = NULL,
                            html = NULL, extractor = coalesce(:extractor, extractor)
                        WHERE id = :id
                        """)
                .param("id", revisionId)
                .param("content", content.packed())
                .param("extractor", extractor)
                .update();
    }

    /**
     * Packs some revisions that were stored before all of a revision was packed.
     *
     * @return true when there are more
     */
    @Transactional
    public boolean packSome() {
        List<Long> ids =
                jdbc.sql("""
                        SELECT id
                        FROM revisions
                        WHERE content IS NULL
                        ORDER BY id
                        LIMIT :most
                        FOR UPDATE SKIP LOCKED
                        """).param("most", PACKED_AT_ONCE).query(Long.class).list();
        Map<Long, List<RemovedBlock>> removed = olderRemoved(ids);
        Map<Long, RevisionContent> contents = new LinkedHashMap<>();
        jdbc.sql("SELECT id, metadata, texts, body, body_positions, html FROM revisions WHERE id = ANY (:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(row -> {
                    long id = row.getLong("id");
                    contents.put(id, RevisionContent.older(row, removed.getOrDefault(id, List.of())));
                });
        contents.forEach((id, content) -> store(id, content, null));
        return !ids.isEmpty();
    }

    /** The revisions of an article as far as placing another one needs them, the first one first. */
    List<Placed> placed(long articleId) {
        return jdbc.sql("""
                        SELECT id, number, snapshot_id, captured_at, sha256, extractor
                        FROM revisions
                        WHERE article_id = :article
                        ORDER BY number
                        """)
                .param("article", articleId)
                .query((row, index) -> new Placed(
                        row.getLong("id"),
                        row.getInt("number"),
                        row.getLong("snapshot_id"),
                        instant(row, "captured_at"),
                        row.getBytes("sha256")))
                .list();
    }

    /** Makes room for another revision: those from this number on move up by one. */
    void moveUpFrom(long articleId, int number) {
        jdbc.sql("UPDATE revisions SET number = number + 1 WHERE article_id = :article AND number >= :number")
                .param("article", articleId)
                .param("number", number)
                .update();
    }

    void changeDiff(long revisionId, RevisionDiff diff) {
        jdbc.sql("UPDATE revisions SET words_added = :added, words_removed = :removed WHERE id = :id")
                .param("id", revisionId)
                .param("added", diff.wordsAdded())
                .param("removed", diff.wordsRemoved())
                .update();
    }

    /** Headline, lead and text of a revision, a block a line. */
    String readable(long revisionId) {
        return jdbc.sql(
                        "SELECT title, content, metadata, texts, body, body_positions, html FROM revisions WHERE id = :id")
                .param("id", revisionId)
                .query((row, index) -> {
                    RevisionContent content = RevisionContent.of(row);
                    return Digest.readable(
                            row.getString("title"), content.metadata().lead(), content.body());
                })
                .single();
    }

    /** A revision's place among the others. */
    record Placed(long id, int number, long snapshotId, Instant capturedAt, byte[] sha256) {}

    static Revision revision(ResultSet row, int index) throws SQLException {
        RevisionContent content = RevisionContent.of(row);
        return new Revision(
                row.getLong("id"),
                row.getLong("article_id"),
                row.getInt("number"),
                row.getLong("snapshot_id"),
                instant(row, "captured_at"),
                RevisionCause.valueOf(row.getString("cause")),
                row.getString("title"),
                content.metadata().lead(),
                content.metadata(),
                content.body(),
                content.positions(),
                content.html(),
                Digest.hex(row.getBytes("sha256")),
                row.getString("extractor"),
                row.getInt("words_added"),
                row.getInt("words_removed"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant optionalInstant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
