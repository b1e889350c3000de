package newsarchive.discovery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
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

    private static final String COLUMNS = """
            SELECT s.id, s.slug, s.name, s.home, s.language, s.interval_seconds, s.delay_millis, s.enabled, s.visibility,
                   s.last_check, s.next_check, s.last_error,
                   (SELECT array_agg(c.kind ORDER BY c.position) FROM channels c WHERE c.source_id = s.id) AS kinds,
                   (SELECT array_agg(c.url ORDER BY c.position) FROM channels c WHERE c.source_id = s.id) AS urls
            FROM sources s
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Sources(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All sources that a reader may see, by name. */
    public List<Source> all(Visibility reader) {
        return jdbc.sql(COLUMNS + "WHERE s.visibility = ANY (:visible) ORDER BY lower(s.name), s.id LIMIT 10000")
                .param("visible", reader.visibleNames().toArray(String[]::new))
                .query(Sources::source)
                .list();
    }

    /** The source with this slug, if a reader may see it. */
    public Optional<Source> find(String slug, Visibility reader) {
        if (slug.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return jdbc.sql(COLUMNS + "WHERE s.slug = :slug AND s.visibility = ANY (:visible)")
                .param("slug", slug)
                .param("visible", reader.visibleNames().toArray(String[]::new))
                .query(Sources::source)
                .optional();
    }

    /** The source with this number. */
    public Optional<Source> find(long id) {
        return jdbc.sql(COLUMNS + "WHERE s.id = :id")
                .param("id", id)
                .query(Sources::source)
                .optional();
    }

    /** Stores a new source, due at once when enabled. */
    @Transactional
    public SourceChange add(SourceDraft draft) {
        String slug = draft.slug() == null || draft.slug().isBlank()
                ? freeSlug(draft.name() == null ? "" : SourceDraftCheck.slugFrom(draft.name()))
                : draft.slug();
        Map<String, String> problems = new TreeMap<>(new SourceDraftCheck().problems(draft));
        if (!problems.containsKey("slug") && isTaken(slug)) {
            problems.put("slug", "There is a source with the short name “" + slug + "” already.");
        }
        if (!problems.isEmpty()) {
            return new SourceChange.Invalid(problems);
        }
        long id = values("""
                        INSERT INTO sources
                            (slug, name, home, language, interval_seconds, delay_millis, enabled, visibility, next_check)
                        VALUES
                            (:slug, :name, :home, :language, :interval, :delay, :enabled, :visibility,
                             CASE WHEN :enabled THEN :now::timestamptz END)
                        RETURNING id
                        """, slug, draft).query(Long.class).single();
        insertChannels(id, draft.channels());
        return new SourceChange.Saved(find(id).orElseThrow());
    }

    /** Changes a source; its articles stay. The slug cannot change. One that is switched on is due at once. */
    @Transactional
    public SourceChange update(String slug, SourceDraft draft) {
        Optional<Source> source = find(slug, Visibility.STAFF);
        if (source.isEmpty()) {
            return new SourceChange.Unknown();
        }
        Map<String, String> problems = new TreeMap<>(new SourceDraftCheck().problems(draft));
        if (draft.slug() != null && !draft.slug().isBlank() && !draft.slug().equals(slug)) {
            problems.put("slug", "The short name of a source cannot change, it is part of addresses.");
        }
        if (!problems.isEmpty()) {
            return new SourceChange.Invalid(problems);
        }
        values("""
                        UPDATE sources
                        SET name = :name, home = :home, language = :language, interval_seconds = :interval,
                            delay_millis = :delay, visibility = :visibility, enabled = :enabled,
                            next_check = CASE WHEN NOT :enabled THEN NULL
                                              WHEN enabled THEN least(next_check, :now::timestamptz + :interval * interval '1 s')
                                              ELSE :now::timestamptz END
                        WHERE slug = :slug
                        """, slug, draft).update();
        long id = source.get().id();
        jdbc.sql("DELETE FROM channels WHERE source_id = :id").param("id", id).update();
        insertChannels(id, draft.channels());
        return new SourceChange.Saved(find(id).orElseThrow());
    }

    /**
     * Deletes a source that has no articles; one that has some is refused (switch it off instead), so that nothing archived is
     * lost by a click.
     */
    @Transactional
    public SourceDeletion delete(String slug) {
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
        return jdbc.sql(COLUMNS + "WHERE s.enabled AND s.next_check <= :now ORDER BY s.next_check, s.id LIMIT :limit")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(Sources::source)
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

    private JdbcClient.StatementSpec values(String sql, String slug, SourceDraft draft) {
        @Nullable Duration delay = draft.delay();
        return jdbc.sql(sql)
                .param("slug", slug)
                .param("name", draft.name() == null ? "" : draft.name().strip())
                .param("home", blankToNull(draft.home()))
                .param("language", blankToNull(draft.language()))
                .param("interval", draft.interval().toSeconds())
                .param("delay", delay == null ? null : delay.toMillis(), java.sql.Types.INTEGER)
                .param("enabled", draft.enabled())
                .param("visibility", draft.visibility().name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC));
    }

    private void insertChannels(long sourceId, List<Channel> channels) {
        for (int position = 0; position < channels.size(); position++) {
            jdbc.sql("INSERT INTO channels (source_id, position, kind, url) VALUES (:source, :position, :kind, :url)")
                    .param("source", sourceId)
                    .param("position", position)
                    .param("kind", channels.get(position).kind().name())
                    .param("url", channels.get(position).url().strip())
                    .update();
        }
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

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static Source source(ResultSet row, int index) throws SQLException {
        boolean enabled = row.getBoolean("enabled");
        @Nullable Instant lastCheck = instant(row, "last_check");
        @Nullable String lastError = row.getString("last_error");
        @Nullable Integer delay = row.getObject("delay_millis", Integer.class);
        return new Source(
                row.getLong("id"),
                row.getString("slug"),
                row.getString("name"),
                row.getString("home"),
                row.getString("language"),
                channels(row),
                Duration.ofSeconds(row.getInt("interval_seconds")),
                delay == null ? null : Duration.ofMillis(delay),
                enabled,
                Visibility.valueOf(row.getString("visibility")),
                state(enabled, lastCheck, lastError),
                lastCheck,
                instant(row, "next_check"),
                lastError);
    }

    private static SourceState state(boolean enabled, @Nullable Instant lastCheck, @Nullable String lastError) {
        if (!enabled) {
            return SourceState.PAUSED;
        }
        if (lastError != null) {
            return SourceState.FAILING;
        }
        return lastCheck == null ? SourceState.NEW : SourceState.ACTIVE;
    }

    private static List<Channel> channels(ResultSet row) throws SQLException {
        if (row.getArray("kinds") == null) {
            return List.of();
        }
        String[] kinds = (String[]) row.getArray("kinds").getArray();
        String[] urls = (String[]) row.getArray("urls").getArray();
        return IntStream.range(0, kinds.length)
                .mapToObj(i -> new Channel(ChannelKind.valueOf(kinds[i]), urls[i]))
                .toList();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
