package newsarchive.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Says whether clean HTML is clean, by a list of its own. */
final class SafeHtml {

    private static final Set<String> TAGS = Set.of(
            "p",
            "h2",
            "h3",
            "h4",
            "ul",
            "ol",
            "li",
            "blockquote",
            "table",
            "thead",
            "tbody",
            "tr",
            "td",
            "th",
            "pre",
            "code",
            "a",
            "em",
            "strong",
            "b",
            "i",
            "br",
            "sub",
            "sup");

    private SafeHtml() {}

    /** Only listed elements, links to the web only, and the same again when it is read and written once more. */
    static void check(String html) {
        Document once = parsed(html);
        Document twice = parsed(once.body().html());
        assertThat(twice.body().html()).as(html).isEqualTo(once.body().html());
        for (Element element : once.getAllElements()) {
            if (Set.of("#root", "html", "head", "body").contains(element.normalName())) {
                assertThat(element.attributesSize()).as(html).isZero();
                continue;
            }
            assertThat(TAGS).as(html).contains(element.normalName());
            for (Attribute attribute : element.attributes()) {
                assertThat(element.normalName()).as(html).isEqualTo("a");
                assertThat(attribute.getKey()).as(html).isIn("href", "rel");
            }
            String address = element.attr("href").toLowerCase(Locale.ROOT);
            assertThat(address.isEmpty() || address.startsWith("http://") || address.startsWith("https://"))
                    .as(html)
                    .isTrue();
        }
    }

    private static Document parsed(String html) {
        Document document = Jsoup.parse(html);
        document.outputSettings().prettyPrint(false);
        return document;
    }
}
