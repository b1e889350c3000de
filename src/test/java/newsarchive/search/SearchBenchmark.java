package newsarchive.search;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import newsarchive.database.KeptDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

public final class SearchBenchmark {
    public static void main(String[] arguments) throws Exception {
        int count = arguments.length > 1 && !arguments[1].isBlank() ? Integer.parseInt(arguments[1]) : 1_000_000;
        try (HikariDataSource database = KeptDatabase.in(Path.of("target", "search-benchmark"))) {
            JdbcClient jdbc = JdbcClient.create(database);
            if (jdbc.sql("SELECT count(*) FROM (SELECT FROM articles LIMIT 1) a")
                            .query(Long.class)
                            .single()
                    == 0) {
                long begin = System.nanoTime();
                new BulkArticles(database, count).load();
                System.out.printf("loaded %d articles in %.0f s%n", count, (System.nanoTime() - begin) / 1e9);
            }
        }
        System.exit(0);
    }
}
