package newsarchive.web;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import newsarchive.NewsArchiveApplication;
import newsarchive.database.KeptDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long whole pages take over HTTP, of the million articles that the search benchmark has made.
 *
 * <pre>{@code
 * mvn -q -Pbenchmark test-compile -Dbenchmark=newsarchive.web.PagesBenchmark
 * }</pre>
 *
 * Prints a line for each kind of page: the middle and the 95th percentile, and its bytes; a file of the style sheets is the floor of all.
 */
public final class PagesBenchmark {

    private static final int WARM_UP = 1500;
    private static final int MEASURED = 300;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Random chance = new Random(1);
    private final String base;

    private PagesBenchmark(String base) {
        this.base = base;
    }

    /** Takes no arguments. */
    public static void main(String[] arguments) throws Exception {
        try (HikariDataSource database = KeptDatabase.in(Path.of("target", "search-benchmark"))) {
            long last = JdbcClient.create(database)
                    .sql("SELECT coalesce(max(id), 0) FROM articles")
                    .query(Long.class)
                    .single();
            if (last == 0) {
                System.out.println("There are no articles yet: run newsarchive.search.SearchBenchmark first.");
                System.exit(1);
            }
            try (ConfigurableApplicationContext application = SpringApplication.run(
                    NewsArchiveApplication.class,
                    "--server.port=0",
                    "--logging.level.root=warn",
                    "--newsarchive.seeds=none",
                    "--newsarchive.scraping.enabled=false",
                    "--newsarchive.data-dir=" + Files.createTempDirectory("pages-benchmark"),
                    "--spring.datasource.url=" + database.getJdbcUrl(),
                    "--spring.datasource.username=" + database.getUsername(),
                    "--spring.datasource.password=" + database.getPassword())) {
                String port = application.getEnvironment().getProperty("local.server.port");
                new PagesBenchmark("http://localhost:" + port).run(last);
            }
        }
        System.exit(0);
    }

    private void run(long lastArticle) throws Exception {
        Supplier<String> article = () -> "/articles/" + (1 + chance.nextLong(lastArticle));
        for (int i = 0; i < WARM_UP; i++) {
            get(article.get());
        }
        Map<String, Supplier<String>> pages = new LinkedHashMap<>();
        pages.put("a style sheet", () -> "/css/components.css");
        pages.put("an article, each time another", article);
        pages.put("the newest articles", () -> "/");
        pages.put("a search for a frequent word", () -> "/?q=geman");
        pages.put("a phrase that stands nowhere", () -> "/?q=%22mideft+geman+sagest%22");
        System.out.printf(Locale.ROOT, "%-34s %18s %10s%n", "ms over HTTP, p50 (p95)", "", "bytes");
        for (Map.Entry<String, Supplier<String>> page : pages.entrySet()) {
            line(page.getKey(), page.getValue());
        }
    }

    private void line(String name, Supplier<String> path) throws Exception {
        for (int i = 0; i < MEASURED; i++) {
            get(path.get());
        }
        double[] times = new double[MEASURED];
        int bytes = 0;
        for (int i = 0; i < MEASURED; i++) {
            String one = path.get();
            long begin = System.nanoTime();
            bytes = get(one);
            times[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(times);
        String shown = String.format(Locale.ROOT, "%.1f (%.1f)", times[MEASURED / 2], times[MEASURED * 95 / 100]);
        System.out.printf(Locale.ROOT, "%-34s %18s %10d%n", name, shown, bytes);
    }

    /** The size of a page. */
    private int get(String path) throws Exception {
        HttpResponse<byte[]> answer =
                client.send(HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return answer.body().length;
    }
}
