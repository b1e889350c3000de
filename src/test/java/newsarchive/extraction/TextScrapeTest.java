package newsarchive.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextScrapeTest {

    private static final Path SCRAPES = Path.of("src", "test", "resources", "newsarchive", "extraction", "scrapes");

    /** Each says of a footer what a reader understands. */
    private static final Set<String> FOOT = Set.of("footer", "legal notice", "navigation");

    /** A line of an invented scrape, with what it is: {@code text}, or why it is none. */
    private record Line(String is, String text) {}

    @ParameterizedTest
    @ValueSource(strings = {"de", "en", "ru", "fr", "es", "it", "pt", "pl", "nl", "uk"})
    void keepsTheTextAndNamesTheRest(String language) throws IOException {
        List<Line> lines = lines(language);
        Extraction article = extract(String.join("\n", texts(lines, null)));

        assertThat(article.body()).isEqualTo(String.join("\n", texts(lines, "text")));
        SoftAssertions soft = new SoftAssertions();
        for (Line line : lines) {
            if (!line.is().equals("text")) {
                String reason = reason(article, line.text());
                boolean right = reason.equals(line.is()) || (FOOT.contains(line.is()) && FOOT.contains(reason));
                soft.assertThat(right).as(line + " is " + reason).isTrue();
            }
        }
        soft.assertAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en", "ru", "fr", "es", "it", "pt", "pl", "nl", "uk"})
    void readsWhatStandsAtTheHeadline(String language) throws IOException {
        List<Line> lines = lines(language);
        ArticleMetadata metadata =
                extract(String.join("\n", texts(lines, null))).metadata();

        assertThat(metadata.title()).isEqualTo(texts(lines, "headline").get(0));
        assertThat(Objects.requireNonNull(metadata.published()).date()).isEqualTo(LocalDate.of(2023, 3, 14));
        assertThat(metadata.authors()).hasSize(1);
        assertThat(texts(lines, "byline").get(0))
                .endsWith(metadata.authors().get(0))
                .isNotEqualTo(metadata.authors().get(0));
        assertThat(metadata.language()).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en", "ru", "fr", "es", "it", "pt", "pl", "nl", "uk"})
    void readsTheSameWithBlankLinesBetween(String language) throws IOException {
        List<Line> lines = lines(language);
        Extraction article = extract(String.join("\n\n", texts(lines, null)));

        assertThat(article.body()).isEqualTo(String.join("\n", texts(lines, "text")));
        assertThat(article.metadata().title())
                .isEqualTo(texts(lines, "headline").get(0));
    }

    /** Sample scrapes of pages whose cards stand between the paragraphs, without a byline. */
    @ParameterizedTest
    @MethodSource("samples")
    void readsOnBelowCardsAndTakesNoCaptionForAnAuthor(Path sample) throws IOException {
        Extraction article = extract(Files.readString(sample));

        List<String> paragraphs = Files.readAllLines(sample).stream()
                .filter(line -> line.matches(".{100,}[.!?“»\"]") && !line.contains(", 1920, "))
                .toList();
        assertThat(paragraphs).hasSizeGreaterThan(3);
        assertThat(article.body().lines()).containsAll(paragraphs);
        assertThat(article.metadata().authors()).isEmpty();
    }

    private static Stream<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("seeds", "pages", "scrapes"))) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
        }
    }

    @Test
    void losesNoLine() throws IOException {
        List<Line> lines = lines("en");
        Extraction article = extract(String.join("\n", texts(lines, null)));

        List<String> all = new ArrayList<>();
        article.blocks().forEach(block -> all.add(block.text()));
        article.removed().forEach(block -> all.addAll(block.text().lines().toList()));
        assertThat(all).containsExactlyInAnyOrderElementsOf(texts(lines, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\n",
                "\n",
                "by ",
                "Some words in the deep, he said, and more of them follow here.\n",
                "Some words in the deep, he said, and more of them follow here. ",
                "By Ada Quill, 3 March 2023\n",
                "......",
                "Read also: "
            })
    void survivesTenMegabytes(String piece) {
        String scrape = piece.repeat(10_000_000 / piece.length());
        Extraction article = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> extract(scrape));
        long all = Stream.concat(
                        article.blocks().stream().map(TextBlock::text),
                        article.removed().stream().map(RemovedBlock::text))
                .mapToLong(TextScrapeTest::signs)
                .sum();
        assertThat(all).isEqualTo(signs(scrape));
    }

    private static long signs(String text) {
        return text.chars().filter(c -> c > ' ').count();
    }

    @Test
    void keepsAllOfManyParagraphs() {
        StringBuilder scrape = new StringBuilder("The mill of Harrow Fen\n");
        for (int i = 0; i < 60_000; i++) {
            scrape.append("In the year ")
                    .append(i)
                    .append(" the mill turned again, said the miller, and it ground flour.\n");
        }
        assertThat(extract(scrape.toString()).blocks()).hasSizeGreaterThan(50_000);
    }

    private static String reason(Extraction article, String text) {
        return article.removed().stream()
                .filter(block -> block.text().lines().anyMatch(text::equals))
                .map(block -> block.reason().words())
                .findFirst()
                .orElse("text");
    }

    private static List<Line> lines(String language) throws IOException {
        return Files.readAllLines(SCRAPES.resolve(language + ".txt")).stream()
                .map(line -> new Line(line.substring(0, line.indexOf(" | ")), line.substring(line.indexOf(" | ") + 3)))
                .toList();
    }

    /** The texts of all lines of one kind, or of all lines. */
    private static List<String> texts(List<Line> lines, @Nullable String kind) {
        return lines.stream()
                .filter(line -> kind == null || line.is().equals(kind))
                .map(Line::text)
                .toList();
    }

    private static Extraction extract(String scrape) {
        byte[] bytes = scrape.getBytes(StandardCharsets.UTF_8);
        return new ArticleExtractor().extract(new Page(bytes, PageForm.TEXT, null, null));
    }
}
