package newsarchive.extraction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Writes the kept blocks as clean HTML. It is built anew from text and an allow-list of elements, of whose attributes only the http(s)
 * address of a link is taken; nothing of the page's own markup is copied. All text and every address is escaped.
 */
final class CleanHtml {

    private static final Set<String> INLINE = Set.of("a", "em", "strong", "b", "i", "sub", "sup", "code");

    private final StringBuilder html = new StringBuilder();
    private final List<String> around = new ArrayList<>();
    private final List<Element> inline = new ArrayList<>();
    private boolean blankBefore;

    private CleanHtml() {}

    /** The blocks as HTML, each in the elements of its shape. */
    static String of(List<Shape> shapes) {
        CleanHtml writer = new CleanHtml();
        shapes.forEach(writer::write);
        writer.close(0);
        return writer.html.toString().strip();
    }

    /** Paragraphs and headings for text that never had markup. */
    static String ofText(List<TextBlock> blocks) {
        CleanHtml writer = new CleanHtml();
        for (TextBlock block : blocks) {
            String tag = block.kind() == TextBlock.Kind.HEADING ? "h2" : "p";
            writer.html.append('<').append(tag).append('>');
            writer.escape(block.text());
            writer.html.append("</").append(tag).append(">\n");
        }
        return writer.html.toString().strip();
    }

    /** Opens what this block stands in beyond the block before it, then writes its text. */
    private void write(Shape shape) {
        int common = 0;
        while (common < around.size()
                && common < shape.keys().size()
                && around.get(common).equals(shape.keys().get(common))) {
            common++;
        }
        close(common);
        for (String key : shape.keys().subList(common, shape.keys().size())) {
            html.append('<').append(tagOf(key)).append('>');
            around.add(key);
        }
        writeText(shape);
        close(around.size() - 1);
    }

    private void close(int depth) {
        while (around.size() > depth) {
            html.append("</").append(tagOf(around.remove(around.size() - 1))).append(">");
            html.append(around.isEmpty() ? "\n" : "");
        }
    }

    private static String tagOf(String key) {
        int end = key.indexOf('#');
        return end < 0 ? key : key.substring(0, end);
    }

    private void writeText(Shape shape) {
        blankBefore = false;
        int start = html.length();
        for (Node run : shape.block().runs()) {
            if (run instanceof TextNode text) {
                writeText(text, shape, start);
            } else {
                html.append("<br>");
                blankBefore = false;
            }
        }
        openInline(List.of());
    }

    private void writeText(TextNode node, Shape shape, int start) {
        String raw = node.getWholeText();
        StringBuilder text = new StringBuilder();
        boolean blankAfter = PlainText.append(text, raw, false);
        List<Element> wanted = wanted(node, shape);
        if (shape.preformatted()) {
            text.setLength(0);
            text.append(PlainText.storable(raw));
        } else if (text.length() == 0) {
            blankBefore |= blankAfter;
            return;
        } else if ((blankBefore || startsBlank(raw)) && html.length() > start) {
            closeInline(wanted);
            html.append(' ');
        }
        openInline(wanted);
        escape(text);
        blankBefore = blankAfter;
    }

    private static boolean startsBlank(String text) {
        return !text.isEmpty() && PlainText.isBlank(text.charAt(0));
    }

    /** The inline elements around a text, from the outside in, the innermost of each name: what nests in itself says nothing more. */
    private static List<Element> wanted(TextNode text, Shape shape) {
        List<Element> wanted = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Element e = text.parentElement(); e != null && e != shape.box(); e = e.parent()) {
            String name = e.normalName();
            if (INLINE.contains(name)
                    && !names.contains(name)
                    && !(name.equals("a") && address(e).isEmpty())) {
                names.add(name);
                wanted.add(e);
            }
        }
        Collections.reverse(wanted);
        return wanted;
    }

    private void openInline(List<Element> wanted) {
        int common = closeInline(wanted);
        for (Element element : wanted.subList(common, wanted.size())) {
            html.append('<').append(element.normalName());
            if (element.normalName().equals("a")) {
                html.append(" href=\"");
                escape(address(element));
                html.append("\" rel=\"nofollow noopener\"");
            }
            html.append('>');
            inline.add(element);
        }
    }

    /** Closes what is open and not wanted any more; says how much of the wanted is open already. */
    private int closeInline(List<Element> wanted) {
        int common = 0;
        while (common < inline.size() && common < wanted.size() && inline.get(common) == wanted.get(common)) {
            common++;
        }
        while (inline.size() > common) {
            html.append("</")
                    .append(inline.remove(inline.size() - 1).normalName())
                    .append('>');
        }
        return common;
    }

    /** The absolute http(s) address of a link, or nothing; only an address with an odd host needs a parser to be judged. */
    private static String address(Element link) {
        String stated = link.attributes().get("href").strip();
        String address = hasPlainHost(stated) ? stated : link.absUrl("href");
        return isWeb(address) ? address : "";
    }

    private static boolean isWeb(String address) {
        return address.startsWith("http://") || address.startsWith("https://");
    }

    private static boolean hasPlainHost(String address) {
        if (!isWeb(address)) {
            return false;
        }
        int start = address.indexOf("//") + 2;
        int end = start;
        while (end < address.length() && isHostChar(address.charAt(end))) {
            end++;
        }
        return end > start && (end == address.length() || address.charAt(end) == '/');
    }

    private static boolean isHostChar(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
    }

    private void escape(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                default -> html.append(c);
            }
        }
    }
}
