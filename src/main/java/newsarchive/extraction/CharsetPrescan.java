package newsarchive.extraction;

import java.nio.charset.Charset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the charset that a page states in its markup, before it is parsed: "prescan" of the HTML standard, scripts left out. */
final class CharsetPrescan {

    private final String head;
    private int at;
    private String name = "";
    private String value = "";

    private CharsetPrescan(String head) {
        this.head = head;
    }

    /** The charset of the first {@code meta} element that names a known one, else of the XML declaration, else null. */
    static @Nullable Charset find(String head) {
        Charset stated = new CharsetPrescan(head).metaCharset();
        return stated != null ? stated : xmlCharset(head);
    }

    private @Nullable Charset metaCharset() {
        while (at >= 0 && at < head.length()) {
            int open = head.indexOf('<', at);
            if (open < 0) {
                return null;
            }
            at = open;
            if (head.startsWith("<!--", at)) {
                at = after("-->", at + 2);
            } else if (isTag()) {
                Charset found = tag();
                if (found != null) {
                    return found;
                }
            } else if (at + 1 < head.length() && "!/?".indexOf(head.charAt(at + 1)) >= 0) {
                at = after(">", at + 1);
            } else {
                at++;
            }
        }
        return null;
    }

    private int after(String end, int from) {
        int found = head.indexOf(end, from);
        return found < 0 ? head.length() : found + end.length();
    }

    private boolean isTag() {
        int letter = head.startsWith("</", at) ? at + 2 : at + 1;
        return letter < head.length() && isLetter(head.charAt(letter));
    }

    /** Reads a tag to its end; the charset if it is a meta element that states one. */
    private @Nullable Charset tag() {
        boolean closing = head.startsWith("</", at);
        int start = closing ? at + 2 : at + 1;
        at = start;
        while (at < head.length() && !isBlank(head.charAt(at)) && "/>".indexOf(head.charAt(at)) < 0) {
            at++;
        }
        String tag = closing ? "" : head.substring(start, at).toLowerCase(Locale.ROOT);
        Charset charset = null;
        Charset inContent = null;
        boolean isContentType = false;
        while (attribute()) {
            if (name.equals("http-equiv")) {
                isContentType |= value.equalsIgnoreCase("content-type");
            } else if (name.equals("content") && inContent == null) {
                inContent = inContent(value);
            } else if (name.equals("charset") && charset == null) {
                charset = CharsetLabels.find(value);
            }
        }
        if (tag.equals("script") || tag.equals("style")) {
            at = endOf(tag);
        }
        return !tag.equals("meta") ? null : charset != null ? charset : isContentType ? inContent : null;
    }

    private int endOf(String element) {
        for (int i = head.indexOf("</", at); i >= 0; i = head.indexOf("</", i + 2)) {
            if (head.regionMatches(true, i + 2, element, 0, element.length())) {
                return i;
            }
        }
        return head.length();
    }

    /** Reads the next attribute into name and value; false at the end of the tag. */
    private boolean attribute() {
        while (at < head.length() && (isBlank(head.charAt(at)) || head.charAt(at) == '/')) {
            at++;
        }
        if (at >= head.length() || head.charAt(at) == '>') {
            return false;
        }
        int start = at++;
        while (at < head.length() && !isBlank(head.charAt(at)) && "=/>".indexOf(head.charAt(at)) < 0) {
            at++;
        }
        name = head.substring(start, at).toLowerCase(Locale.ROOT);
        skipBlanks();
        value = "";
        if (at < head.length() && head.charAt(at) == '=') {
            at++;
            skipBlanks();
            value = attributeValue();
        }
        return true;
    }

    private String attributeValue() {
        char quote = at < head.length() ? head.charAt(at) : '>';
        if (quote == '"' || quote == '\'') {
            int start = ++at;
            at = after(String.valueOf(quote), start);
            return head.substring(start, Math.max(start, at - 1));
        }
        int start = at;
        while (at < head.length() && !isBlank(head.charAt(at)) && head.charAt(at) != '>') {
            at++;
        }
        return head.substring(start, at);
    }

    private void skipBlanks() {
        while (at < head.length() && isBlank(head.charAt(at))) {
            at++;
        }
    }

    /** The charset in {@code text/html; charset=...}. */
    private static @Nullable Charset inContent(String content) {
        String lower = content.toLowerCase(Locale.ROOT);
        for (int i = lower.indexOf("charset"); i >= 0; i = lower.indexOf("charset", i)) {
            i += "charset".length();
            while (i < lower.length() && isBlank(lower.charAt(i))) {
                i++;
            }
            if (i < lower.length() && lower.charAt(i) == '=') {
                return CharsetLabels.find(label(lower.substring(i + 1).strip()));
            }
        }
        return null;
    }

    private static @Nullable Charset xmlCharset(String head) {
        int end = head.startsWith("<?xml") ? head.indexOf('>') : -1;
        int at = end < 0 ? -1 : head.indexOf("encoding", 5);
        String rest = at < 0 || at > end ? "" : head.substring(at + 8, end).strip();
        return rest.startsWith("=") ? CharsetLabels.find(label(rest.substring(1).strip())) : null;
    }

    /** A label, in quotes or up to the next blank or semicolon. */
    private static String label(String text) {
        boolean quoted = text.startsWith("\"") || text.startsWith("'");
        int end = quoted ? 1 : 0;
        while (end < text.length()
                && (quoted
                        ? text.charAt(end) != text.charAt(0)
                        : !isBlank(text.charAt(end)) && text.charAt(end) != ';')) {
            end++;
        }
        return text.substring(quoted ? 1 : 0, end);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
