package newsarchive.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostilePagesTest {

    private static final Path PAGES = Path.of("src", "test", "resources", "pages");

    private static final String PROSE = "<p>The tower is to be thirty metres high, the mayor said on Monday.</p>";

    private final ArticleExtractor extractor = new ArticleExtractor();

    private Extraction extract(String page, PageForm form) {
        return extractor.extract(new Page(page.getBytes(StandardCharsets.UTF_8), form, null, null));
    }

    @ParameterizedTest
    @EnumSource(PageForm.class)
    void saysThatAnEmptyPageIsEmpty(PageForm form) {
        assertThat(extract("", form).noArticle()).isEqualTo(NoArticle.EMPTY_PAGE);
        assertThat(extract(" \n\u0000 ", form).noArticle()).isEqualTo(NoArticle.EMPTY_PAGE);
    }

    @Test
    void saysThatALoginPageHasNoArticle() {
        Extraction page =
                extract("<form><h2>Log in</h2><label>Password</label><a href=/>Home</a></form>", PageForm.HTML);
        assertThat(page.noArticle()).isEqualTo(NoArticle.NO_TEXT);
        assertThat(page.removed()).isNotEmpty();
    }

    /** Found by fuzzing: jsoup's HTML parser throws on these. */
    @Test
    void survivesWhatTheParserDoesNot() {
        List<String> pages = List.of(
                PROSE + "<template><svg>" + "<template>".repeat(600),
                PROSE + "<table><b><b></table>" + "<ul>".repeat(600) + "<svg>");
        for (String page : pages) {
            assertThatThrownBy(() -> Jsoup.parse(page)).isInstanceOf(RuntimeException.class);
            Extraction result = extract(page, PageForm.HTML);
            assertThat(result.body() + result.removed()).contains("thirty metres high");
        }
    }

    private static final String SENTENCE = "<p>Some words in the deep, he said, and more of them follow here.</p>";

    /** The time is no measure, only a guard against hanging: a minute and a half, for machines with other work to do. */
    private Extraction survived(String page) {
        return Assertions.assertTimeoutPreemptively(Duration.ofSeconds(90), () -> extract(page, PageForm.HTML));
    }

    private static void assertKeepsOrRecords(Extraction page) {
        assertThat(page.body() + page.removed()).contains("Some words in the deep");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<div>", "<b>", "<span>", "<table>", "<blockquote>", "<ul>", "<table><tr><td>", "<a>", "<x-a>"})
    void survivesDeepNesting(String tag) {
        assertKeepsOrRecords(survived(tag.repeat(100_000) + SENTENCE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Some text, and more. ",
                "<a href=/x>Some text, and more. ",
                "<b>Some text, and more. ",
                "<b><i>x</b>y</i>",
                "<x-a>word</x-a>",
                "word<br>",
                "<!-- x -->",
                "<![CDATA[ x ]]>",
                "<tr>x<td>y"
            })
    void survivesManyOfAKind(String piece) {
        assertKeepsOrRecords(survived("<div>" + piece.repeat(100_000) + SENTENCE));
    }

    @Test
    void keepsAllOfManyParagraphs() {
        assertThat(survived("<article>" + SENTENCE.repeat(60_000) + "</article>")
                        .isArticle())
                .isTrue();
    }

    @Test
    void cutsEndlessPagesLessFinelyAndLosesNothing() {
        StringBuilder source = new StringBuilder("<main>");
        for (int i = 0; i < 200_000; i++) {
            source.append("<div><p>n").append(i).append(" went, he said.</div>");
        }
        Extraction page = survived(source.append("</main>").toString());

        Set<String> words = new HashSet<>();
        page.blocks().forEach(block -> words.addAll(List.of(block.text().split("\\s", -1))));
        page.removed().forEach(block -> words.addAll(List.of(block.text().split("\\s", -1))));
        for (int i = 0; i < 200_000; i++) {
            assertThat(words.contains("n" + i)).isTrue();
        }
        assertThat(Segmenter.segment(Jsoup.parse(source.toString())).blocks()).hasSizeBetween(100_000, 110_000);
    }

    @Test
    void survivesManyAttributesAndClasses() {
        StringBuilder page = new StringBuilder("<div");
        for (int i = 0; i < 100_000; i++) {
            page.append(" a").append(i).append("=1");
        }
        page.append("><div class='")
                .append("c1 share-bar ".repeat(100_000))
                .append("'>")
                .append(SENTENCE.repeat(5));
        page.append("<img alt='").append("x ".repeat(5_000_000)).append("'>");
        assertThat(survived(page.toString())).isNotNull();
    }

    @Test
    void survivesOneHugeText() {
        assertThat(survived("<p>" + "word, ".repeat(1_700_000)).body()).hasSizeGreaterThan(10_000_000);
    }

    @Test
    void survivesCutAndMixedUpPages() throws IOException {
        Random random = new Random(7);
        for (byte[] page : pages()) {
            for (int round = 0; round < 25; round++) {
                byte[] mutated = mutated(page, random);
                PageForm form = round % 5 == 0 ? PageForm.TEXT : PageForm.HTML;
                Extraction result = extractor.extract(new Page(mutated, form, null, null));
                assertThat(result.body()).doesNotContain("\u0000");
            }
        }
    }

    private static byte[] mutated(byte[] page, Random random) {
        byte[] bytes = Arrays.copyOf(page, 1 + random.nextInt(page.length));
        for (int i = 0; i < 40; i++) {
            int from = random.nextInt(bytes.length);
            int to = random.nextInt(bytes.length);
            bytes[to] = random.nextInt(4) == 0 ? (byte) random.nextInt(256) : bytes[from];
        }
        return bytes;
    }

    private static List<byte[]> pages() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.getFileName().toString().startsWith("source."))
                    .map(HostilePagesTest::bytes)
                    .toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
