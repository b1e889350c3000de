package newsarchive.archive;

import static java.sql.Types.VARCHAR;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import newsarchive.access.Visibility;
import newsarchive.archive.RevisionChanges.Part;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of edits: revisions that a publisher made, with what changed by name. */
@Repository
public class Edits {

    private static final Pattern CURSOR = Pattern.compile("(-?\\d{1,18})\\.(\\d{1,18})");

    private final JdbcClient jdbc;
    private final Revisions revisions;

    Edits(JdbcClient jdbc, Revisions revisions) {
        this.jdbc = jdbc;
        this.revisions = revisions;
    }

    /** A page of the newest edits; each page costs the same. A cursor that is none of ours is an IllegalArgumentException. */
    public EditPage list(EditQuery query) {
        @Nullable Place behind = query.cursor() == null ? null : Place.parse(query.cursor());
        List<Edit> found = jdbc.sql(shown("""
                        SELECT *
                        FROM edits
                        WHERE source_id NOT IN (SELECT id FROM sources WHERE visibility <> ALL (:visible))
                        """
                        + (query.source() == null
                                ? ""
                                : "AND source_id = (SELECT id FROM sources WHERE slug = :source)\n")
                        + (query.silent() ? "AND silent\n" : "")
                        + (behind == null ? "" : "AND (found_at, revision_id) < (:time, :id)\n")))
                .param("visible", query.reader().visibleNames().toArray(String[]::new))
                .param("source", query.source(), VARCHAR)
                .param("time", behind == null ? null : behind.time, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", behind == null ? null : behind.id, java.sql.Types.BIGINT)
                .param("limit", query.limit() + 1)
                .query(Edits::edit)
                .list();
        List<Edit> items = found.subList(0, Math.min(found.size(), query.limit()));
        return new EditPage(
                items,
                found.size() > items.size()
                        ? Place.of(items.get(items.size() - 1)).text()
                        : null);
    }

    /** The newest edits of one article; none where the reader may not see it. */
    public List<Edit> of(long articleId, int limit, Visibility reader) {
        return jdbc.sql(shown("""
                        SELECT *
                        FROM edits
                        WHERE revision_id IN (SELECT id FROM revisions WHERE article_id = :article)
                        AND source_id NOT IN (SELECT id FROM sources WHERE visibility <> ALL (:visible))
                        """))
                .param("article", articleId)
                .param("visible", reader.visibleNames().toArray(String[]::new))
                .param("limit", limit)
                .query(Edits::edit)
                .list();
    }

    /** Notes what a revision changed against the one before, or that it changed nothing of the publisher's. */
    void note(long articleId, int number) {
        Optional<Revision> later = revisions.find(articleId, number);
        Optional<Revision> earlier = revisions.find(articleId, number - 1);
        if (later.isEmpty()) {
            return;
        }
        if (earlier.isEmpty() || later.get().cause() != RevisionCause.PUBLISHER) {
            jdbc.sql("DELETE FROM edits WHERE revision_id = :id")
                    .param("id", later.get().id())
                    .update();
            return;
        }
        note(later.get(), RevisionChanges.between(earlier.get(), later.get()));
    }

    private void note(Revision revision, RevisionChanges changes) {
        jdbc.sql("""
                        INSERT INTO edits (revision_id, source_id, found_at, parts, silent)
                        SELECT :id, source_id, :foundAt, :parts, :silent
                        FROM articles
                        WHERE id = :article
                        ON CONFLICT (revision_id) DO UPDATE
                        SET found_at = excluded.found_at, parts = excluded.parts, silent = excluded.silent
                        """)
                .param("id", revision.id())
                .param("article", revision.articleId())
                .param("foundAt", revision.capturedAt().atOffset(ZoneOffset.UTC))
                .param("parts", changes.parts().stream().map(Part::name).toArray(String[]::new))
                .param("silent", changes.silent())
                .update();
    }

    /** The rows of edits with what a list shows; only those of the page are looked up elsewhere. */
    private static String shown(String edits) {
        return """
                SELECT e.revision_id, e.found_at, e.parts, e.silent, e.source_id, r.article_id, r.number, r.title,
                       coalesce(b.title, r.title) AS title_before, r.words_added, r.words_removed, a.url, a.language,
                       s.slug, s.name, s.visibility
                FROM (%s ORDER BY found_at DESC, revision_id DESC LIMIT :limit) e
                JOIN revisions r ON r.id = e.revision_id
                JOIN articles a ON a.id = r.article_id
                JOIN sources s ON s.id = e.source_id
                LEFT JOIN revisions b ON b.article_id = r.article_id AND b.number = r.number - 1
                ORDER BY e.found_at DESC, e.revision_id DESC
                """.formatted(edits);
    }

    private static Edit edit(ResultSet row, int index) throws SQLException {
        return new Edit(
                row.getLong("revision_id"),
                row.getLong("article_id"),
                row.getInt("number"),
                row.getString("url"),
                new SourceRef(
                        row.getLong("source_id"),
                        row.getString("slug"),
                        row.getString("name"),
                        Visibility.valueOf(row.getString("visibility"))),
                row.getString("language"),
                row.getString("title"),
                row.getString("title_before"),
                Revisions.instant(row, "found_at"),
                new RevisionChanges(parts((String[]) row.getArray("parts").getArray()), row.getBoolean("silent")),
                row.getInt("words_added"),
                row.getInt("words_removed"));
    }

    private static Set<Part> parts(String[] names) {
        return List.of(names).stream()
                .map(Part::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Part.class)));
    }

    /** The last edit of a page. */
    private record Place(OffsetDateTime time, long id) {

        static Place of(Edit edit) {
            return new Place(edit.foundAt().atOffset(ZoneOffset.UTC), edit.revisionId());
        }

        static Place parse(String cursor) {
            Matcher matcher = CURSOR.matcher(cursor);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("Not a cursor of this archive");
            }
            Instant time = Instant.EPOCH.plus(Long.parseLong(matcher.group(1)), ChronoUnit.MICROS);
            return new Place(time.atOffset(ZoneOffset.UTC), Long.parseLong(matcher.group(2)));
        }

        /** PostgreSQL keeps microseconds. */
        String text() {
            return ChronoUnit.MICROS.between(Instant.EPOCH, time.toInstant()) + "." + id;
        }
    }
}
