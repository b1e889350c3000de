package newsarchive.discovery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import newsarchive.access.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The table of sources with their channels.
 *
 * <pre>{@code
 * SourceChange change = sources.add(draft);
 * if (change instanceof SourceChange.Invalid invalid) {
 *     explain(invalid.problems());
 * }
 * }</pre>
 */
@Repository
public class Sources {

    private final JdbcClient jdbc;
    private final SourceStore store;
    private final HostClaims claims;

    Sources(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.store = new SourceStore(jdbc, clock);
        this.claims = new HostClaims(jdbc);
    }

    /** All sources that a reader may see, by name. */
    public List<Source> all(Visibility reader) {
        return jdbc.sql(SourceRow.COLUMNS
                        + "WHERE s.visibility = ANY (:visible) ORDER BY lower(s.name), s.id LIMIT 10000")
                .param("visible", reader.visibleNames().toArray(String[]::new))
                .query(SourceRow::source)
                .list();
    }

    /** The source with this slug, if a reader may see it. */
    public Optional<Source> find(String slug, Visibility reader) {
        if (slug.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return jdbc.sql(SourceRow.COLUMNS + "WHERE s.slug = :slug AND s.visibility = ANY (:visible)")
                .param("slug", slug)
                .param("visible", reader.visibleNames().toArray(String[]::new))
                .query(SourceRow::source)
                .optional();
    }

    /** The source with this number. */
    public Optional<Source> find(long id) {
        return jdbc.sql(SourceRow.COLUMNS + "WHERE s.id = :id")
                .param("id", id)
                .query(SourceRow::source)
                .optional();
    }

    /** Stores a new source, due at once when enabled. */
    @Transactional
    public SourceChange add(SourceDraft draft) {
        claims.lock();
        String slug = draft.slug() == null || draft.slug().isBlank()
                ? freeSlug(draft.name() == null ? "" : SourceDraftCheck.slugFrom(draft.name()))
                : draft.slug();
        Map<String, String> problems = new TreeMap<>(new SourceDraftCheck().problems(draft));
        if (!problems.containsKey("slug") && isTaken(slug)) {
            problems.put("slug", "There is a source with the short name “" + slug + "” already.");
        }
        claims.note(draft, 0, problems);
        if (!problems.isEmpty()) {
            return new SourceChange.Invalid(problems);
        }
        long id = store.insert(slug, draft);
        return new SourceChange.Saved(find(id).orElseThrow());
    }

    /** Changes a source; its articles stay. The slug cannot change. One that is switched on is due at once. */
    @Transactional
    public SourceChange update(String slug, SourceDraft draft) {
        claims.lock();
        Optional<Source> source = find(slug, Visibility.STAFF);
        if (source.isEmpty()) {
            return new SourceChange.Unknown();
        }
        long id = source.get().id();
        Map<String, String> problems = new TreeMap<>(new SourceDraftCheck().problems(draft));
        if (draft.slug() != null && !draft.slug().isBlank() && !draft.slug().equals(slug)) {
            problems.put("slug", "The short name of a source cannot change, it is part of addresses.");
        }
        claims.note(draft, id, problems);
        if (!problems.isEmpty()) {
            return new SourceChange.Invalid(problems);
        }
        store.change(id, draft);
        return new SourceChange.Saved(find(id).orElseThrow());
    }

    /**
     * Deletes a source that has no articles; one that has some is refused (switch it off instead), so that nothing archived is
     * lost by a click.
     */
    @Transactional
    public SourceDeletion delete(String slug) {
        claims.lock();
        Optional<Source> source = find(slug, Visibility.STAFF);
        if (source.isEmpty()) {
            return SourceDeletion.UNKNOWN;
        }
        boolean hasArticles = jdbc.sql("SELECT EXISTS (SELECT FROM articles WHERE source_id = :id)")
                .param("id", source.get().id())
                .query(Boolean.class)
                .single();
        if (hasArticles) {
            return SourceDeletion.HAS_ARTICLES;
        }
        jdbc.sql("DELETE FROM sources WHERE id = :id")
                .param("id", source.get().id())
                .update();
        return SourceDeletion.DELETED;
    }

    /** What came of deleting a source. */
    public enum SourceDeletion {
        DELETED,
        UNKNOWN,
        HAS_ARTICLES
    }

    /** True when no source was ever stored. */
    public boolean isEmpty() {
        return !jdbc.sql("SELECT EXISTS (SELECT FROM sources)")
                .query(Boolean.class)
                .single();
    }

    /** Enabled sources whose next check has come, the longest due first. */
    public List<Source> due(Instant now, int limit) {
        return jdbc.sql(SourceRow.COLUMNS
                        + "WHERE s.enabled AND s.next_check <= :now ORDER BY s.next_check, s.id LIMIT :limit")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(SourceRow::source)
                .list();
    }

    /**
     * Notes the end of a check: when, and why it failed (null when it went well). A source is checked again as often as it publishes,
     * within bounds around its interval. One that keeps failing is checked less often, but at least every six hours or at its own
     * interval, so that it comes back by itself.
     */
    @Transactional
    public void checked(long sourceId, Instant at, @Nullable String error) {
        Duration next = jdbc.sql("SELECT interval_seconds, pace_seconds FROM sources WHERE id = :id")
                .param("id", sourceId)
                .query((row, index) -> intervalByPace(row))
                .optional()
                .orElse(Duration.ofHours(1));
        jdbc.sql("""
                        UPDATE sources
                        SET last_check = :at,
                            last_error = :error,
                            failures = CASE WHEN :error::text IS NULL THEN 0 ELSE failures + 1 END,
                            next_check = CASE WHEN enabled THEN :at::timestamptz + interval '1 s'
                                * CASE WHEN :error::text IS NULL THEN :next
                                       ELSE greatest(interval_seconds,
                                                     least(interval_seconds * power(2, least(failures, 5)), 6 * 3600))
                                            * (1 + 0.1 * random()) END END
                        WHERE id = :id
                        """)
                .param("id", sourceId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("error", error)
                .param("next", next.toSeconds())
                .update();
    }

    private static Duration intervalByPace(ResultSet row) throws SQLException {
        Duration interval = Duration.ofSeconds(row.getLong("interval_seconds"));
        @Nullable Long pace = row.getObject("pace_seconds", Long.class);
        return pace == null ? interval : PublishingPace.interval(interval, Duration.ofSeconds(pace));
    }

    /** Notes how often a source publishes now; null when its channels do not say. */
    public void paced(long sourceId, @Nullable Duration pace) {
        jdbc.sql("UPDATE sources SET pace_seconds = :pace WHERE id = :id")
                .param("id", sourceId)
                .param("pace", pace == null ? null : pace.toSeconds(), java.sql.Types.BIGINT)
                .update();
    }

    /** Puts off the next check of a source that is being checked right now. */
    public void claim(long sourceId, Instant now) {
        jdbc.sql("UPDATE sources SET next_check = :now::timestamptz + interval_seconds * interval '1 s' WHERE id = :id")
                .param("id", sourceId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private String freeSlug(String fromName) {
        String wanted = fromName.isEmpty() ? "source" : fromName;
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> n == 1 ? wanted : wanted + "-" + n)
                .filter(slug -> !isTaken(slug))
                .findFirst()
                .orElseThrow();
    }

    private boolean isTaken(String slug) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM sources WHERE slug = :slug)")
                .param("slug", slug)
                .query(Boolean.class)
                .single();
    }
}
