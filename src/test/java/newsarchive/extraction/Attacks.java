package newsarchive.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import newsarchive.url.WebUrl;
import org.jsoup.nodes.Entities;
import tools.jackson.databind.json.JsonMapper;

/** Markup that tries to bring script into clean HTML, and the ways in which a page may hold it. */
public final class Attacks {

    private static final Path FILE = Path.of("src", "test", "resources", "attacks.txt");
    private static final String PROSE =
            "The council met on Tuesday evening, and after four hours of debate it agreed to"
                    + " rebuild the old bridge, which had been closed since the flood in spring.";

    /** Where in the page the attack stands. */
    public enum Place {
        BETWEEN_PARAGRAPHS(attack -> article("<p>" + PROSE + "</p>" + attack + "<p>Later, " + PROSE + "</p>")),
        IN_A_SENTENCE(attack -> article("<p>" + PROSE + " And " + attack + " so it was, he said. " + PROSE + "</p>")),
        IN_A_QUOTE(attack -> article("<p>" + PROSE + "</p><blockquote>" + PROSE + attack + "</blockquote>")),
        IN_CODE(attack ->
                article("<p>" + PROSE + "</p><pre><code>" + attack + "\nend</code></pre><p>" + PROSE + "</p>")),
        IN_THE_HEADLINE(attack -> "<h1>" + attack + "</h1>" + article("<p>" + PROSE + "</p><p>" + PROSE + "</p>")),
        AS_TEXT(attack -> article("<p>" + PROSE + "</p><p>" + Entities.escape(attack) + " said the mayor.</p>")),
        IN_AN_ATTRIBUTE(
                attack -> article("<p title=\"" + Entities.escape(attack) + "\">" + PROSE + " " + PROSE + "</p>")),
        IN_LINKED_DATA(attack -> "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"articleBody\":"
                + JsonMapper.shared()
                        .writeValueAsString(PROSE + "\n" + attack + "\n" + PROSE)
                        .replace("</", "<\\/")
                + "}</script><p>Loading</p>"),
        IN_NOSCRIPT(attack ->
                "<div id=app></div><noscript><p>" + PROSE + "</p>" + attack + "<p>" + PROSE + "</p></noscript>");

        private final UnaryOperator<String> page;

        Place(UnaryOperator<String> page) {
            this.page = page;
        }
    }

    private Attacks() {}

    /** All attacks of the file. */
    public static List<String> all() {
        try {
            return Files.readAllLines(FILE).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .map(String::translateEscapes)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The clean HTML of a page with the attack, once for each place, and once for a text scrape. */
    public static List<String> cleaned(String attack) {
        ArticleExtractor extractor = new ArticleExtractor();
        List<String> cleaned = new ArrayList<>(Arrays.stream(Place.values())
                .map(place -> extractor
                        .extract(page(place.page.apply(attack), PageForm.HTML))
                        .html())
                .toList());
        cleaned.add(extractor
                .extract(page(PROSE + "\n\n" + attack + "\n\n" + PROSE, PageForm.TEXT))
                .html());
        return cleaned;
    }

    private static Page page(String text, PageForm form) {
        return new Page(
                text.getBytes(StandardCharsets.UTF_8), form, null, new WebUrl("https://news.example/town/bridge"));
    }

    private static String article(String inner) {
        return "<!DOCTYPE html><html><body><article><h1>Bridge</h1>" + inner + "</article></body></html>";
    }
}
