package newsarchive.extraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** What one walk over a page gathers for all readers of metadata; the page itself is not changed. */
final class MetadataElements {

    /** Enough for any page that people read; a hostile page with a million bylines does not get them all looked at. */
    private static final int MOST = 400;

    private static final int SENTENCE = 60;
    private static final int LINE = 120;
    private static final int MOST_PROSE = 2000;

    private static final Set<String> ASIDE_TAGS = Set.of("aside", "nav", "footer");

    /**
     * An element with its place.
     *
     * @param position counted over all nodes of the page
     * @param surroundings the element that it is in and that stands around the article, or null
     * @param aroundHeading the elements that the main heading is in
     */
    record Placed(Element element, int position, @Nullable Element surroundings, Set<Element> aroundHeading) {

        /** True within navigation, footers, related cards and other surroundings. */
        boolean isAside() {
            return surroundings != null && !aroundHeading.contains(surroundings);
        }
    }

    final Map<String, List<String>> metas = new HashMap<>();
    final List<String> jsonLd = new ArrayList<>();
    final List<DataNode> scripts = new ArrayList<>();
    final List<Placed> headings = new ArrayList<>();
    final List<Placed> subheadings = new ArrayList<>();
    final List<Placed> minorHeadings = new ArrayList<>();
    final List<Placed> times = new ArrayList<>();
    final List<Placed> dated = new ArrayList<>();
    final List<Placed> properties = new ArrayList<>();
    final List<Placed> authors = new ArrayList<>();
    final List<Placed> bylines = new ArrayList<>();
    final List<Placed> lines = new ArrayList<>();
    final List<Placed> datelines = new ArrayList<>();

    /** Sentences of the page, as far as the language needs them. */
    final StringBuilder prose = new StringBuilder();

    @Nullable
    String canonical;

    /** The language that the html element states, or empty. */
    String language = "";

    private final Set<Element> aroundHeading = new HashSet<>();
    private int position;
    private @Nullable Element aside;

    MetadataElements(Document document) {
        walk(document);
    }

    /** The first value of the first of these meta names that has one; names in lower case. */
    @Nullable
    String meta(String... names) {
        for (String name : names) {
            List<String> values = metas.get(name);
            if (values != null) {
                return values.get(0);
            }
        }
        return null;
    }

    /** The text of an element on one line; null when it is blank or longer than the limit. */
    static @Nullable String shortText(Element element, int limit) {
        return MetadataText.of(element, limit);
    }

    /** One line: runs of white space as one blank, invisible marks gone. */
    static String clean(String text) {
        return MetadataText.clean(text);
    }

    /** Goes through all nodes in their order, with a stack of its own: the place in each open element. */
    private void walk(Document document) {
        int[] next = new int[64];
        int depth = 0;
        Element open = document;
        position++;
        element(document);
        while (open != null) {
            if (next[depth] == open.childNodeSize()) {
                aside = open == aside ? null : aside;
                open = depth-- == 0 ? null : open.parent();
                continue;
            }
            Node node = open.childNode(next[depth]++);
            position++;
            if (node instanceof TextNode text) {
                line(text.getWholeText(), open);
            } else if (node instanceof Element element) {
                element(element);
                depth++;
                next = depth == next.length ? Arrays.copyOf(next, 2 * depth) : next;
                next[depth] = 0;
                open = element;
            }
        }
    }

    private void element(Element element) {
        String tag = element.normalName();
        int size = element.attributesSize();
        int bits = 0;
        if (size > 0) {
            Attributes attributes = element.attributes();
            String name = attributes.get("class");
            String id = attributes.get("id");
            bits = MetadataNames.of(name) | MetadataNames.of(id);
            size -= (name.isEmpty() ? 0 : 1) + (id.isEmpty() ? 0 : 1);
        }
        if (aside == null && isAside(element, tag, bits)) {
            aside = element;
        }
        switch (tag) {
            case "html" -> language(element);
            case "meta" -> meta(element);
            case "link" -> link(element);
            case "script" -> script(element);
            case "h1" -> heading(element);
            case "h2" -> add(subheadings, element);
            case "h3" -> add(minorHeadings, element);
            case "time" -> add(times, element);
            default -> {}
        }
        if (bits != 0 || size > 0) {
            attributes(element, tag, bits);
        }
    }

