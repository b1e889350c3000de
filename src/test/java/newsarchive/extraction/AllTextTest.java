package newsarchive.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.nodes.Document;
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

    /** A scrape of each style that needs no truth, as it is after text that was encoded twice is repaired. */
    private static Stream<String> scrapes(byte[] page) {
        Document document = PageParser.parse(PageDecoder.decode(page, null), "");
        Truth none = new Truth("", "", "", null, null, List.of(), List.of());
        return Stream.of(Scrapes.Style.BLOCKS, Scrapes.Style.COPY, Scrapes.Style.PICTURES, Scrapes.Style.PIECES)
                .map(style -> Scrapes.of(document, none, style))
                .map(scrape -> PageDecoder.decode(scrape.getBytes(StandardCharsets.UTF_8), null));
    }

    @Test
    void losesNothingOfScrapes() {
        for (Path file : OwnPages.html()) {
            assertThat(scrapes(OwnPages.bytes(file))
                            .filter(scrape -> !words(scrape).equals(words(read(scrape)))))
                    .as(file.toString())
                    .isEmpty();
        }
    }

    @Test
    void noticesALostLine() {
        String scrape =
                scrapes(OwnPages.bytes(OwnPages.html().get(0))).findFirst().orElseThrow();
        assertThat(words(scrape)).isNotEqualTo(words(read(scrape.substring(scrape.indexOf('\n')))));
    }

    @Test
    void losesNothingOfScrapesOfRealPages() throws IOException {
        assumeTrue(Files.isDirectory(REAL), "No collection of real pages is beside this project: " + REAL);
        try (Stream<Path> files = Files.walk(REAL)) {
            List<Path> pages =
                    files.filter(file -> file.toString().endsWith(".html.gz")).toList();
            assertThat(pages.parallelStream()
                            .filter(file -> scrapes(unpacked(file))
                                    .limit(1)
                                    .anyMatch(scrape -> !words(scrape).equals(words(read(scrape))))))
                    .isEmpty();
        }
    }

    /** All that was made of a scrape. */
    private String read(String scrape) {
        Extraction article =
                extractor.extract(new Page(scrape.getBytes(StandardCharsets.UTF_8), PageForm.TEXT, null, null));
        StringBuilder all = new StringBuilder();
        article.blocks().forEach(block -> all.append(block.text()).append('\n'));
        article.removed().forEach(block -> all.append(block.text()).append('\n'));
        return all.toString();
    }

    private static Map<String, Long> words(String text) {
        return Stream.of(text.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
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
