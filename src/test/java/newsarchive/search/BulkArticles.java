package newsarchive.search;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import newsarchive.archive.StoredForms;
import newsarchive.extraction.ArticleMetadata;
import newsarchive.extraction.StatedTime;
import newsarchive.search.InventedText.Story;
import org.postgresql.PGConnection;

/**
 * Fills an empty archive with invented articles at the speed of COPY: 200 sources, five years, texts of 3 KB whose words are as
 * unevenly frequent as those of a language. All share one snapshot.
 */
final class BulkArticles {

    private static final int SOURCES = 200;
    private static final int DAYS = 5 * 365;
    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 1);
    private static final int PART = 20_000;

    private final DataSource database;
    private final int count;

    BulkArticles(DataSource database, int count) {
        this.database = database;
        this.count = count;
    }

    void load() throws Exception {
        String words = definition("article_search_words");
        String bands = definition("article_bands_shared");
        execute(
                "INSERT INTO sources (slug, name, interval_seconds, enabled, visibility) SELECT 'paper-' || n, 'Paper ' || n, 3600,"
                        + " false, 'PUBLIC' FROM generate_series(1, " + SOURCES + ") n",
                "INSERT INTO payloads VALUES (sha256('x'), 1, 'zstd', 'x')",
                "INSERT INTO snapshots (page_key, redirects, captured_at, headers, form, sha256) VALUES ('bulk', '{}', now(), '{}', 'HTML',"
                        + " sha256('x'))",
                "DROP INDEX article_search_words, article_bands_shared",
                "ALTER TABLE articles DISABLE TRIGGER USER");
        inParts(this::copyArticles);
        inParts(this::copyRevisions);
        inParts(this::copyTexts);
        inParts(this::copyBands);
        execute(
                "ALTER TABLE articles ENABLE TRIGGER USER",
                "INSERT INTO day_counts SELECT source_id, day, count(*) FROM articles GROUP BY source_id, day",
                "INSERT INTO register_changes SELECT n.kind, n.value, a.source_id, count(*) FROM articles a"
                        + " CROSS JOIN LATERAL register_names(a.authors, a.topics, a.language) n GROUP BY 1, 2, 3",
                // In batches, as an archive grows: a GIN index that is filled in order leaves its pages half empty.
                "SET maintenance_work_mem = '512MB'",
                "SET max_parallel_maintenance_workers = 1",
                "ALTER TABLE article_search SET (parallel_workers = 1)",
                words,
                "ALTER TABLE article_search SET (parallel_workers = 0)",
                "SET maintenance_work_mem = '32MB'",
                "SET max_parallel_maintenance_workers = 0",
                bands,
                "ALTER INDEX article_search_words ALTER COLUMN 1 SET STATISTICS 100",
                "VACUUM ANALYZE");
    }

    private String definition(String index) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT pg_get_indexdef('" + index + "'::regclass)")) {
            row.next();
            return row.getString(1);
        }
    }

    /** Does a part of the work with a connection of its own. */
    private interface Part {
        void run(Connection connection, int from, int to) throws SQLException, IOException;
    }

    private void inParts(Part part) throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(2);
        List<Future<Void>> parts = new ArrayList<>();
        for (int from = 1; from <= count; from += PART) {
            int first = from;
            Callable<Void> work = () -> {
                try (Connection connection = database.getConnection()) {
                    part.run(connection, first, Math.min(count + 1, first + PART));
                }
                return null;
            };
            parts.add(hands.submit(work));
        }
        try {
            for (Future<Void> done : parts) {
                done.get();
            }
        } finally {
            hands.shutdownNow();
        }
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private void copyArticles(Connection connection, int from, int to) throws SQLException, IOException {
        copy(
                connection,
                "COPY articles (id, page_key, url, source_id, title, authors, topics, language, published, day, date,"
                        + " current_revision, revisions, first_seen, last_seen, updated_at) FROM STDIN",
                from,
                to,
                (id, story) -> {
                    LocalDate day = day(id);
                    String source = String.valueOf(source(id));
                    String key = "paper-" + source + ".example/" + day + "/" + id;
                    String date = date(id);
                    return String.join(
                            "\t",
                            "" + id,
                            key,
                            "https://" + key,
                            source,
                            story.title(),
                            "{\"Author " + id % 3000 + "\"}",
                            "{\"Topic " + id % 500 + "\"}",
                            story.language(),
                            date,
                            day.toString(),
                            date,
                            "" + id,
                            "1",
                            date,
                            date,
                            date);
                });
    }

    private void copyRevisions(Connection connection, int from, int to) throws SQLException, IOException {
        copy(
                connection,
                "COPY revisions (id, article_id, number, snapshot_id, captured_at, recorded_at, cause, title, content, sha256, extractor,"
                        + " words_added, words_removed) FROM STDIN",
                from,
                to,
                (id, story) -> String.join(
                        "\t",
                        "" + id,
                        "" + id,
                        "1",
                        "1",
                        day(id) + "T12:00:00Z",
                        "now",
                        "PUBLISHER",
                        story.title(),
                        "\\\\x"
                                + HexFormat.of()
                                        .formatHex(StoredForms.content(
                                                metadata(id, story), body(story), html(story), List.of())),
                        "\\\\x" + "00".repeat(32),
                        "bulk",
                        "0",
                        "0"));
    }

    private ArticleMetadata metadata(int id, Story story) {
        return new ArticleMetadata(
                story.title(),
                List.of("Author " + id % 3000),
                StatedTime.parse(date(id)),
                null,
                story.language(),
                "Paper " + source(id),
                null,
                List.of("Topic " + id % 500),
                story.lead(),
                null,
                List.of(),
                "https://paper-" + source(id) + ".example/" + day(id) + "/" + id,
                Map.of(
                        "title",
                        "json-ld",
                        "authors",
                        "json-ld",
                        "published",
                        "json-ld",
                        "lead",
                        "og",
                        "language",
                        "html"));
    }

    private static String body(Story story) {
        return String.join("\n", story.paragraphs());
    }

    private static String html(Story story) {
        return "<p>" + String.join("</p><p>", story.paragraphs()) + "</p>";
    }

    private void copyBands(Connection connection, int from, int to) throws SQLException, IOException {
        copy(
                connection,
                "COPY article_bands FROM STDIN",
                from,
                to,
                (id, story) -> id + "\t"
                        + Arrays.toString(StoredForms.bands(body(story)))
                                .replace('[', '{')
                                .replace(']', '}'));
    }

    private void copyTexts(Connection connection, int from, int to) throws SQLException, IOException {
        copy(
                connection,
                "COPY article_search (article_id, source_id, day, date, config, language, text) FROM STDIN",
                from,
                to,
                (id, story) -> String.join(
                        "\t",
                        "" + id,
                        "" + source(id),
                        day(id).toString(),
                        date(id),
                        TextConfig.of(story.language()).configuration(),
                        story.language(),
                        String.join(
                                "\\n",
                                story.title(),
                                story.lead(),
                                "Topic " + id % 500,
                                String.join("\\n", story.paragraphs()))));
    }

    /** A row of a table for one article. */
    private interface Row {
        String of(int id, Story story);
    }

    private static void copy(Connection connection, String sql, int from, int to, Row row)
            throws SQLException, IOException {
        try (OutputStream out =
                new org.postgresql.copy.PGCopyOutputStream(connection.unwrap(PGConnection.class), sql)) {
            for (int id = from; id < to; id++) {
                out.write((row.of(id, InventedText.story(new Random(id))) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static int source(int id) {
        return 1 + Math.floorMod(id * 31, SOURCES);
    }

    private String date(int id) {
        return day(id) + "T" + String.format("%02d:%02d:00Z", id % 24, id % 60);
    }

    /** Mostly in order of time, as an archive grows. */
    private LocalDate day(int id) {
        long inOrder = (long) (id - 1) * DAYS / count;
        long late = id % 50 == 0 ? id % 400 : 0;
        return FIRST_DAY.plusDays(Math.max(0, inOrder - late));
    }
}
