package newsarchive.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;

/** A database that stays where it is between two runs of a benchmark. */
public final class KeptDatabase {

    private KeptDatabase() {}

    /** Starts the server of a folder; it stops with this process. */
    public static HikariDataSource in(Path folder) {
        PostgresServer server = PostgresServer.start(folder.toAbsolutePath());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(server.jdbcUrl(PostgresServer.DATABASE));
        pool.setUsername(PostgresServer.USER);
        pool.setPassword(server.password());
        pool.setMaximumPoolSize(20);
        HikariDataSource database = new HikariDataSource(pool);
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }
}
