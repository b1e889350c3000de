package newsarchive.database;

import java.nio.file.Path;

/** A PostgreSQL for a benchmark, with the settings of the embedded one. */
public final class BenchmarkServer implements AutoCloseable {

    private final PostgresServer server;

    /** Starts it on a folder. */
    public BenchmarkServer(Path folder) {
        this.server = PostgresServer.start(folder);
    }

    /** The address of its database. */
    public String url() {
        return server.jdbcUrl("newsarchive");
    }

    public String user() {
        return PostgresServer.USER;
    }

    public String password() {
        return server.password();
    }

    @Override
    public void close() {
        server.close();
    }
}
