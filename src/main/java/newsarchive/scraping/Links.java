package newsarchive.scraping;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import newsarchive.discovery.DiscoveredLink;
import newsarchive.url.PageKey;
import newsarchive.url.WebUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of links: the frontier of what was ever offered, so that nothing is lost when a feed forgets it. */
@Repository
class Links {

    private static final String COLUMNS = """
            SELECT l.id, l.source_id, l.page_key, l.url, l.file, l.captured_at, l.discovered_at, l.visits, l.failures, l.etag,
                   l.last_modified
            FROM links l
            """;

    private final JdbcClient jdbc;

    Links(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Link find(long id) {
        return jdbc.sql(COLUMNS + "WHERE l.id = :id")
                .param("id", id)
                .query(Links::link)
                .single();
    }

    /** Notes that a source offers a link, and gives its number; a link known already keeps its history. */
    long offer(long sourceId, DiscoveredLink link, Instant now) {
        @Nullable Instant capturedAt = link.capturedAt();
        return jdbc.sql("""
                        INSERT INTO links (source_id, location, page_key, url, file, captured_at, discovered_at, next_visit)
                        VALUES (:source, :location, :key, :url, :file, :capturedAt, :now, :now)
                        ON CONFLICT (location) DO UPDATE
                        SET page_key = excluded.page_key, url = excluded.url, captured_at = excluded.captured_at
                        RETURNING id
                        """)
                .param("source", sourceId)
                .param("location", location(link))
                .param("key", link.key().value())
                .param("url", link.url() == null ? null : link.url().value())
                .param("file", link.file() == null ? null : link.file().toString())
                .param(
                        "capturedAt",
                        capturedAt == null ? null : capturedAt.atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** The links of a source whose time has come, the longest waiting first. */
    List<Long> due(long sourceId, Instant now) {
        return jdbc.sql("""
                        SELECT id
                        FROM links
                        WHERE source_id = :source
                        AND next_visit <= :now
                        ORDER BY next_visit, id
                        """)
                .param("source", sourceId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .list();
    }

    /** The links that lead to the page of an article, saved captures in the order in which they were made. */
    List<Long> ofArticle(long articleId) {
        return jdbc.sql("""
                        SELECT l.id
                        FROM links l
                        JOIN articles a ON a.page_key = l.page_key
                        WHERE a.id = :article
                        ORDER BY l.captured_at NULLS LAST, l.id
                        """).param("article", articleId).query(Long.class).list();
    }

    /** Links of a source that were captured and yielded no article so far; another extractor may do better. */
    List<Long> withoutArticle(long sourceId) {
        return jdbc.sql("""
                        SELECT l.id
                        FROM links l
                        WHERE l.source_id = :source
                        AND NOT EXISTS (SELECT FROM articles a WHERE a.page_key = l.page_key)
                        AND EXISTS (SELECT FROM snapshots s WHERE s.page_key = l.page_key)
                        ORDER BY l.id
                        """).param("source", sourceId).query(Long.class).list();
    }

    /** Notes what came of a visit. */
    void visited(Link link, Visit visit, Instant at) {
        @Nullable Instant next = Recheck.next(link, visit, at);
        boolean failed = visit.outcome() == ScrapedLink.Outcome.FAILED;
        jdbc.sql("""
                        UPDATE links
                        SET last_visit = :at, next_visit = :next, visits = visits + 1, failures = :failures,
                            etag = coalesce(:etag, etag), last_modified = coalesce(:lastModified, last_modified),
                            last_outcome = :outcome, last_reason = :reason
                        WHERE id = :id
                        """)
                .param("id", link.id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("next", next == null ? null : next.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("failures", failed ? link.failures() + 1 : 0)
                .param("etag", visit.etag())
                .param("lastModified", visit.lastModified())
                .param("outcome", visit.outcome().name())
                .param("reason", visit.reason())
                .update();
    }

    private static String location(DiscoveredLink link) {
        return link.file() == null ? link.key().value() : "file:" + link.file();
    }

    private static Link link(ResultSet row, int index) throws SQLException {
        @Nullable String url = row.getString("url");
        @Nullable String file = row.getString("file");
        return new Link(
                row.getLong("id"),
                row.getLong("source_id"),
                new PageKey(row.getString("page_key")),
                Optional.ofNullable(url).flatMap(WebUrl::parse).orElse(null),
                file == null ? null : Path.of(file),
                instant(row, "captured_at"),
                row.getObject("discovered_at", OffsetDateTime.class).toInstant(),
                row.getInt("visits"),
                row.getInt("failures"),
                row.getString("etag"),
                row.getString("last_modified"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
