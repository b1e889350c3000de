package newsarchive.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsarchive.extraction.PageForm;
import newsarchive.url.PageKey;
import newsarchive.url.WebUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of raw captures; their bytes are in {@link Payloads}. */
@Repository
public class Snapshots {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private static final String COLUMNS = """
            SELECT s.id, s.page_key, s.url, s.final_url, s.redirects, s.captured_at, s.status, s.headers, s.form,
                   s.sha256, p.size
            FROM snapshots s
            JOIN payloads p ON p.sha256 = s.sha256
            """;

    private final JdbcClient jdbc;
    private final Payloads payloads;

    Snapshots(JdbcClient jdbc, Payloads payloads) {
        this.jdbc = jdbc;
        this.payloads = payloads;
    }

    public Optional<Snapshot> find(long id) {
        return jdbc.sql(COLUMNS + "WHERE s.id = :id")
                .param("id", id)
                .query(Snapshots::snapshot)
                .optional();
    }

    /** The captures of a page, the oldest first. */
    public List<Snapshot> of(PageKey key) {
        return jdbc.sql(COLUMNS + "WHERE s.page_key = :key ORDER BY s.captured_at, s.id")
                .param("key", key.value())
                .query(Snapshots::snapshot)
                .list();
    }

    /** The raw bytes of a capture, exactly as they came. Unknown ids are an IllegalArgumentException. */
    public byte[] bytes(long id) {
        return payloads.read(id).orElseThrow(() -> new IllegalArgumentException("There is no snapshot " + id));
    }

    /** The snapshot of this page with these bytes at this time. */
    Optional<Snapshot> find(PageKey key, Instant capturedAt, byte[] sha256) {
        return jdbc.sql(COLUMNS
                        + "WHERE s.page_key = :key AND s.captured_at = :capturedAt AND s.sha256 = :sha256 LIMIT 1")
                .param("key", key.value())
                .param("capturedAt", capturedAt.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .param("sha256", sha256)
                .query(Snapshots::snapshot)
                .optional();
    }

    Snapshot insert(NewSnapshot snapshot, byte[] sha256) {
        payloads.insert(sha256, snapshot.bytes(), site(snapshot.url(), snapshot.finalUrl()));
        long id = jdbc.sql("""
                        INSERT INTO snapshots
                            (page_key, url, final_url, redirects, captured_at, status, headers, form, sha256)
                        VALUES
                            (:key, :url, :finalUrl, :redirects, :capturedAt, :status, :headers::jsonb, :form, :sha256)
                        RETURNING id
                        """)
                .param("key", snapshot.key().value())
                .param("url", snapshot.url())
                .param("finalUrl", snapshot.finalUrl())
                .param("redirects", snapshot.redirects().toArray(String[]::new))
                .param(
                        "capturedAt",
                        snapshot.capturedAt().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .param("status", snapshot.status())
                .param("headers", withoutNul(JSON.writeValueAsString(snapshot.headers())))
                .param("form", snapshot.form().name())
                .param("sha256", sha256)
                .query(Long.class)
                .single();
        return new Snapshot(
                id,
                snapshot.key(),
                snapshot.url(),
                snapshot.finalUrl(),
                snapshot.redirects(),
                snapshot.capturedAt().truncatedTo(ChronoUnit.MICROS),
                snapshot.status(),
                snapshot.headers(),
                snapshot.form(),
                Digest.hex(sha256),
                snapshot.bytes().length);
    }

    /** Compresses the newest pages of a snapshot's site anew, when it is time. */
    void compress(Snapshot snapshot) {
        @Nullable String site = site(snapshot.url(), snapshot.finalUrl());
        if (site != null) {
            payloads.renew(site);
        }
    }

    /** The host that a capture came from, or null for a saved page without an address. */
    private static @Nullable String site(@Nullable String url, @Nullable String finalUrl) {
        @Nullable String address = finalUrl != null ? finalUrl : url;
        return address == null ? null : WebUrl.parse(address).map(WebUrl::host).orElse(null);
    }

    /** PostgreSQL's jsonb refuses U+0000, which a hostile header may hold. */
    private static String withoutNul(String json) {
        return json.replace("\\u0000", "");
    }

    private static Snapshot snapshot(ResultSet row, int number) throws SQLException {
        return new Snapshot(
                row.getLong("id"),
                new PageKey(row.getString("page_key")),
                row.getString("url"),
                row.getString("final_url"),
                List.of((String[]) row.getArray("redirects").getArray()),
                row.getObject("captured_at", OffsetDateTime.class).toInstant(),
                row.getObject("status", Integer.class),
                JSON.readValue(row.getString("headers"), HEADERS),
                PageForm.valueOf(row.getString("form")),
                Digest.hex(row.getBytes("sha256")),
                row.getInt("size"));
    }
}
