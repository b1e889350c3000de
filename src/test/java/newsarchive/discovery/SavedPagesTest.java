package newsarchive.discovery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import newsarchive.discovery.SavedPages.Read;
import newsarchive.discovery.SavedPages.Unchanged;
import newsarchive.discovery.SavedPages.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedPagesTest {

    private final SavedPages pages = new SavedPages(DiscoveryCase.SETTINGS);
    private final Path folder;

    SavedPagesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void readsPagesAndTextScrapes() throws IOException {
        Read page = read(write("a.html", "<p>Ä"));
        Read scrape = read(write("b.TXT", "Ä"));

        assertThat(new String(page.bytes(), UTF_8)).isEqualTo("<p>Ä");
        assertThat(page.text()).isFalse();
        assertThat(scrape.text()).isTrue();
    }

    @Test
    void unpacksPackedPages() throws IOException {
        assertThat(new String(read(gzip("a.html.gz", "<p>Ä")).bytes(), UTF_8)).isEqualTo("<p>Ä");
    }

    @Test
    void knowsAFileThatDidNotChange() throws IOException {
        Path file = write("a.html", "one");
        String version = read(file).version();

        assertThat(pages.read(file, version)).isInstanceOf(Unchanged.class);

        write("a.html", "three");
        assertThat(pages.read(file, version)).isInstanceOf(Read.class);
    }

    @Test
    void seesAChangeThatKeepsTheSize() throws IOException {
        Path file = write("a.html", "one");
        String version = read(file).version();
        write("a.html", "two");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2022-01-01T00:00:00Z")));

        assertThat(pages.read(file, version)).isInstanceOf(Read.class);
    }

    @Test
    void saysWhyAFileCannotBeRead() throws IOException {
        Path none = folder.resolve("none.html");
        Path broken = write("broken.html.gz", "not gzip at all");
        Path cut = folder.resolve("cut.html.gz");
        byte[] packed = Files.readAllBytes(gzip("whole.html.gz", "words ".repeat(1000)));
        Files.write(cut, java.util.Arrays.copyOf(packed, packed.length / 2));

        assertThat(reason(none)).isEqualTo("The file " + none + " does not exist any more.");
        assertThat(reason(folder)).isEqualTo(folder + " is not a file.");
        assertThat(reason(broken)).isEqualTo("The file " + broken + " could not be unpacked.");
        assertThat(reason(cut)).isEqualTo("The file " + cut + " could not be unpacked.");
    }

    @Test
    void refusesPagesThatAreTooLargeOnceUnpacked() throws IOException {
        Path bomb = gzip("bomb.html.gz", "0".repeat(5_000_000));

        assertThat(reason(bomb)).isEqualTo("The file " + bomb + " is larger than 1 MB.");
        assertThat(reason(write("big.html", "0".repeat(1024 * 1024 + 1)))).endsWith("is larger than 1 MB.");
        assertThat(pages.read(write("fits.html", "0".repeat(1024 * 1024)), null))
                .isInstanceOf(Read.class);
    }

    private Read read(Path file) {
        return (Read) pages.read(file, null);
    }

    private String reason(Path file) {
        return ((Unreadable) pages.read(file, null)).reason();
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private Path gzip(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(content.getBytes(UTF_8));
        }
        return file;
    }
}
