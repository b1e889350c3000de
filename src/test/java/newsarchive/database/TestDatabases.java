package newsarchive.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** One real PostgreSQL for all tests of this JVM, and a fresh, migrated database of it for whoever asks. */
public final class TestDatabases {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final PostgresServer SERVER = start();

    private TestDatabases() {}

    /** A database of its own with the current schema and nothing in it, cloned in a fraction of a second. */
    public static JdbcConnectionDetails fresh() {
        String name = "test_" + COUNT.incrementAndGet();
        execute("CREATE DATABASE " + name + " TEMPLATE migrated STRATEGY file_copy");
        return details(name);
    }

    private static PostgresServer start() {
        PostgresServer server =
                PostgresServer.start(Path.of("target", System.getProperty("testDatabases", "test-databases"))
                        .toAbsolutePath());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        dropOldDatabases(server);
        executeOn(server, "CREATE DATABASE migrated");
        Flyway.configure()
                .dataSource(server.jdbcUrl("migrated"), PostgresServer.USER, server.password())
                .load()
                .migrate();
        return server;
    }

    private static void dropOldDatabases(PostgresServer server) {
        List<String> names = new ArrayList<>();
        try (Connection connection = connect(server);
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT datname FROM pg_database"
                                + " WHERE datname LIKE 'test\\_%' OR datname = 'migrated'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        names.forEach(name -> executeOn(server, "DROP DATABASE " + name + " WITH (FORCE)"));
    }

    private static synchronized void execute(String sql) {
        executeOn(SERVER, sql);
    }

    private static void executeOn(PostgresServer server, String sql) {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect(PostgresServer server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("postgres"), PostgresServer.USER, server.password());
    }

    private static JdbcConnectionDetails details(String database) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return PostgresServer.USER;
            }

            @Override
            public String getPassword() {
                return SERVER.password();
            }

            @Override
            public String getJdbcUrl() {
                return SERVER.jdbcUrl(database);
            }
        };
    }
}
