package newsarchive.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import newsarchive.NewsArchiveApplication;
import newsarchive.database.TestDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The commands as they are run, each with an application of its own on a real PostgreSQL. */
class ArchiveCommandsTest {

    private final JdbcConnectionDetails database = TestDatabases.fresh();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void importsAFolderIntoASourceOfItsOwn() throws Exception {
        page("one.html", "The first bridge");
        page("sub/two.html", "The second bridge");

        assertThat(run("import", folder.toString())).isZero();

        assertThat(out.toString(UTF_8))
                .isEqualTo("folder " + folder + ": done; 2 new, 0 revised, 0 unchanged, 0 skipped, 0 failed, 0 gone"
                        + System.lineSeparator());
        assertThat(query("SELECT string_agg(title, ', ' ORDER BY title) FROM articles"))
                .isEqualTo("The first bridge, The second bridge");
        assertThat(query("SELECT slug || ' ' || enabled FROM sources")).isEqualTo("imported false");
        assertThat(query("SELECT count(*) FROM scheduled_tasks WHERE task_name = 'scrape-job'"))
                .isEqualTo("0");
    }

    @Test
    void importsTheSameFolderAgainWithoutChangingAnything() throws Exception {
        page("one.html", "The first bridge");
        run("import", folder.toString());

        assertThat(run("import", folder.toString())).isZero();

        assertThat(out.toString(UTF_8))
                .endsWith("0 new, 0 revised, 1 unchanged, 0 skipped, 0 failed, 0 gone" + System.lineSeparator());
        assertThat(query("SELECT count(*) FROM revisions")).isEqualTo("1");
    }

    @Test
    void importsOneFile() throws Exception {
        page("one.html", "The first bridge");
        page("two.html", "The second bridge");

        assertThat(run("import", folder.resolve("two.html").toString())).isZero();

        assertThat(query("SELECT string_agg(title, ', ') FROM articles")).isEqualTo("The second bridge");
    }

    @Test
    void anUnknownSourceIsExplained() {
        assertThat(run("scrape", "nowhere")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("There is no source \"nowhere\".", "POST /api/v1/sources");

        assertThat(run("import", "--source", "nowhere", folder.toString())).isEqualTo(2);
        assertThat(out.toString(UTF_8)).isEmpty();
    }

    @Test
    void exportsTheListOfSources() throws Exception {
        page("one.html", "The first bridge");
        run("import", folder.toString());
        out.reset();
        Path list = folder.resolve("sources.opml");

        assertThat(run("export", "--format", "opml", list.toString())).isZero();
        assertThat(run("export", "--format=opml", "-")).isZero();

        assertThat(Files.readString(list)).contains("<opml version=\"2.0\"", "slug=\"imported\"", folder.toString());
        assertThat(out.toString(UTF_8)).isEqualTo(Files.readString(list));
        assertThat(run(
                        "export",
                        "--format",
                        "opml",
                        folder.resolve("no/such/folder.opml").toString()))
                .isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("could not be written.");
    }

    @Test
    void aJobThatFailsIsAFailure() throws Exception {
        Path gone = Files.createDirectory(folder.resolve("gone"));
        page("gone/one.html", "The first bridge");
        run("import", gone.toString());
        Files.delete(gone.resolve("one.html"));
        Files.delete(gone);

        assertThat(run("scrape", "imported")).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("The folder " + gone + " does not exist.");
        assertThat(out.toString(UTF_8)).contains("source imported: failed");
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--spring.datasource.url=" + database.getJdbcUrl());
        all.add("--spring.datasource.username=" + database.getUsername());
        all.add("--spring.datasource.password=" + database.getPassword());
        all.add("--newsarchive.seeds=none");
        return new CommandLine(
                        java.io.InputStream.nullInputStream(),
                        new PrintStream(out, true, UTF_8),
                        new PrintStream(err, true, UTF_8),
                        NewsArchiveApplication.class)
                .run(all.toArray(String[]::new))
                .orElseThrow();
    }

    private void page(String name, String title) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        String paragraph =
                "<p>Nobody in the small town on the river remembers who built it, and yet it carries the whole "
                        + "market every week, with horses, carts and lately a bus, which the mayor regards with some concern.</p>";
        Files.writeString(
                file,
                "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>" + title
                        + "</title></head><body><article><h1>" + title + "</h1>" + paragraph.repeat(3)
                        + "</article></body></html>",
                UTF_8);
    }

    private String query(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        database.getJdbcUrl(), database.getUsername(), database.getPassword());
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
