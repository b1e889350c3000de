package newsarchive.extraction;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The text of an article that stands only in the page's linked data, for pages whose markup is filled in by scripts. */
final class JsonLdBody {

    /** With fewer words of its own a page is thought to be empty. */
    private static final int TOO_FEW = 60;

    private JsonLdBody() {}

    /** The paragraphs of the stated body when it has clearly more text than was found on the page; else nothing. */
    static List<String> paragraphs(Document document, int wordsFound) {
        if (wordsFound >= TOO_FEW) {
            return List.of();
        }
        String longest = longest(document);
        return PlainText.words(longest) >= 2 * wordsFound + 40 ? split(longest) : List.of();
    }

    /** The longest stated body, or nothing. */
    static String longest(Document document) {
        String longest = "";
        List<String> scripts = new ArrayList<>();
        for (Element script : document.select("script[type=application/ld+json]")) {
            if (script.data().contains("articleBody")) {
                scripts.add(script.data());
            }
        }
        if (scripts.isEmpty()) {
            return longest;
        }
        for (JsonLdNode node : new JsonLdGraph(scripts).own()) {
            String body = node.text("articleBody");
            longest = body != null && body.length() > longest.length() ? body : longest;
        }
        return longest;
    }

    private static List<String> split(String body) {
        List<String> paragraphs = new ArrayList<>();
        if (body.contains("</p>") || body.contains("<br")) {
            for (Block block : Segmenter.segment(Jsoup.parse(body)).blocks()) {
                paragraphs.add(block.line());
            }
            return paragraphs;
        }
        for (String line : body.split("\\R", -1)) {
            String text = PlainText.oneLine(line);
            if (!text.isEmpty()) {
                paragraphs.add(text);
            }
        }
        return paragraphs;
    }
}
