package newsarchive.extraction;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** What extraction must know about an HTML element by its name. */
enum Tag {
    INLINE,
    BLOCK,
    /** Holds nothing that a reader sees as text. */
    SKIPPED,
    BREAK,
    RULE,
    LINK,
    BOLD,
    PICTURE,
    PARAGRAPH,
    HEADING,
    LIST,
    ITEM,
    QUOTE,
    TABLE,
    ROW,
    CELL,
    CODE,
    FIGURE,
    CAPTION,
    NAVIGATION,
    HEADER,
    FOOTER,
    ASIDE,
    FORM,
    BUTTON,
    ARTICLE,
    MAIN;

    /** So many nodes on either side are looked at. */
    private static final int NEIGHBOURS = 8;

    private static final Map<String, Tag> BY_NAME = new HashMap<>();

    static {
        name(
                SKIPPED,
                "script style noscript template svg math iframe object embed select option optgroup datalist input textarea audio video canvas");
        name(
                SKIPPED,
                "head title meta link base param source track area map progress meter frame frameset noframes applet rt rp rtc");
        name(
                BLOCK,
                "address body center dd dir div dl dt fieldset hgroup html legend section details summary menu search");
        name(BLOCK, "colgroup tbody tfoot thead caption dialog");
        name(BREAK, "br");
        name(RULE, "hr");
        name(LINK, "a");
        name(BOLD, "b strong");
        name(PICTURE, "img");
        name(PARAGRAPH, "p");
        name(HEADING, "h1 h2 h3 h4 h5 h6");
        name(LIST, "ul ol");
        name(ITEM, "li");
        name(QUOTE, "blockquote");
        name(TABLE, "table");
        name(ROW, "tr");
        name(CELL, "td th");
        name(CODE, "pre");
        name(FIGURE, "figure");
        name(CAPTION, "figcaption");
        name(NAVIGATION, "nav");
        name(HEADER, "header");
        name(FOOTER, "footer");
        name(ASIDE, "aside");
        name(FORM, "form");
        name(BUTTON, "button");
        name(ARTICLE, "article");
        name(MAIN, "main");
    }

    private static void name(Tag tag, String names) {
        for (String name : names.split(" ", -1)) {
            BY_NAME.put(name, tag);
        }
    }

    static Tag of(Element element) {
        String name = element.normalName();
        Tag known = BY_NAME.get(name);
        if (known != null) {
            return name.equals("template") && element.hasAttr("shadowrootmode") ? BLOCK : known;
        }
        return name.indexOf('-') > 0 && !standsInText(element) ? BLOCK : INLINE;
    }

    /** Whether text before or after it begins a new block. */
    boolean breaksText() {
        return switch (this) {
            case INLINE, SKIPPED, BREAK, LINK, BOLD, PICTURE -> false;
            default -> true;
        };
    }

    /** A custom element is a block, unless text stands beside it. */
    private static boolean standsInText(Element element) {
        Node before = element.previousSibling();
        Node after = element.nextSibling();
        for (int i = 0; i < NEIGHBOURS; i++) {
            if (isText(before) || isText(after)) {
                return true;
            }
            before = before == null ? null : before.previousSibling();
            after = after == null ? null : after.nextSibling();
        }
        return false;
    }

    private static boolean isText(@Nullable Node node) {
        return node instanceof TextNode text && !text.isBlank();
    }
}
