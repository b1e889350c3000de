package newsarchive.scraping;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newsarchive.database.TestDatabases;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Many hosts at once with a pause of a second: how soon each source is begun when all are due at once, and how many requests a second go
 * out. A host can be asked less than once a second, which is the bound. Its pages are nothing to store, so that extraction is no part
 * of it.
 *
 * <pre>{@code
 * mvn -q -Pbenchmark test-compile -Dbenchmark=newsarchive.scraping.ManyHostsBenchmark [-Dhosts=500]
 * }</pre>
 */
public final class ManyHostsBenchmark {

    private static final long SECOND = 1_000_000_000L;
    private static final int WARM_UP = 30;
    private static final int MEASURED = 40;

    private final List<Host> hosts = new ArrayList<>();
    private final ExecutorService serving = Executors.newFixedThreadPool(4);

    private ManyHostsBenchmark() {}

    /** Arguments: two that mean nothing here, and the number of hosts. */
    public static void main(String[] arguments) throws Exception {
        boolean isGiven = arguments.length > 2 && !arguments[2].isBlank();
        new ManyHostsBenchmark().run(isGiven ? Integer.parseInt(arguments[2]) : 500);
        System.exit(0);
    }

    private void run(int count) throws Exception {
        for (int i = 0; i < count; i++) {
            hosts.add(Host.open(i, serving));
        }
        Path folder = Files.createTempDirectory("many-hosts-benchmark");
        JdbcConnectionDetails database = TestDatabases.fresh();
        try (Connection connection =
                DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword())) {
            Process application = BenchmarkApplication.start(folder, database, "1s");
            awaitScheduler(connection, application);
            measure(connection, application);
        }
        say("log of the application: %s", folder.resolve("application.log"));
    }

    private void measure(Connection connection, Process application) throws Exception {
        long due = System.nanoTime();
        follow(connection);
        long last = firstAskOfTheLast(application);
        say("%d sources due at once: the last one was first asked after %.1f s", hosts.size(), (last - due) / 1e9);
        Thread.sleep(WARM_UP * 1000L);
        long before = requests();
        long begin = System.nanoTime();
        Thread.sleep(MEASURED * 1000L);
        double rate = (requests() - before) * 1e9 / (System.nanoTime() - begin);
        say("requests a second in %d s: %.1f (bound: %d)", MEASURED, rate, hosts.size());
        say(
                "requests within the pause: %d of %d",
                hosts.stream().mapToLong(host -> host.hurried.get()).sum(), requests());
    }

    private long firstAskOfTheLast(Process application) throws InterruptedException {
        while (application.isAlive() && hosts.stream().anyMatch(host -> host.requests.get() == 0)) {
            Thread.sleep(50);
        }
        return hosts.stream().mapToLong(host -> host.first).max().orElseThrow();
    }

    private long requests() {
        return hosts.stream().mapToLong(host -> host.requests.get()).sum();
    }

    private static void awaitScheduler(Connection connection, Process application) throws Exception {
        boolean ready = false;
        while (!ready && application.isAlive()) {
            Thread.sleep(200);
            try (var rows = connection.createStatement().executeQuery("SELECT count(*) > 0 FROM scheduled_tasks")) {
                ready = rows.next() && rows.getBoolean(1);
            }
        }
    }

    /** All in one transaction, so that all are due at once. */
    private void follow(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var source = connection.prepareStatement("""
                        WITH source AS (
                            INSERT INTO sources (slug, name, interval_seconds, enabled, visibility, next_check)
                            VALUES (?, ?, 86400, true, 'PUBLIC', now())
                            RETURNING id)
                        INSERT INTO channels (source_id, position, kind, url) SELECT id, 0, 'URL_LIST', ? FROM source
                        """)) {
            for (int i = 0; i < hosts.size(); i++) {
                source.setString(1, "host-" + i);
                source.setString(2, "Host " + i);
                source.setString(3, hosts.get(i).base() + "/list.txt");
                source.addBatch();
            }
            source.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** A server that notes when it is asked. */
    private static final class Host {
        private static final int PAGES = 200;

        private final HttpServer server;
        private final AtomicLong requests = new AtomicLong();
        private final AtomicLong hurried = new AtomicLong();
        private volatile long first;
        private volatile long lastEnd;

        private Host(HttpServer server) {
            this.server = server;
        }

        static Host open(int number, ExecutorService threads) throws IOException {
            String address = "127.0." + (1 + number / 250) + "." + (1 + number % 250);
            Host host = new Host(HttpServer.create(new InetSocketAddress(address, 0), 0));
            String list = IntStream.range(0, PAGES)
                    .mapToObj(page -> host.base() + "/news/" + page)
                    .collect(Collectors.joining("\n"));
            host.server.setExecutor(threads);
            host.server.createContext("/robots.txt", exchange -> host.answer(exchange, 404, ""));
            host.server.createContext("/list.txt", exchange -> host.answer(exchange, 200, list));
            host.server.createContext("/news/", exchange -> host.answer(exchange, 200, "nothing to store"));
            host.server.start();
            return host;
        }

        String base() {
            return "http://" + server.getAddress().getHostString() + ":"
                    + server.getAddress().getPort();
        }

        private void answer(HttpExchange exchange, int status, String body) throws IOException {
            long now = System.nanoTime();
            if (requests.getAndIncrement() == 0) {
                first = now;
            } else if (now - lastEnd < SECOND) {
                hurried.incrementAndGet();
            }
            try (exchange) {
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/plain");
                lastEnd = System.nanoTime();
                exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
