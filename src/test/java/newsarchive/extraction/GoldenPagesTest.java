package newsarchive.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import newsarchive.url.WebUrl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pages in the make of several families of sites, each with what must come out; what a case does not name is not checked. */
class GoldenPagesTest {

    private static final Path PAGES = Path.of("src", "test", "resources", "pages");

    static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(PAGES)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givesTheExpectedArticle(String name) throws IOException {
        Path folder = PAGES.resolve(name);
        JsonNode expected = JsonMapper.shared().readTree(Files.readAllBytes(folder.resolve("expected.json")));
        boolean html = Files.exists(folder.resolve("source.html"));
        byte[] bytes = Files.readAllBytes(folder.resolve(html ? "source.html" : "source.txt"));
        Extraction article = new ArticleExtractor()
                .extract(new Page(
                        bytes,
                        html ? PageForm.HTML : PageForm.TEXT,
                        null,
                        new WebUrl("https://news.example/2022/story.html")));

        assertThat(article.body().lines().toList()).isEqualTo(strings(expected.get("body")));
        assertThat(article.metadata().title()).isEqualTo(expected.get("title").asString());
        assertThat(article.isArticle()).isTrue();
        if (expected.has("published")) {
            assertThat(article.metadata().published())
                    .asString()
                    .isEqualTo(expected.get("published").asString());
        }
        if (expected.has("related")) {
            assertThat(article.metadata().related().stream()
                            .map(RelatedLink::title)
                            .toList())
                    .isEqualTo(strings(expected.get("related")));
        }
        if (expected.has("caption")) {
            LeadImage image = article.metadata().image();
            assertThat(image == null ? null : image.caption())
                    .isEqualTo(expected.get("caption").asString());
            assertThat(image == null ? null : image.credit())
                    .isEqualTo(expected.get("credit").asString());
        }
        assertThat(article.removed().stream()
                        .map(block -> block.reason().words() + ": " + block.text())
                        .toList())
                .containsSubsequence(strings(expected.get("removed")));
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(item -> strings.add(item.asString()));
        return strings;
    }
}
