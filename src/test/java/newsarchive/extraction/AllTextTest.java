package newsarchive.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Whatever a page shows is either kept or removed: nothing gets lost, in page order. */
class AllTextTest {

    private static final Path REAL = Path.of("..", "shared", "extraction");

    private final ArticleExtractor extractor = new ArticleExtractor();

    @Test
    void losesNothingOfOurOwnPages() {
        List<byte[]> pages = OwnPages.html().stream().map(OwnPages::bytes).toList();
        assertThat(pages).hasSizeGreaterThan(40);
        assertThat(pages.stream().map(this::lost)).containsOnly("");
    }

    @Test
    void noticesALostBlock() {
        byte[] page = OwnPages.bytes(OwnPages.html().get(0));
        Extraction whole = extractor.extract(new Page(page, PageForm.HTML, null, null));
        List<TextBlock> blocks = whole.blocks();
        Extraction cut =
                new Extraction(whole.metadata(), blocks.subList(1, blocks.size()), whole.html(), whole.removed(), null);
        assertThat(VisibleText.lost(page, cut)).isNotEmpty();
    }

    @Test
    void losesNothingOfRealPages() throws IOException {
        assumeTrue(Files.isDirectory(REAL), "No collection of real pages is beside this project: " + REAL);
        try (Stream<Path> files = Files.walk(REAL)) {
            List<Path> pages =
                    files.filter(file -> file.toString().endsWith(".html.gz")).toList();
            assertThat(pages.parallelStream()
                            .filter(file -> !lost(unpacked(file)).isEmpty()))
                    .isEmpty();
        }
    }

    private String lost(byte[] page) {
        return VisibleText.lost(page, extractor.extract(new Page(page, PageForm.HTML, null, null)));
    }

    private static byte[] unpacked(Path file) {
        try (InputStream stream = new GZIPInputStream(Files.newInputStream(file))) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
