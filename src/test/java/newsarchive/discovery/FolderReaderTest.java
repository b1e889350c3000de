package newsarchive.discovery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderReaderTest extends DiscoveryCase {

    private final Path folder;
    private final Path elsewhere;

    FolderReaderTest(@TempDir Path folder, @TempDir Path elsewhere) {
        this.folder = folder;
        this.elsewhere = elsewhere;
    }

    @Test
    void findsSavedPagesInAllFoldersBelow() throws IOException {
        write("b.html", "x");
        write("a.htm", "x");
        write("deep/er/c.txt", "x");
        gzip("d.html.gz", "x");
        write("picture.jpg", "x");
        write("notes.json", "x");

        assertThat(files(discover())).containsExactly("a.htm", "b.html", "d.html.gz", "deep/er/c.txt");
    }

    @Test
    void knowsAPageWithoutAddressByItsFile() throws IOException {
        write("2022/scrape-17.txt", "x");

        assertThat(discover().links()).singleElement().satisfies(link -> {
            assertThat(link.key()).hasToString("saved:paper/2022/scrape-17.txt");
            assertThat(link.url()).isNull();
            assertThat(link.capturedAt()).isNull();
        });
    }

    @Test
    void takesAddressesAndCaptureTimesFromTheList() throws IOException {
        write("a.html", "x");
        write("sub/b.txt", "x");
        write("urls.jsonl", """
                {"id": "a", "url": "https://example.org/a", "captured": "2022-01-07T15:42:00+01:00"}
                {"id": "b", "url": "https://example.org/b"}
                """);

        assertThat(discover().links())
                .satisfiesExactly(
                        a -> {
                            assertThat(a.url()).hasToString("https://example.org/a");
                            assertThat(a.key()).hasToString("example.org/a");
                            assertThat(a.capturedAt()).isEqualTo(Instant.parse("2022-01-07T14:42:00Z"));
                        },
                        b -> {
                            assertThat(b.url()).hasToString("https://example.org/b");
                            assertThat(b.capturedAt()).isNull();
                        });
    }

    @Test
    void keepsBothCapturesOfOneArticleTheEarlierFirst() throws IOException {
        write("a-later.html", "x");
        write("z-earlier.html", "x");
        write("urls.jsonl", """
                {"id": "a-later", "url": "https://example.org/a", "captured": "2022-02-01T00:00:00Z"}
                {"id": "z-earlier", "url": "https://example.org/a", "captured": "2022-01-01T00:00:00Z"}
                """);

        assertThat(files(discover())).containsExactly("z-earlier.html", "a-later.html");
    }

    @Test
    void saysWhichLineOfTheListIsBrokenAndReadsTheOthers() throws IOException {
        write("a.html", "x");
        write("urls.jsonl", """
                {"id": "a", "url": "https://example.org/a"}
                {"id": "b", "url":
                {"id": "c", "url": "ftp://example.org/c"}
                {"id": "d", "url": "https://example.org/d", "captured": "yesterday"}
                """);

        DiscoveryResult result = discover();

        assertThat(result.links())
                .singleElement()
                .satisfies(link -> assertThat(link.url()).isNotNull());
        assertThat(reason(result)).isEqualTo("Line 2 of urls.jsonl could not be read, nor could 2 more.");
    }

    @Test
    void takesThePagesOwnCanonicalLinkWithoutAList() throws IOException {
        write("a.html", "<html><head><link rel=\"canonical\" href=\"https://example.org/a\"></head><body>x");
        write("b.html", "<meta property=\"og:url\" content=\"https://example.org/b\">");
        gzip("c.html.gz", "<link rel=canonical href=https://example.org/c>");
        write("d.txt", "<link rel=canonical href=https://example.org/d>");

        assertThat(discover().links().stream().map(link -> link.key().value()))
                .containsExactly("example.org/a", "example.org/b", "example.org/c", "saved:paper/d.txt");
    }

    @Test
    void doesNotBelieveACanonicalLinkToTheHomepage() throws IOException {
        write("a.html", "<link rel=canonical href=https://example.org/>");

        assertThat(discover().links().get(0).url()).isNull();
    }

    @Test
    void readsOnlyTheHeadOfAPage() throws IOException {
        write(
                "a.html",
                "<head><title>x</title></head><body>" + "x".repeat(20_000)
                        + "<link rel=canonical href=https://example.org/in-body>");

        assertThat(discover().links().get(0).url()).isNull();
    }

    @Test
    void leavesOutHiddenFilesAndLinksThatLeadOut() throws IOException {
        write("a.html", "x");
        write(".hidden.html", "x");
        write(".git/b.html", "x");
        Path secret = Files.writeString(elsewhere.resolve("secret.html"), "x");
        Files.createSymbolicLink(folder.resolve("out.html"), secret);
        Files.createSymbolicLink(folder.resolve("outside"), elsewhere);
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        Files.createSymbolicLink(folder.resolve("dangling.html"), folder.resolve("nothing"));
        Files.createSymbolicLink(folder.resolve("inside.html"), folder.resolve("a.html"));

        assertThat(files(discover())).containsExactly("a.html", "inside.html");
    }

    @Test
    void saysWhenTheFolderDoesNotExist() {
        DiscoveryResult result =
                discover(ChannelKind.FOLDER, folder.resolve("none").toString());

        assertThat(result.links()).isEmpty();
        assertThat(reason(result)).isEqualTo("The folder " + folder.resolve("none") + " does not exist.");
    }

    @Test
    void saysWhenThePathIsNoFolder() throws IOException {
        write("a.pdf", "x");

        assertThat(reason(discover(ChannelKind.FOLDER, folder.resolve("a.pdf").toString())))
                .endsWith("is neither a folder nor a saved page.");
        assertThat(reason(discover(ChannelKind.FOLDER, "a\u0000b"))).endsWith("is not the path of a folder.");
    }

    @Test
    void findsNothingInAnEmptyFolder() {
        assertThat(discover()).isEqualTo(new DiscoveryResult(List.of(), null, List.of()));
    }

    private DiscoveryResult discover() {
        return discover(ChannelKind.FOLDER, folder.toString());
    }

    private List<String> files(DiscoveryResult result) {
        assertThat(result.problems()).isEmpty();
        return result.links().stream()
                .map(link -> folder.relativize(link.file()).toString())
                .toList();
    }

    private void write(String path, String content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private void gzip(String path, String content) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(path)))) {
            out.write(content.getBytes(UTF_8));
        }
    }
}
