package newsarchive.database;

import java.nio.file.Path;
import java.time.Duration;

/** Run as a process of its own: starts the server of a folder, says its address, and holds it until it is killed. */
final class HeldServer {

    private HeldServer() {}

    public static void main(String[] arguments) throws InterruptedException {
        PostgresServer server = PostgresServer.start(Path.of(arguments[0]));
        System.out.println("HELD " + server.jdbcUrl("newsarchive"));
        Thread.sleep(Duration.ofMinutes(5).toMillis());
    }
}
