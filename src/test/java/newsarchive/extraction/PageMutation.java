package newsarchive.extraction;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Random;

/**
 * One change to a page, written down as numbers so that a failing page can be made smaller change by change.
 *
 * @param kind what is done
 * @param from where, as a share of the page
 * @param length how much of it
 * @param seed which of the tags, attributes, junk and so on
 */
record PageMutation(Kind kind, double from, double length, int seed) {

    enum Kind {
        BYTES,
        CUT_OFF,
        CUT_OUT,
        REPEAT,
        SPLICE,
        TAG,
        END_TAG,
        NEST,
        RENAME,
        ATTRIBUTE,
        UNCLOSE,
        ENTITY,
        CHARSET
    }

    private static final List<String> NAMES = List.of(
            "div",
            "p",
            "table",
            "td",
            "tr",
            "li",
            "article",
            "body",
            "html",
            "head",
            "a",
            "b",
            "br",
            "svg",
            "math",
            "style",
            "script",
            "title",
            "template",
            "noscript",
            "textarea",
            "select",
            "option",
            "pre",
            "h1",
            "form",
            "iframe",
            "plaintext",
            "frameset",
            "ruby",
            "rt",
            "foreignObject",
            "annotation-xml",
            "mtext",
            "a:b",
            "x-y");

    private static final List<String> ATTRIBUTES = List.of(
            "hidden",
            "style=display:none",
            "class='related teaser comments'",
            "class=\"",
            "onclick=alert(1)",
            "href=javascript:alert(1)",
            "href='//[::1'",
            "itemprop=articleBody",
            "itemprop=datePublished content=9999999999999-99-99",
            "aria-hidden=true",
            "=",
            "\u0000=\u0000",
            "dir=rtl",
            "id='" + "x".repeat(3000) + "'");

    private static final List<String> JUNK = List.of(
            "&#0;",
            "&#x110000;",
            "&#xD800;",
            "&#99999999999999999999;",
            "&",
            "&amp",
            "&amp;amp;amp;lt;",
            "&notit;",
            "&#128;",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<?php",
            "<!DOCTYPE",
            "</",
            "<",
            "\u00ED\u00A0\u0080",
            "\u00C2\u00AD",
            "\u00E2\u0080\u008B",
            "{\"@type\":\"NewsArticle\",\"articleBody\":\"",
            "\"}]}</script>",
            "31.02.20222022 25:61",
            "!".repeat(5000));

    private static final List<String> CHARSETS =
            List.of("utf-16", "shift_jis", "windows-1251", "iso-2022-jp", "utf-7", "x-user-defined", "nonsense", "");

    /** The page with this change. */
    byte[] apply(byte[] page, byte[] other) {
        String text = new String(page, ISO_8859_1);
        int start = (int) (from * text.length());
        int end = start + (int) (length * (text.length() - start));
        return changed(text, start, end, new String(other, ISO_8859_1)).getBytes(ISO_8859_1);
    }

    private String changed(String text, int start, int end, String other) {
        return switch (kind) {
            case BYTES -> withBytes(text, start, end);
            case CUT_OFF -> text.substring(0, start);
            case CUT_OUT -> text.substring(0, start) + text.substring(end);
            case REPEAT -> text.substring(0, end) + text.substring(start);
            case SPLICE -> text.substring(0, start) + other.substring((int) (length * other.length()));
            case TAG -> insert(text, start, "<" + pick(NAMES) + ">");
            case END_TAG -> insert(text, start, "</" + pick(NAMES) + ">");
            case NEST -> insert(text, start, ("<" + pick(NAMES) + ">").repeat((int) (length * 2000)));
            case RENAME -> replaceAfter(text, start, "<", "<" + pick(NAMES) + " ");
            case ATTRIBUTE -> replaceAfter(text, start, " ", " " + pick(ATTRIBUTES) + " ");
            case UNCLOSE -> replaceAfter(text, start, ">", "");
            case ENTITY -> insert(text, start, pick(JUNK));
            case CHARSET -> "<meta charset='" + pick(CHARSETS) + "'>" + text;
        };
    }

    private String withBytes(String text, int start, int end) {
        Random random = new Random(seed);
        StringBuilder changed = new StringBuilder(text);
        for (int i = start; i < end; i += 1 + random.nextInt(50)) {
            changed.setCharAt(i, (char) random.nextInt(256));
        }
        return changed.toString();
    }

    private static String insert(String text, int at, String piece) {
        return text.substring(0, at) + piece + text.substring(at);
    }

    private static String replaceAfter(String text, int from, String old, String fresh) {
        int at = text.indexOf(old, from);
        return at < 0 ? text : text.substring(0, at) + fresh + text.substring(at + old.length());
    }

    private String pick(List<String> list) {
        return list.get(Math.floorMod(seed, list.size()));
    }
}
