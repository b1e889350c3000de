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
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

    @Test
    void survivesDeepNesting() {
        String page = "<div>".repeat(100_000) + "<p>Some words in the deep, he said, and more of them follow here.</p>"
                + "<span><b>".repeat(50_000);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(extract(page, PageForm.HTML)).isNotNull());
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

    @Test
    void staysLinearOnManyBlocks() {
        String page = "<p>A sentence with a few words, and a comma.</p><a href=/x>link</a>".repeat(60_000);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(extract(page, PageForm.HTML)).isNotNull());
    }

    @Test
    void survivesOneHugeTextAndManyAttributes() {
        StringBuilder page = new StringBuilder("<div");
        for (int i = 0; i < 20_000; i++) {
            page.append(" a").append(i).append("=1");
        }
        page.append('>').append("word, ".repeat(500_000)).append("</div>");
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(extract(page.toString(), PageForm.HTML)).isNotNull());
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
