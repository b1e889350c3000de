package newsarchive.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;

/** Whatever a page shows is either kept or removed: nothing gets lost, in page order. */
class AllTextTest {

    private static final Path OWN = Path.of("src", "test", "resources", "pages");
    private static final Path REAL = Path.of("..", "shared", "extraction");
    private static final int EVERY = 12;

    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "math",
            "iframe",
            "object",
            "embed",
            "select",
            "option",
            "optgroup",
            "datalist",
            "input",
            "textarea",
            "audio",
            "video",
            "canvas",
            "title",
            "meter",
            "progress",
            "applet",
            "frameset",
            "noframes",
            "map",
            "head");

    private final ArticleExtractor extractor = new ArticleExtractor();

    @Test
    void losesNothingOfOurOwnPages() throws IOException {
        List<Path> pages = files(OWN, "source.html");
        assertThat(pages).hasSizeGreaterThan(9);
        for (Path page : pages) {
            losesNothing(page, Files.readAllBytes(page));
        }
    }

    @Test
    void losesNothingOfRealPages() throws IOException {
        assumeTrue(Files.isDirectory(REAL), "No collection of real pages is beside this project: " + REAL);
        List<Path> pages = files(REAL, ".html.gz");
        for (int i = 0; i < pages.size(); i += EVERY) {
            try (InputStream stream = new GZIPInputStream(Files.newInputStream(pages.get(i)))) {
                losesNothing(pages.get(i), stream.readAllBytes());
            }
        }
    }

    private void losesNothing(Path file, byte[] page) {
        Extraction extraction = extractor.extract(new Page(page, PageForm.HTML, null, null));
        TreeMap<Integer, String> inOrder = new TreeMap<>();
        extraction.blocks().forEach(block -> inOrder.put(block.position(), block.text()));
        extraction.removed().forEach(block -> inOrder.put(block.position(), block.text()));
        assertThat(inOrder)
                .as("positions of %s", file)
                .hasSize(extraction.blocks().size() + extraction.removed().size());
        String shown = bare(visibleText(PageDecoder.decode(page, null)));
        String parted = bare(String.join(" ", inOrder.values()));
        assertThat(firstLost(shown, parted)).as("lost of %s", file).isEmpty();
    }

    private static String visibleText(String html) {
        StringBuilder text = new StringBuilder();
        Jsoup.parse(html).body().nodeStream(TextNode.class).forEach(node -> {
            if (isVisible(node)) {
                text.append(node.getWholeText());
            }
        });
        return text.toString();
    }

    private static boolean isVisible(TextNode node) {
        for (Element e = node.parentElement(); e != null; e = e.parent()) {
            boolean hidden = Tag.of(e) == Tag.INLINE && (e.hasAttr("hidden") || Segmenter.hides(e.attr("style")));
            if (UNSEEN.contains(e.normalName()) || hidden) {
                return false;
            }
        }
        return true;
    }

    private static String bare(String text) {
        return PlainText.oneLine(text).replaceAll("\\s", "");
    }

    /** What of the one text is not found, in order, in the other. */
    private static String firstLost(String shown, String parted) {
        int at = 0;
        for (int i = 0; i < shown.length(); i++) {
            at = parted.indexOf(shown.charAt(i), at) + 1;
            if (at == 0) {
                return shown.substring(i, Math.min(shown.length(), i + 60));
            }
        }
        return "";
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return new ArrayList<>(walk.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList());
        }
    }
}
