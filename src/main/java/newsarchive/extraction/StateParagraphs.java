package newsarchive.extraction;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/** Writes paragraphs that stand in a page's state as HTML: texts, or objects such as {@code {"type": "paragraph", "text": "..."}}. */
final class StateParagraphs {

    private static final int DEEPEST = 8;

    /** Tags and other lists of catchwords have shorter entries. */
    private static final int FEWEST_WORDS_EACH = 6;

    private final StringBuilder html = new StringBuilder();

    /** References of values to each other may multiply them. */
    private int stepsLeft = 300_000;

    /** A text as HTML: as it is when it has blocks, else a paragraph a line. */
    static String html(String text) {
        if (text.contains("<p") || text.contains("<br") || text.contains("<div") || text.contains("<li")) {
            return text;
        }
        StringBuilder html = new StringBuilder();
        text.lines().forEach(line -> html.append("<p>").append(inline(line)).append("</p>"));
        return html.toString();
    }

    private static String inline(String text) {
        return text.contains("</") ? text : Entities.escape(Parser.unescapeEntities(text, false));
    }

    /** The paragraphs of an array, empty when it holds none. */
    String html(List<?> list, List<?> references) {
        html.setLength(0);
        int paragraphs = 0;
        for (Object element : list) {
            int start = html.length();
            write(resolved(element, references), references);
            paragraphs += html.length() > start ? 1 : 0;
        }
        boolean prose = paragraphs > 1 && StatedBody.words(html.toString()) >= FEWEST_WORDS_EACH * paragraphs;
        return prose ? html.toString() : "";
    }

    /** In some states a value is the place of another value in one large array. */
    static Object resolved(Object value, List<?> references) {
        return value instanceof Integer place && place < references.size() ? references.get(place) : value;
    }

    private void write(Object element, List<?> references) {
        if (element instanceof String text && !text.isBlank()) {
            html.append(html(text));
        } else if (element instanceof Map<?, ?> map && map.keySet().stream().noneMatch(key -> is("record", key))) {
            String tag = tag(map, references);
            int start = html.length();
            html.append('<').append(tag).append('>');
            int inner = html.length();
            writeInline(map, references, 0);
            if (html.length() == inner) {
                html.setLength(start);
            } else {
                html.append("</").append(tag).append('>');
            }
        }
    }

    private static String tag(Map<?, ?> map, List<?> references) {
        return isA("heading", map, references)
                ? "h2"
                : isA("quote", map, references) ? "blockquote" : isA("item", map, references) ? "li" : "p";
    }

    private void writeInline(Object value, List<?> references, int depth) {
        if (depth > DEEPEST || stepsLeft-- <= 0) {
            return;
        }
        if (value instanceof String text) {
            html.append(inline(text));
        } else if (value instanceof Map<?, ?> map && !isA("no text", map, references)) {
            Object inner = resolved(StateNames.text(map), references);
            html.append(depth > 0 && isA("item", map, references) ? "<br>" : "");
            writeInline(inner, references, depth + 1);
        } else if (value instanceof List<?> list) {
            for (Object element : list) {
                writeInline(resolved(element, references), references, depth + 1);
            }
        }
    }

    private static boolean is(String section, Object key) {
        return StateNames.is(section, key.toString());
    }

    /** Whether the object says that it is of a kind. */
    private static boolean isA(String section, Map<?, ?> map, List<?> references) {
        for (Map.Entry<?, ?> member : map.entrySet()) {
            if (is("kind", member.getKey())
                    && resolved(member.getValue(), references) instanceof String kind
                    && is(section, kind)) {
                return true;
            }
        }
        return false;
    }
}
