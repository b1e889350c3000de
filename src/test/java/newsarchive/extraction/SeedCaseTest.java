package newsarchive.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample case of a real page and its text scrape; it is not part of the repository, so the test steps aside where it is absent. */
class SeedCaseTest {

    private static final Path FOLDER = Path.of("..", "shared", "seeds");
    private static final String NAME = "000_1643cbc37ea363ab";

    private final ArticleExtractor extractor = new ArticleExtractor();

    @ParameterizedTest
    @ValueSource(strings = {"html", "txt"})
    void givesExactlyTheExpectedArticle(String ending) throws IOException {
        JsonNode expected = expected();
        Extraction article = extract(ending);

        assertThat(article.body()).isEqualTo(expected.get("body").asString());
        assertThat(article.metadata().title()).isEqualTo(expected.get("title").asString());
        assertThat(article.metadata().language())
                .isEqualTo(expected.get("language").asString());
        assertThat(article.metadata().publisher())
                .isEqualTo(expected.get("publisher").asString());
        assertThat(article.metadata().published()).asString().isEqualTo(published(ending, expected));
        assertThat(headings(article)).isEqualTo(strings(expected.get("headings")));
        assertThat(article.isArticle()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "txt"})
    void givesPictureAndRelatedTitles(String ending) throws IOException {
        JsonNode expected = expected();
        ArticleMetadata metadata = extract(ending).metadata();

        LeadImage image = Objects.requireNonNull(metadata.image());
        assertThat(image.caption()).isEqualTo(expected.get("image_caption").asString());
        assertThat(image.credit()).isEqualTo(expected.get("image_credit").asString());
        assertThat(metadata.related()).extracting(RelatedLink::title).isEqualTo(strings(expected.get("related")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "txt"})
    void namesEachRemovedPiece(String ending) throws IOException {
        List<String> expected = new ArrayList<>();
        for (JsonNode piece : expected().get("removed")) {
            expected.add(piece.get("is").asString() + ": " + piece.get("text").asString());
        }
        List<String> removed = extract(ending).removed().stream()
                .map(block -> block.reason().words() + ": " + block.text())
                .toList();
        assertThat(removed).containsSubsequence(expected);
    }

    private Extraction extract(String ending) throws IOException {
        Path file = FOLDER.resolve(NAME + "." + ending);
        PageForm form = ending.equals("txt") ? PageForm.TEXT : PageForm.HTML;
        return extractor.extract(new Page(Files.readAllBytes(file), form, null, null));
    }

    private static JsonNode expected() throws IOException {
        Path file = FOLDER.resolve(NAME + ".expected.json");
        assumeTrue(Files.exists(file), "The seed case is not beside this project: " + file);
        return JsonMapper.shared().readTree(Files.readAllBytes(file));
    }

    private static String published(String ending, JsonNode expected) {
        return ending.equals("txt") ? expected.get("published").asString() : "2022-01-07T15:42:00+01:00";
    }

    private static List<String> headings(Extraction article) {
        return article.blocks().stream()
                .filter(block -> block.kind() == TextBlock.Kind.HEADING)
                .map(TextBlock::text)
                .toList();
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(item -> strings.add(item.asString()));
        return strings;
    }
}
