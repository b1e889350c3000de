package newsarchive.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of API tokens.
 *
 * <pre>{@code
 * ApiTokens.Created created = tokens.create("nightly import");
 * created.secret();                      // "na_...", to be shown once
 * tokens.authenticate(created.secret()); // the token, and its use is noted
 * }</pre>
 */
@Repository
public class ApiTokens {

    private static final String PREFIX = "na_";
    private static final int SECRET_BYTES = 32;
    private static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    ApiTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes a token. The secret is in the answer and nowhere else. */
    public Created create(String name) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        ApiToken token = jdbc.sql("""
                        INSERT INTO api_tokens (name, token_hash)
                        VALUES (:name, :hash)
                        RETURNING id, name, created_at, last_used_at, revoked_at
                        """)
                .param("name", name)
                .param("hash", hash(secret))
                .query(ApiTokens::token)
                .single();
        return new Created(token, secret);
    }

    /** The token with this secret, unless there is none or it was revoked. Notes its use, at most once a minute. */
    public Optional<ApiToken> authenticate(String secret) {
        if (!secret.startsWith(PREFIX) || secret.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<ApiToken> found = jdbc.sql("""
                        SELECT id, name, created_at, last_used_at, revoked_at
                        FROM api_tokens
                        WHERE token_hash = :hash
                          AND revoked_at IS NULL
                        """)
                .param("hash", hash(secret))
                .query(ApiTokens::token)
                .optional();
        found.ifPresent(token -> noteUse(token.id()));
        return found;
    }

    /** All tokens, the newest first, the revoked ones after the good ones. */
    public List<ApiToken> list() {
        return jdbc.sql("""
                        SELECT id, name, created_at, last_used_at, revoked_at
                        FROM api_tokens
                        ORDER BY revoked_at IS NOT NULL, id DESC
                        LIMIT 500
                        """).query(ApiTokens::token).list();
    }

    /** Takes a token back for good; false when there is no such token or it was revoked before. */
    public boolean revoke(long id) {
        return jdbc.sql("""
                        UPDATE api_tokens
                        SET revoked_at = now()
                        WHERE id = :id
                          AND revoked_at IS NULL
                        """).param("id", id).update() == 1;
    }

    private void noteUse(long id) {
        jdbc.sql("""
                        UPDATE api_tokens
                        SET last_used_at = now()
                        WHERE id = :id
                          AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute')
                        """).param("id", id).update();
    }

    /** A plain digest is enough here: the secret is 256 random bits, which nobody guesses. */
    private static String hash(String secret) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static ApiToken token(ResultSet row, int number) throws SQLException {
        return new ApiToken(
                row.getLong("id"),
                row.getString("name"),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("last_used_at")),
                instant(row.getTimestamp("revoked_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    /**
     * A token just made.
     *
     * @param token what is kept of it
     * @param secret what a program sends as {@code Authorization: Bearer}; shown once
     */
    public record Created(ApiToken token, String secret) {

        /** Leaves the secret out, so that it never reaches a log. */
        @Override
        public String toString() {
            return "Created[" + token + "]";
        }
    }
}
