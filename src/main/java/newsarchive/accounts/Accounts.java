package newsarchive.accounts;

import java.util.Optional;
import newsarchive.accounts.Account.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of accounts.
 *
 * <pre>{@code
 * accounts.find("admin").map(Account::role);   // ADMIN
 * }</pre>
 */
@Repository
public class Accounts {

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The account with exactly this name. */
    public Optional<Account> find(String username) {
        return jdbc.sql("""
                        SELECT username, password_hash, role, created_at
                        FROM accounts
                        WHERE username = :username
                        """)
                .param("username", username.replace("\0", ""))
                .query((row, number) -> new Account(
                        row.getString("username"),
                        row.getString("password_hash"),
                        Role.valueOf(row.getString("role")),
                        row.getTimestamp("created_at").toInstant()))
                .optional();
    }

    /** Adds an account; false when the name is taken, also when another process was a moment faster. */
    boolean add(String username, String passwordHash, Role role) {
        return jdbc.sql("""
                        INSERT INTO accounts (username, password_hash, role)
                        VALUES (:username, :passwordHash, :role)
                        ON CONFLICT (username) DO NOTHING
                        """)
                        .param("username", username)
                        .param("passwordHash", passwordHash)
                        .param("role", role.name())
                        .update()
                == 1;
    }

    void changePassword(String username, String passwordHash) {
        jdbc.sql("""
                        UPDATE accounts
                        SET password_hash = :passwordHash
                        WHERE username = :username
                        """)
                .param("username", username)
                .param("passwordHash", passwordHash)
                .update();
    }
}
