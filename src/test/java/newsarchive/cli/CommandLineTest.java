package newsarchive.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be told from the arguments alone; none of these opens a database. */
class CommandLineTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final CommandLine commandLine = new CommandLine(
            java.io.InputStream.nullInputStream(),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            Object.class);

    @ParameterizedTest
    @ValueSource(
            strings = {"", "serve", "serve --server.port=9090", "--server.port=9090", "--spring.datasource.url=x serve"
            })
    void servesWithoutACommandOrWhenAsked(String line) {
        assertThat(run(line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "help"})
    void explainsItself(String line) {
        assertThat(run(line)).hasValue(0);
        assertThat(out.toString(UTF_8)).contains("serve", "scrape SLUG", "import [--source SLUG] PATH...", "extract");
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void tellsItsVersion() {
        assertThat(run("--version")).hasValue(0);
        assertThat(out.toString(UTF_8)).startsWith("newsarchive ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify", "publish out", "Scrape", "--unknown"})
    void anUnknownCommandIsAnsweredWithTheList(String line) {
        assertThat(run(line)).hasValue(2);
        assertThat(err.toString(UTF_8))
                .startsWith("There is no command \"" + line.split(" ")[0] + "\".")
                .contains("scrape SLUG");
        assertThat(out.toString(UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"export", "export --format csv out", "export --format opml", "export --format=opml a b"})
    void anExportNeedsAFormatAndAPlace(String line) {
        assertThat(run(line)).hasValue(2);
        assertThat(err.toString(UTF_8)).contains("opml");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scrape                       | Say which source: scrape SLUG.",
                "scrape one two               | Say which source: scrape SLUG.",
                "scrape --source one          | Say which source: scrape SLUG.",
                "scrape --fast one            | There is no option \"--fast\".",
                "import                       | Say what to import: import [--source SLUG] PATH...",
                "import --source one          | Say what to import: import [--source SLUG] PATH...",
                "import pages --source        | The option --source needs the short name of a source.",
                "import -x pages              | There is no option \"-x\".",
                "import /no/such/folder       | There is no file or folder /no/such/folder.",
                "import --source=one src /no/such/file.html | There is no file or folder /no/such/file.html."
            })
    void unusableArgumentsAreExplained(String line, String complaint) {
        assertThat(run(line)).hasValue(2);
        assertThat(err.toString(UTF_8).strip()).isEqualTo(complaint);
        assertThat(out.toString(UTF_8)).isEmpty();
    }

    private OptionalInt run(String line) {
        return commandLine.run(line.isEmpty() ? new String[0] : line.split(" "));
    }
}