    private void attributes(Element element, String tag, int bits) {
        Attributes attributes = element.attributes();
        String property = attributes.get("itemprop");
        if (!property.isEmpty()) {
            add(properties, element);
        }
        if ((bits & MetadataNames.DATE) != 0
                || tag.equals("abbr")
                || attributes.hasKey("data-unixtime")
                || attributes.hasKey("data-date")) {
            add(dated, element);
        }
        if ((bits & MetadataNames.AUTHOR) != 0
                || property.equals("author")
                || attributes.get("rel").contains("author")
                || tag.equals("a") && MetadataNames.leadsToPerson(attributes.get("href"))) {
            add(authors, element);
        }
    }

    private void language(Element html) {
        language = html.attr("lang").isBlank() ? html.attr("xml:lang") : html.attr("lang");
    }

    /** What the first heading is in is no aside, whatever it is called. */
    private void heading(Element element) {
        if (headings.isEmpty()) {
            around(element);
            aside = aside != null && aroundHeading.contains(aside) ? null : aside;
        }
        add(headings, element);
    }

    /** What the headline is in is no aside. */
    void around(Element headline) {
        for (Element around = headline; around != null; around = around.parent()) {
            aroundHeading.add(around);
        }
    }

    private void add(List<Placed> list, Element element) {
        if (list.size() < MOST) {
            list.add(new Placed(element, position, aside, aroundHeading));
        }
    }

    private boolean isAside(Element element, String tag, int bits) {
        boolean isTag = ASIDE_TAGS.contains(tag) && (bits & MetadataNames.AUTHOR) == 0;
        boolean named = isTag || (bits & (MetadataNames.ASIDE | MetadataNames.BESIDE_ASIDE)) == MetadataNames.ASIDE;
        return named && !aroundHeading.contains(element) && !tag.equals("body") && !tag.equals("html");
    }

    private void meta(Element element) {
        String content = clean(element.attr("content"));
        if (content.isEmpty()) {
            return;
        }
        for (String attribute : List.of("property", "name", "http-equiv")) {
            String name = element.attr(attribute).toLowerCase(Locale.ROOT).strip();
            if (!name.isEmpty()) {
                metas.computeIfAbsent(name, key -> new ArrayList<>(1)).add(content);
            }
        }
    }

    private void link(Element element) {
        if (canonical == null && element.attr("rel").equalsIgnoreCase("canonical")) {
            canonical = element.attr("href").strip();
        }
    }

    private void script(Element element) {
        if (element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
            jsonLd.add(element.data());
        } else if (scripts.size() < MOST && element.firstChild() instanceof DataNode data) {
            scripts.add(data);
        }
    }

    /** Keeps the parent of a text that may hold a date or start with one, or that starts like a byline. */
    private void line(String text, Element parent) {
        if (text.isBlank() || parent.normalName().equals("title")) {
            return;
        }
        byline(text, parent);
        if (text.length() > SENTENCE && aside == null && prose.length() < MOST_PROSE) {
            prose.append(text).append('\n');
        }
        if (hasDigits(text)) {
            add(text.length() > LINE ? datelines : lines, parent);
        }
    }

    /** Keeps the parent of a short text that starts like a byline, or its parent where the name stands beside; a link "Authors" leads to them. */
    private void byline(String text, Element parent) {
        if (text.length() > 140 || !AuthorsNames.startsWithByline(text)) {
            return;
        }
        Element around = parent.parent();
        boolean isLabel = AuthorsNames.isByline(text) && parent.childNodeSize() == 1 && around != null;
        if (isLabel && parent.normalName().equals("a")) {
            return;
        }
        add(bylines, isLabel && around != null ? around : parent);
    }

    /** Whether a text has three digits near its start. */
    private static boolean hasDigits(String text) {
        int digits = 0;
        for (int i = 0; i < Math.min(LINE, text.length()); i++) {
            char c = text.charAt(i);
            boolean isDigit = c < 128 ? c >= '0' && c <= '9' : Character.isDigit(c);
            if (isDigit && ++digits >= 3) {
                return true;
            }
        }
        return false;
    }
}
