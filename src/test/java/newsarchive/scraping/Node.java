package newsarchive.scraping;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import newsarchive.NewsArchiveApplication;
import newsarchive.database.KillableDatabase;

/** The application in a process of its own. */
final class Node {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final int port;

    private Node(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Node start(KillableDatabase database, Path log, String... settings) throws IOException {
        int port = freePort();
        List<String> command = new java.util.ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                NewsArchiveApplication.class.getName(),
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--newsarchive.scraping.enabled=true",
                "--newsarchive.seeds=none",
                "--newsarchive.admin.password=a-password-for-tests",
                "--newsarchive.fetch.allowed-private-addresses=127.0.0.0/8",
                "--newsarchive.fetch.min-delay=120ms"));
        command.addAll(List.of(settings));
        File file = log.toFile();
        return new Node(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(file))
                        .start(),
                port);
    }

    /** What the readiness probe answers: 200, 503, or 0 when nobody does. */
    int readiness() {
        try {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(20))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** As {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As a rolling restart does; false when it had to be killed in the end. */
    boolean stop() throws InterruptedException {
        process.destroy();
        boolean stopped = process.waitFor(40, TimeUnit.SECONDS);
        process.destroyForcibly().waitFor();
        return stopped;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
