package newsarchive.scraping;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import newsarchive.discovery.AddressShapes;
import newsarchive.discovery.DiscoveredLink;
import newsarchive.extraction.NoArticle;
import newsarchive.url.PageKey;
import newsarchive.url.WebUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of links: the frontier of what was ever offered, so that nothing is lost when a feed forgets it. */
@Repository
class Links {

    private static final String COLUMNS = """
            SELECT l.id, l.source_id, l.page_key, l.url, l.file, l.captured_at, l.discovered_at, l.visits, l.failures, l.tries,
                   l.etag, l.last_modified
            FROM links l
            """;

    private static final Duration LEARNED_FROM = Duration.ofDays(90);

    /** Tries of a page that end by our fault before it is kept aside. */
    static final int MOST_TRIES = 3;

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

    /**
     * A link as a plan needs it.
     *
     * @param shown its address, or else its file
     */
    record Known(long id, String shown, boolean isFile) {}

    /** Notes that a source offers links, and gives them in their order, each once; one known already keeps its history. */
    List<Known> offer(long sourceId, List<DiscoveredLink> offered, Instant now) {
        Map<String, DiscoveredLink> byLocation = new LinkedHashMap<>();
        offered.forEach(link -> byLocation.putIfAbsent(location(link), link));
        String[] locations = byLocation.keySet().toArray(String[]::new);
        jdbc.sql("""
                        INSERT INTO links AS l (source_id, location, page_key, url, file, captured_at, discovered_at, next_visit)
                        SELECT :source, o.location, o.page_key, o.url, o.file, o.captured_at, :now, :now
                        FROM unnest(:locations::text[], :keys::text[], :urls::text[], :files::text[], :times::timestamptz[])
                             WITH ORDINALITY AS o (location, page_key, url, file, captured_at, position)
                        ORDER BY o.position
                        ON CONFLICT (location) DO UPDATE
                        SET page_key = CASE WHEN l.file IS NULL THEN l.page_key ELSE excluded.page_key END,
                            url = excluded.url, captured_at = excluded.captured_at
                        WHERE (l.url, l.captured_at) IS DISTINCT FROM (excluded.url, excluded.captured_at)
                        OR (l.file IS NOT NULL AND l.page_key <> excluded.page_key)
                        """)
                .param("source", sourceId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("locations", locations)
                .param("keys", texts(byLocation, link -> link.key().value()))
                .param("urls", texts(byLocation, DiscoveredLink::url))
                .param("files", texts(byLocation, DiscoveredLink::file))
                .param("times", texts(byLocation, DiscoveredLink::capturedAt))
                .update();
        return jdbc.sql("""
                        SELECT l.id, coalesce(l.url, l.file) AS shown, l.file IS NOT NULL AS is_file
                        FROM unnest(:locations::text[]) WITH ORDINALITY AS o (location, position)
                        JOIN links l USING (location)
                        ORDER BY o.position
                        """).param("locations", locations).query(Links::known).list();
    }

    /** What came of the newest links of a source, where their pages were read: those of some months, for sites change. */
    AddressShapes shapes(long sourceId, Instant now) {
        String[] none = Stream.of(NoArticle.values()).map(NoArticle::reason).toArray(String[]::new);
        return AddressShapes.learned(jdbc
                .sql("""
                        SELECT url, last_outcome <> 'SKIPPED' AS is_article
                        FROM links
                        WHERE source_id = :source
                        AND url IS NOT NULL
                        AND file IS NULL
                        AND discovered_at > :since
                        AND (last_outcome IN ('NEW', 'REVISED', 'UNCHANGED') OR last_reason = ANY (:none))
                        ORDER BY id DESC
                        LIMIT 2000
                        """)
                .param("source", sourceId)
                .param("since", now.minus(LEARNED_FROM).atOffset(ZoneOffset.UTC))
                .param("none", none)
                .query((row, index) ->
                        new AddressShapes.Visited(new WebUrl(row.getString("url")), row.getBoolean("is_article")))
                .list()
                .stream());
    }

    /** These links, in this order. */
    List<Known> known(Collection<Long> ids) {
        return jdbc.sql("""
                        SELECT l.id, coalesce(l.url, l.file) AS shown, l.file IS NOT NULL AS is_file
                        FROM unnest(:ids::bigint[]) WITH ORDINALITY AS o (id, position)
                        JOIN links l USING (id)
                        ORDER BY o.position
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .query(Links::known)
                .list();
    }

    private static Known known(ResultSet row, int index) throws SQLException {
        return new Known(row.getLong("id"), row.getString("shown"), row.getBoolean("is_file"));
    }

    private static String[] texts(Map<String, DiscoveredLink> links, Function<DiscoveredLink, ?> part) {
        return links.values().stream()
                .map(part)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
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

    /** Notes what came of a visit; a page that failed by our fault {@value #MOST_TRIES} times in a row is kept aside. */
    void visited(Link link, Visit visit, Instant at) {
        boolean aside = visit.isOurFault() && link.tries() >= MOST_TRIES;
        @Nullable
        Instant next = aside
                ? null
                : Recheck.next(link, visit, at, ThreadLocalRandom.current().nextDouble());
        jdbc.sql("""
                        UPDATE links
                        SET last_visit = :at, next_visit = :next, visits = visits + 1, failures = :failures,
                            tries = CASE WHEN :ours THEN tries ELSE 0 END,
                            page_key = coalesce(:key, page_key),
                            aside_since = CASE WHEN :aside THEN coalesce(aside_since, :at) END,
                            etag = coalesce(:etag, etag), last_modified = coalesce(:lastModified, last_modified),
                            last_outcome = :outcome, last_reason = :reason
                        WHERE id = :id
                        """)
                .param("id", link.id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("next", next == null ? null : next.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("failures", visit.fault() != null ? link.failures() + 1 : 0)
                .param("ours", visit.isOurFault())
                .param("aside", aside)
                .param("key", visit.key() == null ? null : visit.key().value(), Types.VARCHAR)
                .param("etag", visit.etag())
                .param("lastModified", visit.lastModified())
                .param("outcome", visit.outcome().name())
                .param("reason", visit.reason())
                .update();
    }

    /** Notes that a link was tried without harm, though that was no visit. */
    void answered(@Nullable Long linkId) {
        jdbc.sql("UPDATE links SET tries = 0 WHERE id = :id AND aside_since IS NULL")
                .param("id", linkId, Types.BIGINT)
                .update();
    }

    /** Which links of a source are kept aside. */
    Set<Long> aside(long sourceId) {
        return Set.copyOf(jdbc.sql("SELECT id FROM links WHERE source_id = :source AND aside_since IS NOT NULL")
                .param("source", sourceId)
                .query(Long.class)
                .list());
    }

    /** The pages kept aside, the latest first. */
    List<AsidePage> aside(int limit) {
        return jdbc.sql("""
                        SELECT l.id, s.slug, coalesce(l.url, l.file) AS shown, l.aside_since, l.last_reason
                        FROM links l
                        JOIN sources s ON s.id = l.source_id
                        WHERE l.aside_since IS NOT NULL
                        ORDER BY l.aside_since DESC, l.id DESC
                        LIMIT :limit
                        """)
                .param("limit", limit)
                .query((row, index) -> new AsidePage(
                        row.getLong("id"),
                        row.getString("slug"),
                        row.getString("shown"),
                        row.getObject("aside_since", OffsetDateTime.class).toInstant(),
                        Objects.requireNonNullElse(row.getString("last_reason"), "")))
                .list();
    }

    /** Takes a link that was kept aside back among the others, due now; empty when it is not kept aside. */
    Optional<Link> takeBack(long id, Instant now) {
        boolean wasAside = jdbc.sql("""
                                UPDATE links
                                SET aside_since = NULL, tries = 0, failures = 0, next_visit = :now
                                WHERE id = :id
                                AND aside_since IS NOT NULL
                                """)
                        .param("id", id)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
        return wasAside ? Optional.of(find(id)) : Optional.empty();
    }

    private static String location(DiscoveredLink link) {
        return link.file() == null ? link.key().value() : "file:" + link.file();
    }

    static Link link(ResultSet row, int index) throws SQLException {
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
                row.getInt("tries"),
                row.getString("etag"),
                row.getString("last_modified"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
