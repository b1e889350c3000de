package newsarchive.extraction;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** Short texts of a page as one line. */
final class MetadataText {

    /** No short line has more nodes; what has is not walked through for each of its ancestors. */
    private static final int MOST_NODES = 300;

    private MetadataText() {}

    /** The text of an element on one line; null when it is blank or longer than the limit. */
    static @Nullable String of(Element element, int limit) {
        if (element.childNodeSize() == 1 && element.childNode(0) instanceof TextNode only) {
            String all = only.getWholeText();
            String line = all.length() > limit * 4 ? "" : clean(all);
            return line.isEmpty() || line.length() > limit ? null : line;
        }
        StringBuilder text = new StringBuilder();
        int[] nodes = {0};
        NodeFilter.FilterResult result = NodeTraversor.filter(
                (node, depth) -> {
                    if (node instanceof TextNode words) {
                        String part = words.getWholeText();
                        if (isGlued(text, part)) {
                            text.append(' ');
                        }
                        text.append(part, 0, Math.min(part.length(), limit * 4 + 1));
                    } else if (node instanceof Element inner && separates(inner)) {
                        text.append(' ');
                    }
                    boolean isLong = text.length() > limit * 4 || ++nodes[0] > MOST_NODES;
                    return isLong ? NodeFilter.FilterResult.STOP : NodeFilter.FilterResult.CONTINUE;
                },
                element);
        String line = clean(text.toString());
        return result == NodeFilter.FilterResult.STOP || line.isEmpty() || line.length() > limit ? null : line;
    }

    /** True where a word ends and a capital follows in another element, as "DemoThe" of a kicker and a headline: only the layout parts them. */
    private static boolean isGlued(StringBuilder before, String after) {
        int end = before.length();
        return end > 1
                && !after.isEmpty()
                && Character.isUpperCase(after.charAt(0))
                && Character.isLowerCase(before.charAt(end - 1))
                && Character.isLetter(before.charAt(end - 2));
    }

    private static boolean separates(Element element) {
        return element.isBlock() || element.normalName().equals("br");
    }

    /** One line: runs of white space as one blank, invisible marks gone. */
    static String clean(String text) {
        return isClean(text) ? text : cleaned(text);
    }

    private static boolean isClean(String text) {
        boolean gap = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isBlank = c == ' ';
            if (c < ' ' || c > 126 && !Character.isLetter(c) || isBlank && gap) {
                return false;
            }
            gap = isBlank;
        }
        return text.isEmpty() || !gap;
    }

    private static String cleaned(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                gap = line.length() > 0;
            } else if (c != '\u00AD' && c != '\u200B' && c != '\uFEFF' && c != '\u2060' && c != '\0') {
                if (gap) {
                    line.append(' ');
                }
                line.append(c);
                gap = false;
            }
        }
        return line.toString();
    }
}
