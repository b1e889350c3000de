package newsarchive.scraping;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import newsarchive.database.TestDatabases;
import org.jsoup.Jsoup;
import org.postgresql.PGConnection;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * How many articles a second the whole application stores: a newspaper on loopback without delay, real HTTP, a real PostgreSQL, the
 * application in a process of its own with 1 GiB of heap.
 *
 * <pre>{@code
 * mvn -q -Pbenchmark test-compile -Dbenchmark=newsarchive.scraping.ScrapingBenchmark [-Dpages=FOLDER] [-Darticles=5000] [-Dhosts=8]
 * }</pre>
 *
 * Prints articles a second for each thousand and the live heap now and then, so that a slowdown or a leak with the archive's growth
 * shows, and in the same run what bounds it: jsoup parsing the same pages and nothing else, and PostgreSQL's COPY of their compressed bytes and nothing else.
 */
public final class ScrapingBenchmark {

    private static final int HEAP_EVERY = 5_000;

    private final List<byte[]> pages;
    private final int articles;
    private final int hosts;
    private final ExecutorService serving = Executors.newFixedThreadPool(4);

    private ScrapingBenchmark(List<byte[]> pages, int articles, int hosts) {
        this.pages = pages;
        this.articles = articles;
        this.hosts = hosts;
    }

    /** Arguments: a folder with pages at any depth (empty for the pages of this repository), articles, hosts. */
    public static void main(String[] arguments) throws Exception {
        String folder = arguments.length > 0 ? arguments[0] : "";
        int articles = arguments.length > 1 && !arguments[1].isBlank() ? Integer.parseInt(arguments[1]) : 5000;
        int hosts = arguments.length > 2 && !arguments[2].isBlank() ? Integer.parseInt(arguments[2]) : 8;
        new ScrapingBenchmark(read(folder), articles, hosts).run();
        System.exit(0);
    }

