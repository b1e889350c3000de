package newsarchive.scraping;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The whole application in a process of its own, with 1 GiB of heap. */
final class BenchmarkApplication {

    private BenchmarkApplication() {}

    /**
     * Starts it; it is ended with this process.
     *
     * @param folder for its data and its log, {@code application.log}
     * @param delay the least pause between two requests to a host
     */
    static Process start(Path folder, JdbcConnectionDetails database, String delay) throws IOException {
        Process application = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "newsarchive.NewsArchiveApplication",
                        "--server.port=0",
                        "--spring.datasource.url=" + database.getJdbcUrl(),
                        "--spring.datasource.username=" + database.getUsername(),
                        "--spring.datasource.password=" + database.getPassword(),
                        "--newsarchive.data-dir=" + folder.resolve("data"),
                        "--newsarchive.seeds=none",
                        "--newsarchive.scraping.enabled=true",
                        "--newsarchive.fetch.min-delay=" + delay,
                        "--newsarchive.fetch.allowed-private-addresses=127.0.0.0/8")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("application.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(application::destroy));
        return application;
    }
}
