package newsarchive.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A program's right to use the API as the admin. The token itself is not kept, only its hash.
 *
 * @param id its number
 * @param name what it is for, in the admin's words
 * @param createdAt when it was made
 * @param lastUsedAt when it was last used, to the minute, or null
 * @param revokedAt when it was taken back, or null while it is good
 */
public record ApiToken(
        long id,
        String name,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    public boolean isRevoked() {
        return revokedAt != null;
    }
}
