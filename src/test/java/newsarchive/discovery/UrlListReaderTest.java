package newsarchive.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UrlListReaderTest extends DiscoveryCase {

    private final Path folder;

    UrlListReaderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void readsAFileWithOneAddressALine() throws IOException {
        assertThat(paths(list("""
                # articles of January

                https://example.org/a
                  https://example.org/b  \r
                https://example.org/a?utm_source=x
                """))).containsExactly("https://example.org/a", "https://example.org/b");
    }

    @Test
    void readsAListFromTheWeb() {
        site.answer("/list.txt").type("text/plain").body("\uFEFF" + site.base() + "/a\n");

        assertThat(paths(discover(ChannelKind.URL_LIST, site.base() + "/list.txt")))
                .containsExactly("/a");
    }

    @Test
    void saysWhichLineIsNoAddressAndReadsTheOthers() throws IOException {
        DiscoveryResult result = list("https://example.org/a\nnonsense\nhttps://example.org/b");

        assertThat(result.links()).hasSize(2);
        assertThat(reason(result)).isEqualTo("Line 2 of the list is not a web address.");
    }

    @Test
    void readsOnlyTheBeginningOfAnEndlessListAndNoHalfAddress() throws IOException {
        DiscoveryResult result = list("https://example.org/a\n" + "https://example.org/bcd\n".repeat(100_000));

        assertThat(result.links()).hasSize(2);
        assertThat(reason(result)).isEqualTo("The list is too long; only its beginning was read.");
    }

    @Test
    void saysWhenTheListDoesNotExist() {
        assertThat(reason(discover(ChannelKind.URL_LIST, folder.resolve("none").toString())))
                .isEqualTo("The file " + folder.resolve("none") + " does not exist.");
        assertThat(reason(discover(ChannelKind.URL_LIST, site.base() + "/none")))
                .isEqualTo("The list of addresses answered 404 (not found).");
    }

    private DiscoveryResult list(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("list.txt"), content);
        return discover(ChannelKind.URL_LIST, file.toString());
    }
}
