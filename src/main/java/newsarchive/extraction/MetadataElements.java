package newsarchive.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** What one walk over a page gathers for all readers of metadata; the page itself is not changed. */
final class MetadataElements implements NodeVisitor {

    /** Enough for any page that people read; a hostile page with a million bylines does not get them all looked at. */
    private static final int MOST = 400;

    /** No short line has more nodes; what has is not walked through for each of its ancestors. */
    private static final int MOST_NODES = 300;

    private static final int SENTENCE = 60;
    private static final int MOST_PROSE = 6000;

    private static final Set<String> ASIDE_TAGS = Set.of("aside", "nav", "footer");
    private static final List<String> ASIDE_WORDS = List.of(
            "related",
            "recommend",
            "sidebar",
            "side-bar",
            "teaser",
            "comment",
            "footer",
            "newsletter",
            "popular",
            "mostread",
            "most-read",
            "trending",
            "promo",
            "readnext",
            "read-next",
            "latest",
            "more-stories",
            "morestories",
            "disqus",
            "respond");

    private static final List<String> DATE_WORDS = List.of(
            "date", "datum", "time", "publi", "fecha", "posted", "data", "meta", "info", "byline", "stamp", "day");
    private static final List<String> AUTHOR_PATHS = List.of(
            "/author",
            "/autor",
            "/contributor",
            "/redakt",
            "/staff/",
            "/people/",
            "/profile",
            "/journalist",
            "/writer",
            "/team/",
            "/by/");
    private static final List<String> SURE_AUTHOR_PATHS =
            List.of("/author", "/autor", "/contributor", "/redakt", "/journalist", "/writer");
    private static final List<String> AUTHOR_WORDS =
            List.of("author", "byline", "autor", "writer", "contributor", "by-line", "reporter");

    /**
     * An element with its place.
     *
     * @param position counted over all nodes of the page
     * @param isAside true within navigation, footers, related cards and other surroundings
     */
    record Placed(Element element, int position, boolean isAside) {}

    final Map<String, List<String>> metas = new HashMap<>();
    final List<String> jsonLd = new ArrayList<>();
    final List<DataNode> scripts = new ArrayList<>();
    final List<Placed> headings = new ArrayList<>();
    final List<Placed> subheadings = new ArrayList<>();
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

    private final Set<Element> aroundHeading = new HashSet<>();
    private int position;
    private @Nullable Element aside;

    MetadataElements(Document document) {
        Element heading = document.selectFirst("h1");
        for (Element around = heading; around != null; around = around.parent()) {
            aroundHeading.add(around);
        }
        NodeTraversor.traverse(this, document);
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
        StringBuilder text = new StringBuilder();
        int[] nodes = {0};
        NodeFilter.FilterResult result = NodeTraversor.filter(
                (node, depth) -> {
                    if (node instanceof TextNode words) {
                        text.append(words.getWholeText());
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

    private static boolean separates(Element element) {
        return element.isBlock() || element.normalName().equals("br");
    }

    /** One line: runs of white space as one blank, invisible marks gone. */
    static String clean(String text) {
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

    @Override
    public void head(Node node, int depth) {
        position++;
        if (node instanceof TextNode text) {
            line(text);
        } else if (node instanceof Element element) {
            element(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node == aside) {
            aside = null;
        }
    }

    private void element(Element element) {
        String tag = element.normalName();
        String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
        if (aside == null && isAside(element, tag, names)) {
            aside = element;
        }
        switch (tag) {
            case "meta" -> meta(element);
            case "link" -> link(element);
            case "script" -> script(element);
            case "h1" -> add(headings, element);
            case "h2" -> add(subheadings, element);
            case "time" -> add(times, element);
            default -> {}
        }
        if (element.hasAttr("itemprop")) {
            add(properties, element);
        }
        if (element.hasAttr("data-unixtime")
                || element.hasAttr("data-date")
                || has(names, DATE_WORDS)
                || tag.equals("abbr")) {
            add(dated, element);
        }
        if (element.attr("rel").contains("author")
                || element.attr("itemprop").equals("author")
                || has(names, AUTHOR_WORDS)
                || tag.equals("a") && has(element.attr("href"), AUTHOR_PATHS)) {
            add(authors, element);
        }
    }

    /** True for an address, in lower case, that only pages of authors have. */
    static boolean isAuthorPath(String href) {
        return has(href, SURE_AUTHOR_PATHS);
    }

    private void add(List<Placed> list, Element element) {
        if (list.size() < MOST) {
            list.add(new Placed(element, position, aside != null));
        }
    }

    private boolean isAside(Element element, String tag, String names) {
        boolean named = ASIDE_TAGS.contains(tag) && !has(names, AUTHOR_WORDS) || has(names, ASIDE_WORDS);
        return named && !aroundHeading.contains(element) && !tag.equals("body") && !tag.equals("html");
    }

    private static boolean has(String names, List<String> words) {
        if (names.length() < 3) {
            return false;
        }
        for (String word : words) {
            if (names.contains(word)) {
                return true;
            }
        }
        return false;
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
    private void line(TextNode node) {
        Element parent = node.parent();
        if (parent == null || parent.normalName().equals("title")) {
            return;
        }
        String text = node.getWholeText();
        byline(text, parent);
        if (text.length() > SENTENCE && aside == null && prose.length() < MOST_PROSE) {
            prose.append(text).append('\n');
        }
        if (hasDigits(text.length() > 120 ? text.substring(0, 120) : text)) {
            add(text.length() > 120 ? datelines : lines, parent);
        }
    }

    /** Keeps the parent of a short text that starts like a byline, or its parent where the name stands beside. */
    private void byline(String text, Element parent) {
        if (text.length() > 140 || text.isBlank() || !AuthorsNames.startsWithByline(text)) {
            return;
        }
        Element around = parent.parent();
        boolean isLabel = AuthorsNames.isByline(text) && parent.childNodeSize() == 1 && around != null;
        add(bylines, isLabel && around != null ? around : parent);
    }

    private static boolean hasDigits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i)) && ++digits >= 3) {
                return true;
            }
        }
        return false;
    }
}
