package newsarchive.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The sample pages that a new archive shows first, each family in the markup of another kind of site. Their own classes say what is text and
 * what is not; the extractor knows none of them.
 */
class SamplePagesTest {

    private static final Path FOLDER = Path.of("seeds", "pages");

    private final ArticleExtractor extractor = new ArticleExtractor();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            agency      | .article__text, .article__quote-text, .article__quote-info | .share, .lenta, .modal, .widgets, .recommend, .article__tags
            broadcaster | [data-component=text-block] p, [data-component=live-post] p, [data-component=unordered-list-block] li, [data-component=subheadline-block] h2 \
                        | .nbs-cookie-banner, [data-component=ad-slot], [data-component=promo-block], [data-component=topic-list], [data-component=related-stories], [data-component=right-rail]
            publisher   | .mk-article__paragraph, .mk-article__subheading, .article__paragraph, .article__quote p, .article__note | .newsticker, .ad, .related-inline, .teaser-list, .sidebar, .consent
            regional    | .article-corps > p, .article-corps > h2 | .fil-info, .pub, .lire-aussi, .bloc-newsletter, .invite-connexion, .suggestions, .colonne
            wordpress   | .entry-content > p:not(.also-read), .entry-content > h2 \
                        | .also-read, .sharedaddy, .jp-relatedposts, .author-bio, .post-navigation, .comments-area, .widget-area
            """)
    void keepsTheArticleAndNothingElse(String family, String text, String chrome) throws IOException {
        SoftAssertions softly = new SoftAssertions();
        for (Path file : pages(family)) {
            byte[] bytes = Files.readAllBytes(file);
            Document document = Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
            Extraction article = extractor.extract(new Page(bytes, PageForm.HTML, null, null));
            String body = words(article.body());

            List<String> paragraphs = texts(document, text);
            softly.assertThat(paragraphs).as("paragraphs of %s", file).isNotEmpty();
            softly.assertThat(paragraphs.stream().filter(words -> !body.contains(words)))
                    .as("lost of %s", file)
                    .isEmpty();
            List<String> removed = texts(document, chrome);
            softly.assertThat(removed.stream().filter(words -> words.length() > 20 && body.contains(words)))
                    .as("chrome of %s", file)
                    .isEmpty();
        }
        softly.assertAll();
    }

    @Test
    void showsTheWordsOfOthersAsTheirs() throws IOException {
        byte[] page = Files.readAllBytes(FOLDER.resolve("agency").resolve("ru-lyzhi-marafon.html"));
        Extraction article = extractor.extract(new Page(page, PageForm.HTML, null, null));

        assertThat(article.blocks())
                .filteredOn(block -> block.kind() == TextBlock.Kind.QUOTE)
                .extracting(block -> block.text().split(" ")[0])
                .containsExactly("Зимой", "Дарья");
        assertThat(Jsoup.parse(article.html()).select("blockquote").eachText())
                .singleElement()
                .satisfies(quote -> assertThat(quote).startsWith("Зимой").endsWith("Дарья Ковшова"));
    }

    @ParameterizedTest
    @CsvSource({
        "brunnen-falkenrode.htm,Kostenlos jeden Mittwoch",
        "brunnen-falkenrode.htm,Aus der Nachbarschaft",
        "schafe-lohbrueck.htm,Sie sind Besucher Nr.",
        "brunnen-falkenrode.htm,Artikel drucken",
        "schafe-lohbrueck.htm,Artikel drucken",
        "shahmaty-na-mayake.html,только текст"
    })
    void leavesOutWhatStandsAroundTheTextOfAnOldSite(String file, String chrome) throws IOException {
        byte[] page = Files.readAllBytes(FOLDER.resolve("oldsite").resolve(file));

        assertThat(extractor.extract(new Page(page, PageForm.HTML, null, null)).body())
                .isNotEmpty()
                .doesNotContain(chrome);
    }

    @ParameterizedTest
    @ValueSource(strings = {"letniy-teatr.html", "parom-ladya.html"})
    void takesNoSloganForALead(String file) throws IOException {
        byte[] page = Files.readAllBytes(FOLDER.resolve("oldsite").resolve(file));

        assertThat(extractor
                        .extract(new Page(page, PageForm.HTML, null, null))
                        .metadata()
                        .lead())
                .isNull();
    }

    @Test
    void takesNoLinkToAuthorsForAnAuthor() throws IOException {
        byte[] page = Files.readAllBytes(FOLDER.resolve("oldsite").resolve("shahmaty-na-mayake.html"));

        assertThat(extractor
                        .extract(new Page(page, PageForm.HTML, null, null))
                        .metadata()
                        .authors())
                .isEmpty();
    }

    private static List<Path> pages(String family) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve(family))) {
            return files.sorted().toList();
        }
    }

    private static List<String> texts(Document document, String selector) {
        return document.select(selector).stream()
                .map(Element::text)
                .map(SamplePagesTest::words)
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private static String words(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
