package newsarchive.extraction;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads from a box's own tag, attributes and names what kind of box it is. */
final class BoxSigns {

    private static final Set<String> HIDING_NAMES =
            Set.of("hidden", "hide", "is-hidden", "d-none", "invisible", "u-hidden");
    private static final Map<String, RemovalReason> ROLES = Map.of(
            "navigation", RemovalReason.NAVIGATION,
            "menu", RemovalReason.NAVIGATION,
            "menubar", RemovalReason.NAVIGATION,
            "tablist", RemovalReason.NAVIGATION,
            "search", RemovalReason.NAVIGATION,
            "banner", RemovalReason.HEADER,
            "contentinfo", RemovalReason.FOOTER,
            "complementary", RemovalReason.OUTSIDE_ARTICLE,
            "dialog", RemovalReason.OUTSIDE_ARTICLE,
            "alertdialog", RemovalReason.OUTSIDE_ARTICLE);
    private static final Map<String, RemovalReason> PROPERTIES = Map.of(
            "author", RemovalReason.BYLINE,
            "datepublished", RemovalReason.DATE_LINE,
            "datemodified", RemovalReason.DATE_LINE,
            "caption", RemovalReason.IMAGE_CAPTION,
            "copyrightholder", RemovalReason.IMAGE_CREDIT,
            "comment", RemovalReason.COMMENTS,
            "keywords", RemovalReason.TAGS);

    private final MarkupWords words = MarkupWords.shared();
    private final Map<String, MarkupWords.Meaning> byNames = new HashMap<>();
    private @Nullable Element lastElement;
    private MarkupWords.Meaning lastNames = MarkupWords.Meaning.NONE;

    @Nullable
    Mark sign(Element element, Tag tag) {
        Mark names = null;
        if (element.attributesSize() > 0) {
            if (isHidden(element)) {
                return Mark.named("attribute", RemovalReason.HIDDEN_TEXT);
            }
            Mark attribute = byAttributes(element);
            if (attribute != null) {
                return attribute;
            }
            names = tag == Tag.MAIN || element.normalName().equals("body")
                    ? null
                    : names(element).mark();
        }
        return names != null ? names : isSignature(element, tag) ? null : byTag(tag);
    }

    /** Whether the box says of itself that it holds the article's text. */
    boolean isArticle(Element element) {
        return element.attributesSize() > 0
                && (names(element).article()
                        || element.attributes().get("itemprop").equalsIgnoreCase("articleBody"));
    }

    private static @Nullable Mark byAttributes(Element element) {
        String role = element.attributes().get("role");
        RemovalReason byRole = role.isEmpty() ? null : ROLES.get(role.toLowerCase(Locale.ROOT));
        if (byRole != null) {
            return Mark.named("role", byRole);
        }
        String property = element.attributes().get("itemprop");
        RemovalReason byProperty = property.isEmpty() ? null : PROPERTIES.get(property.toLowerCase(Locale.ROOT));
        return byProperty == null ? null : Mark.named("itemprop", byProperty);
    }

    private MarkupWords.Meaning names(Element element) {
        if (element != lastElement) {
            lastNames = read(element);
            lastElement = element;
        }
        return lastNames;
    }

    /** What the class and id of a box say. */
    private MarkupWords.Meaning read(Element element) {
        String names = element.attributes().get("class");
        String id = element.attributes().get("id");
        if (!id.isEmpty()) {
            names = names.isEmpty() ? id : names + " " + id;
        }
        if (names.isEmpty()) {
            return MarkupWords.Meaning.NONE;
        }
        MarkupWords.Meaning known = byNames.get(names);
        if (known == null) {
            known = words.meaning(names);
            byNames.put(names, known);
        }
        return known;
    }

    /** The footer of a quote says who is quoted (HTML standard, the blockquote element). */
    private static boolean isSignature(Element element, Tag tag) {
        Element parent = element.parent();
        return tag == Tag.FOOTER && parent != null && parent.normalName().equals("blockquote");
    }

    private static @Nullable Mark byTag(Tag tag) {
        return switch (tag) {
            case NAVIGATION -> Mark.named("tag", RemovalReason.NAVIGATION);
            case HEADER -> Mark.named("tag", RemovalReason.HEADER);
            case FOOTER -> Mark.named("tag", RemovalReason.FOOTER);
            case CAPTION -> Mark.named("tag", RemovalReason.IMAGE_CAPTION);
            case FIGURE -> new Mark(RemovalReason.IMAGE_CAPTION, "tag.figure", "tag");
            case ASIDE -> new Mark(RemovalReason.OUTSIDE_ARTICLE, "tag.aside", "tag");
            case FORM -> new Mark(RemovalReason.OUTSIDE_ARTICLE, "tag.form", "tag");
            case BUTTON -> new Mark(RemovalReason.OUTSIDE_ARTICLE, "tag.button", "tag");
            default -> null;
        };
    }

    private static boolean isHidden(Element element) {
        Attributes attributes = element.attributes();
        return attributes.hasKey("hidden")
                || attributes.get("aria-hidden").equals("true")
                || Segmenter.hides(attributes.get("style"))
                || hasHidingName(attributes.get("class"));
    }

    /** Names such as {@code hidden md:block} hide only on some screens. */
    private static boolean hasHidingName(String names) {
        if (!names.contains("hid") && !names.contains("none") && !names.contains("invisible")) {
            return false;
        }
        boolean hiding = false;
        for (String name : names.split("\\s+", -1)) {
            if (name.contains(":") || (name.startsWith("d-") && !name.equals("d-none"))) {
                return false;
            }
            hiding |= HIDING_NAMES.contains(name);
        }
        return hiding;
    }
}
