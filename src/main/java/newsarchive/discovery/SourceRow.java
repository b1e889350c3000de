package newsarchive.discovery;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import newsarchive.access.Visibility;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A row of the table of sources, with its channels and hosts, as a record. */
final class SourceRow {

    static final String COLUMNS = """
            SELECT s.id, s.slug, s.name, s.home, s.language, s.interval_seconds, s.delay_millis, s.enabled, s.visibility,
                   s.last_check, s.next_check, s.last_error, s.country, s.medium, s.collections,
                   s.user_agent, s.headers, s.cookies, s.proxy,
                   (SELECT array_agg(c.kind ORDER BY c.position) FROM channels c WHERE c.source_id = s.id) AS kinds,
                   (SELECT array_agg(c.url ORDER BY c.position) FROM channels c WHERE c.source_id = s.id) AS urls,
                   (SELECT array_agg(coalesce(c.selector, '') ORDER BY c.position)
                    FROM channels c WHERE c.source_id = s.id) AS selectors,
                   (SELECT array_agg(h.host ORDER BY h.position) FROM source_hosts h WHERE h.source_id = s.id) AS hosts
            FROM sources s
            """;

    private SourceRow() {}

    static Source source(ResultSet row, int index) throws SQLException {
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
                facts(row),
                channels(row),
                Duration.ofSeconds(row.getInt("interval_seconds")),
                delay == null ? null : Duration.ofMillis(delay),
                requests(row),
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

    private static SourceFacts facts(ResultSet row) throws SQLException {
        @Nullable String medium = row.getString("medium");
        return new SourceFacts(
                row.getString("country"),
                medium == null ? null : Medium.valueOf(medium),
                texts(row, "collections"),
                texts(row, "hosts"));
    }

    private static SourceRequests requests(ResultSet row) throws SQLException {
        Map<String, String> headers = JsonMapper.shared()
                .readValue(row.getString("headers"), new TypeReference<LinkedHashMap<String, String>>() {});
        return new SourceRequests(
                row.getString("user_agent"), headers, row.getString("cookies"), row.getString("proxy"));
    }

    private static List<Channel> channels(ResultSet row) throws SQLException {
        List<String> kinds = texts(row, "kinds");
        List<String> urls = texts(row, "urls");
        List<String> selectors = texts(row, "selectors");
        return IntStream.range(0, kinds.size())
                .mapToObj(i -> new Channel(
                        ChannelKind.valueOf(kinds.get(i)),
                        urls.get(i),
                        selectors.get(i).isEmpty() ? null : selectors.get(i)))
                .toList();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
