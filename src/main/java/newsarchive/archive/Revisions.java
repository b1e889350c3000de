package newsarchive.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsarchive.extraction.Extraction;
import newsarchive.extraction.RemovalReason;
import newsarchive.extraction.RemovedBlock;
import newsarchive.extraction.TextBlock;
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
                        SELECT id, article_id, number, snapshot_id, captured_at, cause, title, lead, metadata, texts, body,
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
        return jdbc.sql("""
                        SELECT position, text, reason, rule
                        FROM removed_blocks
                        WHERE revision_id = :revision
                        ORDER BY position
                        """)
                .param("revision", revisionId)
                .query((row, index) -> new RemovedBlock(
                        row.getInt("position"),
                        row.getString("text"),
                        RemovalReason.valueOf(row.getString("reason")),
                        row.getString("rule")))
                .list();
    }

    /** Stores a revision under a number that is free, and gives its id. */
    long insert(long articleId, int number, NewRevision revision, RevisionText text, RevisionDiff diff, Instant now) {
        long id = jdbc.sql("""
                        INSERT INTO revisions
                            (article_id, number, snapshot_id, captured_at, recorded_at, cause, title, lead, metadata, texts,
                             body_positions, sha256, extractor, words_added, words_removed)
                        VALUES
                            (:article, :number, :snapshot, :capturedAt, :now, :cause, :title, :lead, :metadata::jsonb, :texts,
                             :positions, :sha256, :extractor, :added, :removed)
                        RETURNING id
                        """)
                .param("article", articleId)
                .param("number", number)
                .param("snapshot", revision.snapshot().id())
                .param("capturedAt", revision.snapshot().capturedAt().atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("cause", revision.cause().name())
                .param("title", text.title())
                .param("lead", text.lead(), java.sql.Types.VARCHAR)
                .param("metadata", MetadataJson.write(revision.extraction().metadata()))
                .param(
                        "texts",
                        new RevisionTexts(text.body(), revision.extraction().html()).packed())
                .param("positions", positions(revision.extraction()))
                .param("sha256", text.sha256())
                .param("extractor", revision.extractor())
                .param("added", diff.wordsAdded())
                .param("removed", diff.wordsRemoved())
                .query(Long.class)
                .single();
        insertRemoved(id, revision.extraction().removed());
        return id;
    }

    /** The same text was read again from the same capture: what surrounds it is replaced by the newer reading. */
    void refresh(long revisionId, NewRevision revision) {
        jdbc.sql("""
                        UPDATE revisions
                        SET metadata = :metadata::jsonb, body_positions = :positions, texts = :texts, body = NULL, html = NULL,
                            extractor = :extractor
                        WHERE id = :id
                        """)
                .param("id", revisionId)
                .param("metadata", MetadataJson.write(revision.extraction().metadata()))
                .param("positions", positions(revision.extraction()))
                .param(
                        "texts",
                        new RevisionTexts(
                                        RevisionText.of(revision.extraction()).body(),
                                        revision.extraction().html())
                                .packed())
                .param("extractor", revision.extractor())
                .update();
        jdbc.sql("DELETE FROM removed_blocks WHERE revision_id = :id")
                .param("id", revisionId)
                .update();
        insertRemoved(revisionId, revision.extraction().removed());
    }

    /**
     * Packs the texts of some revisions that were stored before texts were packed.
     *
     * @return true when there are more
     */
    @Transactional
    public boolean packSome() {
        Map<Long, RevisionTexts> texts = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT id, texts, body, html
                        FROM revisions
                        WHERE texts IS NULL
                        ORDER BY id
                        LIMIT :most
                        FOR UPDATE SKIP LOCKED
                        """).param("most", PACKED_AT_ONCE).query(row -> {
            texts.put(row.getLong("id"), RevisionTexts.of(row));
        });
        texts.forEach(
                (id, both) -> jdbc.sql("UPDATE revisions SET texts = :texts, body = NULL, html = NULL WHERE id = :id")
                        .param("id", id)
                        .param("texts", both.packed())
                        .update());
        return !texts.isEmpty();
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
        return jdbc.sql("SELECT title, lead, texts, body, html FROM revisions WHERE id = :id")
                .param("id", revisionId)
                .query((row, index) -> Digest.readable(
                        row.getString("title"),
                        row.getString("lead"),
                        RevisionTexts.of(row).body()))
                .single();
    }

    /** A revision's place among the others. */
    record Placed(long id, int number, long snapshotId, Instant capturedAt, byte[] sha256) {}

    private void insertRemoved(long revisionId, List<RemovedBlock> removed) {
        jdbc.sql("""
                        INSERT INTO removed_blocks (revision_id, position, text, reason, rule)
                        SELECT :revision, unnest(:positions), unnest(:texts), unnest(:reasons), unnest(:rules)
                        """)
                .param("revision", revisionId)
                .param("positions", removed.stream().map(RemovedBlock::position).toArray(Integer[]::new))
                .param("texts", removed.stream().map(RemovedBlock::text).toArray(String[]::new))
                .param(
                        "reasons",
                        removed.stream().map(block -> block.reason().name()).toArray(String[]::new))
                .param("rules", removed.stream().map(RemovedBlock::rule).toArray(String[]::new))
                .update();
    }

    private static Integer[] positions(Extraction extraction) {
        return extraction.blocks().stream().map(TextBlock::position).toArray(Integer[]::new);
    }

    static Revision revision(ResultSet row, int index) throws SQLException {
        @Nullable String lead = row.getString("lead");
        RevisionTexts texts = RevisionTexts.of(row);
        return new Revision(
                row.getLong("id"),
                row.getLong("article_id"),
                row.getInt("number"),
                row.getLong("snapshot_id"),
                instant(row, "captured_at"),
                RevisionCause.valueOf(row.getString("cause")),
                row.getString("title"),
                lead,
                MetadataJson.read(row.getString("metadata")),
                texts.body(),
                List.of((Integer[]) row.getArray("body_positions").getArray()),
                texts.html(),
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
