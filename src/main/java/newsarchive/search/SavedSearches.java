package newsarchive.search;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of saved searches. Each belongs to one account, and no other may change it.
 *
 * <pre>{@code
 * SavedSearch saved = searches.save("ada", "Ferries", "q=ferry&language=en");
 * searches.find(saved.token());   // the same, for its feed
 * }</pre>
 */
@Repository
public class SavedSearches {

    private static final int TOKEN_BYTES = 24;
    private static final String COLUMNS = "id, owner, name, parameters, token, created_at\n";

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    SavedSearches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a search for an account that is there. */
    public SavedSearch save(String owner, String name, String parameters) {
        return jdbc.sql("""
                        INSERT INTO saved_searches (owner, name, parameters, token)
                        VALUES (:owner, :name, :parameters, :token)
                        RETURNING\s""" + COLUMNS)
                .param("owner", owner)
                .param("name", name)
                .param("parameters", parameters)
                .param("token", newToken())
                .query(SavedSearches::search)
                .single();
    }

    /** The searches of an account, by name. */
    public List<SavedSearch> of(String owner) {
        return jdbc.sql("SELECT " + COLUMNS + """
                        FROM saved_searches
                        WHERE owner = :owner
                        ORDER BY lower(name), id
                        LIMIT 1000
                        """)
                .param("owner", owner)
                .query(SavedSearches::search)
                .list();
    }

    /** The search with this token. */
    public Optional<SavedSearch> find(String token) {
        return jdbc.sql("SELECT " + COLUMNS + "FROM saved_searches\nWHERE token = :token")
                .param("token", token)
                .query(SavedSearches::search)
                .optional();
    }

    /** Gives a search another name; false when this account has no such search. */
    public boolean rename(long id, String owner, String name) {
        return jdbc.sql("UPDATE saved_searches SET name = :name WHERE id = :id AND owner = :owner")
                        .param("id", id)
                        .param("owner", owner)
                        .param("name", name)
                        .update()
                == 1;
    }

    /** Gives the feed of a search another address, and the old one ends; false when this account has no such search. */
    public boolean renewToken(long id, String owner) {
        return jdbc.sql("UPDATE saved_searches SET token = :token WHERE id = :id AND owner = :owner")
                        .param("id", id)
                        .param("owner", owner)
                        .param("token", newToken())
                        .update()
                == 1;
    }

    /** Forgets a search, and its feed ends; false when this account has no such search. */
    public boolean delete(long id, String owner) {
        return jdbc.sql("DELETE FROM saved_searches WHERE id = :id AND owner = :owner")
                        .param("id", id)
                        .param("owner", owner)
                        .update()
                == 1;
    }

    private String newToken() {
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    private static SavedSearch search(ResultSet row, int number) throws SQLException {
        return new SavedSearch(
                row.getLong("id"),
                row.getString("owner"),
                row.getString("name"),
                row.getString("parameters"),
                row.getString("token"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