    private void run() throws Exception {
        long bytes = pages.stream().mapToLong(page -> page.length).sum() / pages.size();
        say("%d pages of %d kB on average, %d articles from %d hosts", pages.size(), bytes / 1000, articles, hosts);
        say("parsing alone (jsoup, one thread)   %6.0f pages/s", parsing());
        Path folder = Files.createTempDirectory("scraping-benchmark");
        JdbcConnectionDetails database = TestDatabases.fresh();
        try (Connection connection =
                DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword())) {
            say("COPY alone (compressed pages)       %6.0f pages/s", copying(connection));
            Process application = BenchmarkApplication.start(folder, database, "0s");
            scrape(connection, application.toHandle());
            sizes(connection);
        }
        say("log of the application: %s", folder.resolve("application.log"));
    }

    private void scrape(Connection connection, ProcessHandle application) throws Exception {
        while (application.isAlive() && number(connection, "SELECT count(*) FROM scheduled_tasks") == 0) {
            Thread.sleep(200);
        }
        for (int host = 0; host < hosts; host++) {
            follow(connection, BenchmarkNewspaper.open(pages, articles, host, hosts, serving), host);
        }
        long begin = System.nanoTime();
        long first = 0;
        Mark last = null;
        long done = 0;
        while (done < articles && application.isAlive()) {
            Thread.sleep(250);
            done = number(connection, "SELECT count(*) FROM scrape_links WHERE outcome IS NOT NULL");
            long now = System.nanoTime();
            if (done > 0 && last == null) {
                first = now;
                last = new Mark(done, now, cpu(application), postgresCpu());
                say("the first link was done %.1f s after its source was due", (now - begin) / 1e9);
                say("%8s %12s %28s %26s", "done", "a second", "ms of CPU in application", "in PostgreSQL");
            } else if (last != null && (done - last.done() >= 1000 || done >= articles)) {
                Mark mark = new Mark(done, now, cpu(application), postgresCpu());
                mark.sayAfter(last);
                if (done / HEAP_EVERY > last.done() / HEAP_EVERY) {
                    say("%8d live heap %s, after a collection", done, BenchmarkApplication.liveHeap(application));
                }
                last = mark;
            }
        }
        say("all together %.1f a second", done * 1e9 / (System.nanoTime() - first));
    }

    private void sizes(Connection connection) throws SQLException, IOException {
        try (ResultSet rows = connection
                .createStatement()
                .executeQuery("SELECT outcome, count(*), min(reason) FROM scrape_links GROUP BY outcome")) {
            while (rows.next()) {
                say("%10s %7d  %s", rows.getString(1), rows.getLong(2), rows.getString(3));
            }
        }
        if (articles > pages.size()) {
            return; // pages that come again take almost no bytes
        }
        long gzip = 0;
        for (int i = 0; i < articles; i++) {
            gzip += gzip(BenchmarkNewspaper.page(pages, i));
        }
        long stored = number(connection, "SELECT sum(octet_length(content)) FROM payloads")
                + number(connection, "SELECT coalesce(sum(octet_length(content)), 0) FROM dictionaries");
        say("bytes a page: %d stored, %d by gzip", stored / articles, gzip / articles);
    }

    private void follow(Connection connection, BenchmarkNewspaper newspaper, int host) throws SQLException {
        try (var source = connection.prepareStatement("""
                        WITH source AS (
                            INSERT INTO sources (slug, name, interval_seconds, delay_millis, enabled, visibility, next_check)
                            VALUES (?, ?, 86400, 0, true, 'PUBLIC', now())
                            RETURNING id)
                        INSERT INTO channels (source_id, position, kind, url) SELECT id, 0, 'URL_LIST', ? FROM source
                        """)) {
            source.setString(1, "newspaper-" + host);
            source.setString(2, "Newspaper " + host);
            source.setString(3, newspaper.list());
            source.executeUpdate();
        }
    }

    private double parsing() {
        parseFor(5_000_000_000L);
        return parseFor(5_000_000_000L);
    }

    private double parseFor(long nanoseconds) {
        long begin = System.nanoTime();
        int parsed = 0;
        while (System.nanoTime() - begin < nanoseconds) {
            Jsoup.parse(new String(pages.get(parsed % pages.size()), UTF_8));
            parsed++;
        }
        return parsed * 1e9 / (System.nanoTime() - begin);
    }

    private double copying(Connection connection) throws SQLException, IOException {
        connection.createStatement().execute("CREATE TABLE floor (content bytea)");
        connection.createStatement().execute("ALTER TABLE floor ALTER COLUMN content SET STORAGE EXTERNAL");
        int count = Math.min(1000, articles);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream copy = new DataOutputStream(bytes);
        copy.write("PGCOPY\n\377\r\n\0".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        copy.writeInt(0);
        copy.writeInt(0);
        for (int i = 0; i < count; i++) {
            byte[] packed = Zstd.compress(BenchmarkNewspaper.page(pages, i), 6);
            copy.writeShort(1);
            copy.writeInt(packed.length);
            copy.write(packed);
        }
        copy.writeShort(-1);
        long begin = System.nanoTime();
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY floor FROM STDIN (FORMAT binary)", new ByteArrayInputStream(bytes.toByteArray()));
        double rate = count * 1e9 / (System.nanoTime() - begin);
        connection.createStatement().execute("DROP TABLE floor");
        return rate;
    }

    /** A moment of the run; CPU times in milliseconds. */
    private record Mark(long done, long at, double application, double postgres) {
        void sayAfter(Mark before) {
            double articles = done - before.done;
            say(
                    "%8d %12.1f %28.1f %26.1f",
                    done,
                    articles * 1e9 / (at - before.at),
                    (application - before.application) / articles,
                    (postgres - before.postgres) / articles);
        }
    }

    private static double cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
    }

    private static double postgresCpu() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .filter(command -> command.contains("test-databases"))
                        .isPresent())
                .mapToDouble(ScrapingBenchmark::cpu)
                .sum();
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static long gzip(byte[] page) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(page);
        }
        return packed.size();
    }

    private static List<byte[]> read(String folder) throws IOException {
        List<byte[]> pages = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(folder.isBlank() ? "seeds" : folder))) {
            for (Path file : files.filter(path -> path.toString().matches(".*\\.html(\\.gz)?"))
                    .sorted()
                    .toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    byte[] bytes = in.readAllBytes();
                    pages.add(
                            file.toString().endsWith(".gz")
                                    ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes()
                                    : bytes);
                }
            }
        }
        return pages;
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
