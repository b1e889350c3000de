package newsarchive.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import newsarchive.url.WebUrl;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pages in the make of several families of sites, each with what must come out; what a case does not name is not checked. Under
 * {@code notYet} stands what would be right and is not reached; a body there that is reached after all fails the test, so that it moves out.
 */
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

        SoftAssertions soft = new SoftAssertions();
        if (expected.has("body")) {
            soft.assertThat(article.body()).as(name).isEqualTo(String.join("\n", strings(expected.get("body"))));
        }
        if (expected.path("notYet").has("body")) {
            soft.assertThat(article.body())
                    .as(name + " is reached now: move its body out of notYet")
                    .isNotEqualTo(
                            String.join("\n", strings(expected.get("notYet").get("body"))));
        }
        soft.assertThat(article.isArticle()).isTrue();
        checkMetadata(soft, article.metadata(), expected);
        if (expected.has("removed")) {
            soft.assertThat(article.removed())
                    .extracting(block -> block.reason().words() + ": " + block.text())
                    .containsSubsequence(strings(expected.get("removed")));
        }
        expected.path("gone").properties().forEach(piece -> checkGone(soft, article, piece.getKey(), piece.getValue()));
        soft.assertAll();
    }

    private static void checkMetadata(SoftAssertions soft, ArticleMetadata metadata, JsonNode expected) {
        LeadImage image = metadata.image();
        Map<String, Object> found = new HashMap<>();
        found.put("title", metadata.title());
        found.put("authors", String.join(", ", metadata.authors()));
        found.put("published", metadata.published());
        found.put("modified", metadata.modified());
        found.put("language", metadata.language());
        found.put("publisher", metadata.publisher());
        found.put("caption", image == null ? null : image.caption());
        found.put("credit", image == null ? null : image.credit());
        found.put(
                "related",
                String.join(
                        ", ",
                        metadata.related().stream().map(RelatedLink::title).toList()));
        found.forEach((field, value) -> {
            if (expected.has(field)) {
                JsonNode wanted = expected.get(field);
                soft.assertThat(String.valueOf(value))
                        .as(field)
                        .isEqualTo(wanted.isArray() ? String.join(", ", strings(wanted)) : wanted.asString());
            }
        });
    }

    /** A piece that was removed, wherever it stood, for the reason that is named, or for one of them. */
    private static void checkGone(SoftAssertions soft, Extraction article, String piece, JsonNode reasons) {
        List<String> allowed = reasons.isArray() ? strings(reasons) : List.of(reasons.asString());
        soft.assertThat(article.removed())
                .as(piece)
                .filteredOn(block -> block.text().contains(piece))
                .extracting(block -> block.reason().words())
                .isNotEmpty()
                .isSubsetOf(allowed);
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(item -> strings.add(item.asString()));
        return strings;
    }
}
