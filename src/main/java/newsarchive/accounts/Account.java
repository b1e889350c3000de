package newsarchive.accounts;

import java.time.Instant;

/**
 * Somebody who may sign in.
 *
 * @param username the name, as typed at sign-in
 * @param passwordHash the password's hash with its method in front, such as {@code {bcrypt}...}
 * @param role what the account may do
 * @param createdAt when it was made
 */
public record Account(String username, String passwordHash, Role role, Instant createdAt) {

    /** What an account may do. */
    public enum Role {
        /** Reads what is open to the signed-in. */
        READER,
        /** Reads everything and runs the archive. */
        ADMIN
    }

    /** Leaves the hash out, so that it never reaches a log. */
    @Override
    public String toString() {
        return "Account[" + username + ", " + role + "]";
    }
}
