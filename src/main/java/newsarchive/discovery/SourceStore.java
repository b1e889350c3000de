package newsarchive.discovery;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Writes drafts that were checked, each with its channels and hosts. Every call is part of a transaction. */
final class SourceStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    SourceStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Gives the number of the new source. */
    long insert(String slug, SourceDraft draft) {
        long id = values(jdbc.sql("""
                        INSERT INTO sources
                            (slug, name, home, language, interval_seconds, delay_millis, enabled, visibility, next_check,
                             country, medium, collections, user_agent, headers, cookies, proxy)
                        VALUES
                            (:slug, :name, :home, :language, :interval, :delay, :enabled, :visibility,
                             CASE WHEN :enabled THEN :now::timestamptz END,
                             :country, :medium, :collections, :userAgent, :headers::jsonb, :cookies, :proxy)
                        RETURNING id
                        """).param("slug", slug), draft)
                .query(Long.class)
                .single();
        insertChannels(id, draft.channels());
        insertHosts(id, draft.facts().hosts());
        return id;
    }

    void change(long id, SourceDraft draft) {
        values(jdbc.sql("""
                        UPDATE sources
                        SET name = :name, home = :home, language = :language, interval_seconds = :interval,
                            delay_millis = :delay, visibility = :visibility, enabled = :enabled,
                            country = :country, medium = :medium, collections = :collections,
                            user_agent = :userAgent, headers = :headers::jsonb, cookies = :cookies, proxy = :proxy,
                            next_check = CASE WHEN NOT :enabled THEN NULL
                                              WHEN enabled THEN least(next_check, :now::timestamptz + :interval * interval '1 s')
                                              ELSE :now::timestamptz END
                        WHERE id = :id
                        """).param("id", id), draft).update();
        jdbc.sql("DELETE FROM channels WHERE source_id = :id").param("id", id).update();
        jdbc.sql("DELETE FROM source_hosts WHERE source_id = :id")
                .param("id", id)
                .update();
        insertChannels(id, draft.channels());
        insertHosts(id, draft.facts().hosts());
    }

    private JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, SourceDraft draft) {
        @Nullable Duration delay = draft.delay();
        SourceFacts facts = draft.facts();
        SourceRequests requests = draft.requests();
        return statement
                .param("name", draft.name() == null ? "" : draft.name().strip())
                .param("home", blankToNull(draft.home()))
                .param("language", blankToNull(draft.language()))
                .param("interval", draft.interval().toSeconds())
                .param("delay", delay == null ? null : delay.toMillis(), Types.INTEGER)
                .param("enabled", draft.enabled())
                .param("visibility", draft.visibility().name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("country", facts.country())
                .param("medium", facts.medium() == null ? null : facts.medium().name())
                .param("collections", facts.collections().toArray(String[]::new))
                .param("userAgent", requests.userAgent())
                .param("headers", JsonMapper.shared().writeValueAsString(requests.headers()))
                .param("cookies", requests.cookies())
                .param("proxy", requests.proxy());
    }

    private void insertChannels(long sourceId, List<Channel> channels) {
        for (int position = 0; position < channels.size(); position++) {
            jdbc.sql("""
                            INSERT INTO channels (source_id, position, kind, url, selector)
                            VALUES (:source, :position, :kind, :url, :selector)
                            """)
                    .param("source", sourceId)
                    .param("position", position)
                    .param("kind", channels.get(position).kind().name())
                    .param("url", channels.get(position).url().strip())
                    .param("selector", blankToNull(channels.get(position).selector()))
                    .update();
        }
    }

    private void insertHosts(long sourceId, Set<String> hosts) {
        int position = 0;
        for (String host : hosts) {
            jdbc.sql("INSERT INTO source_hosts (source_id, position, host) VALUES (:source, :position, :host)")
                    .param("source", sourceId)
                    .param("position", position++)
                    .param("host", host)
                    .update();
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
