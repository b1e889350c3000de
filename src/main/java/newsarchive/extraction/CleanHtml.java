package newsarchive.extraction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Writes the kept blocks as clean HTML. It is built anew from text and an allow-list of elements, of whose attributes only the http(s)
 * address of a link is taken; nothing of the page's own markup is copied. All text and every address is escaped.
 */
final class CleanHtml {

    private static final Set<String> INLINE = Set.of("a", "em", "strong", "b", "i", "sub", "sup", "code");

    private final StringBuilder html = new StringBuilder();
    private final List<String> around = new ArrayList<>();
    private final List<Element> inline = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable Element lastLink;
    private String lastAddress = "";
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
        text.setLength(0);
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
    private List<Element> wanted(TextNode text, Shape shape) {
        Element parent = text.parentElement();
        if (parent == shape.box()) {
            return List.of();
        }
        List<Element> wanted = new ArrayList<>();
        for (Element e = parent; e != null && e != shape.box(); e = e.parent()) {
            String name = e.normalName();
            if (INLINE.contains(name)
                    && !holds(wanted, name)
                    && !(name.equals("a") && address(e).isEmpty())) {
                wanted.add(e);
            }
        }
        Collections.reverse(wanted);
        return wanted;
    }

    /** Elements of each name are held once, so there are few. */
    private static boolean holds(List<Element> elements, String name) {
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i).normalName().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** The address of a link; asked for by each text in it. */
    private String address(Element link) {
        if (link != lastLink) {
            lastLink = link;
            lastAddress = LinkAddress.ofText(link);
        }
        return lastAddress;
    }

    private void openInline(List<Element> wanted) {
        int common = closeInline(wanted);
        for (int i = common; i < wanted.size(); i++) {
            Element element = wanted.get(i);
            html.append('<').append(element.normalName());
            String address = element.normalName().equals("a") ? address(element) : "";
            if (!address.isEmpty()) {
                html.append(" href=\"");
                escape(address);
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

    private void escape(CharSequence text) {
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            String escaped = escaped(text.charAt(i));
            if (escaped != null) {
                html.append(text, done, i).append(escaped);
                done = i + 1;
            }
        }
        html.append(text, done, text.length());
    }

    private static @Nullable String escaped(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            default -> null;
        };
    }
}
