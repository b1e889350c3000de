package newsarchive.scraping;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The whole application in a process of its own, with 1 GiB of heap and the collector of the image. */
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
                        "-XX:+UseParallelGC",
                        "-cp",
                        classPath(),
                        "newsarchive.NewsArchiveApplication",
                        "--server.port=0",
                        "--spring.datasource.url=" + database.getJdbcUrl(),
                        "--spring.datasource.username=" + database.getUsername(),
                        "--spring.datasource.password=" + database.getPassword(),
                        "--newsarchive.data-dir=" + folder.resolve("data"),
                        "--newsarchive.seeds=none",
                        "--newsarchive.scraping.enabled=true",
                        "--newsarchive.scraping.respect-noarchive=false", // so that every page becomes an article
                        "--newsarchive.fetch.min-delay=" + delay,
                        "--newsarchive.fetch.allowed-private-addresses=127.0.0.0/8")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("application.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(application::destroyForcibly));
        return application;
    }

    /** The product's alone: the settings for tests, which a benchmark must not run with, lie among the tests. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /**
     * What is reachable in an application's heap, as its virtual machine tells: {@code 85M}. A collection leaves it in the old generation,
     * but is left out while native code holds an array; so the least of a few counts.
     */
    static String liveHeap(ProcessHandle application) throws IOException {
        OptionalLong least = OptionalLong.empty();
        for (int i = 0; i < 3; i++) {
            OptionalLong megabytes = oldGeneration(application);
            least = LongStream.concat(least.stream(), megabytes.stream()).min();
        }
        return least.isPresent() ? least.getAsLong() + "M" : "unknown";
    }

    private static OptionalLong oldGeneration(ProcessHandle application) throws IOException {
        jcmd(application, "GC.run");
        return jcmd(application, "GC.heap_info")
                .lines()
                .filter(line -> line.contains("ParOldGen"))
                .mapToLong(line -> Long.parseLong(line.replaceAll(".*used (\\d+)K.*", "$1")) / 1024)
                .findFirst();
    }

    private static String jcmd(ProcessHandle application, String command) throws IOException {
        Path java = Path.of(ProcessHandle.current().info().command().orElseThrow());
        Process jcmd = new ProcessBuilder(
                        java.resolveSibling("jcmd").toString(), String.valueOf(application.pid()), command)
                .redirectErrorStream(true)
                .start();
        return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
