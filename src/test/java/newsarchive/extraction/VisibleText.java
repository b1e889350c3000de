package newsarchive.extraction;

import java.util.Set;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The text that a page shows, read without any of the extractor's walk, to be compared with what came out of it. */
final class VisibleText implements NodeFilter {

    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "math",
            "iframe",
            "object",
            "embed",
            "select",
            "option",
            "optgroup",
            "datalist",
            "input",
            "textarea",
            "audio",
            "video",
            "canvas",
            "title",
            "meter",
            "progress",
            "applet",
            "frameset",
            "noframes",
            "map",
            "rt",
            "rp",
            "rtc",
            "head");

    private final StringBuilder text = new StringBuilder();

    private VisibleText() {}

    /** What of the page's visible text is neither kept nor removed, in page order; empty when nothing is lost. */
    static String lost(byte[] page, Extraction extraction) {
        TreeMap<Integer, String> parts = new TreeMap<>();
        extraction.blocks().forEach(block -> parts.put(block.position(), block.text()));
        extraction.removed().forEach(block -> parts.put(block.position(), block.text()));
        if (parts.size() != extraction.blocks().size() + extraction.removed().size()) {
            return "two pieces have one position";
        }
        VisibleText shown = new VisibleText();
        PageParser.parse(PageDecoder.decode(page, null), "").body().filter(shown);
        return firstLost(bare(shown.text.toString()), bare(String.join(" ", parts.values())));
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode textNode) {
            text.append(textNode.getWholeText());
        }
        return node instanceof Element element && isUnseen(element)
                ? FilterResult.SKIP_ENTIRELY
                : FilterResult.CONTINUE;
    }

    private static boolean isUnseen(Element element) {
        boolean hidden = element.hasAttr("hidden") || Segmenter.hides(element.attr("style"));
        return UNSEEN.contains(element.normalName()) && !element.hasAttr("shadowrootmode")
                || hidden && Tag.of(element) == Tag.INLINE;
    }

    private static String bare(String text) {
        return PlainText.oneLine(text).replace(" ", "");
    }

    private static String firstLost(String shown, String parted) {
        int at = 0;
        for (int i = 0; i < shown.length(); i++) {
            at = parted.indexOf(shown.charAt(i), at) + 1;
            if (at == 0) {
                return shown.substring(i, Math.min(shown.length(), i + 60));
            }
        }
        return "";
    }
}
