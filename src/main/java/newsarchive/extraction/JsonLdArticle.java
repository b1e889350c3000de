package newsarchive.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The object of a page's linked data that describes its article, and the page around it where the article says nothing. */
final class JsonLdArticle {

    private static final Set<String> OTHER_ARTICLE_TYPES = Set.of(
            "BlogPosting",
            "LiveBlogPosting",
            "SocialMediaPosting",
            "DiscussionForumPosting",
            "Report",
            "Recipe",
            "HowTo",
            "QAPage",
            "Review",
            "CreativeWork",
            "PodcastEpisode",
            "Course",
            "Book");

    private final JsonLdGraph graph;
    private final @Nullable JsonLdNode article;
    private final @Nullable JsonLdNode page;

    private JsonLdArticle(JsonLdGraph graph, @Nullable JsonLdNode article, @Nullable JsonLdNode page) {
        this.graph = graph;
        this.article = article;
        this.page = page;
    }

    /**
     * Chooses the article among all objects.
     *
     * @param addresses the addresses of the page, its own and its canonical one
     * @param headline the page's main heading or its title, to tell articles apart, or null
     */
    static JsonLdArticle choose(JsonLdGraph graph, List<String> addresses, @Nullable String headline) {
        JsonLdNode best = null;
        int most = 0;
        JsonLdNode page = null;
        Set<String> bare = addresses.stream().map(JsonLdArticle::bare).collect(Collectors.toSet());
        for (JsonLdNode node : graph.own()) {
            int points = isArticle(node) ? 1 + points(node, bare, headline) : 0;
            if (points > most) {
                best = node;
                most = points;
            }
            if (page == null
                    && node.types().stream().anyMatch(type -> type.endsWith("Page") || type.equals("VideoObject"))) {
                page = node;
            }
        }
        return new JsonLdArticle(graph, best, page);
    }

    private static boolean isArticle(JsonLdNode node) {
        for (String type : node.types()) {
            if (type.endsWith("Article") || OTHER_ARTICLE_TYPES.contains(type)) {
                return true;
            }
        }
        return false;
    }

    private static int points(JsonLdNode node, Set<String> addresses, @Nullable String headline) {
        int points =
                node.types().stream().anyMatch(type -> type.endsWith("Article") || type.endsWith("Posting")) ? 2 : 0;
        points += node.members().containsKey("datePublished") ? 2 : 0;
        points += node.members().containsKey("author") ? 1 : 0;
        points += isAt(node, addresses) ? 8 : 0;
        String name = firstOf(node.text("headline"), node.text("name"));
        points += name != null && headline != null && TitleText.isAlike(name, headline) ? 8 : 0;
        return points;
    }

    private static boolean isAt(JsonLdNode node, Set<String> addresses) {
        List<String> own = new ArrayList<>(node.texts("url"));
        own.addAll(node.texts("mainEntityOfPage"));
        own.addAll(node.texts("@id"));
        node.nodes("mainEntityOfPage").forEach(page -> own.addAll(page.texts("@id")));
        return own.stream().map(JsonLdArticle::bare).anyMatch(addresses::contains);
    }

    /** An address without scheme, "www.", query, fragment and closing slash. */
    private static String bare(String address) {
        String text = address.toLowerCase(Locale.ROOT);
        int end = text.length();
        for (char c : new char[] {'?', '#'}) {
            int at = text.indexOf(c);
            end = at >= 0 ? Math.min(end, at) : end;
        }
        text = text.substring(0, end);
        int scheme = text.indexOf("://");
        text = scheme >= 0 ? text.substring(scheme + 3) : text;
        text = text.startsWith("www.") ? text.substring(4) : text;
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    boolean isPresent() {
        return article != null;
    }

    /** A text of the article; null when it has none. */
    @Nullable
    String text(String key) {
        return article == null ? null : article.text(key);
    }

    /** All texts of the article's member. */
    List<String> texts(String key) {
        return article == null ? List.of() : article.texts(key);
    }

    /** A text of the page around the article. */
    @Nullable
    String pageText(String key) {
        return page == null ? null : page.text(key);
    }

    /** The persons and organisations of a member, references resolved. */
    List<JsonLdNode> nodes(String key) {
        return article == null
                ? List.of()
                : article.nodes(key).stream().map(graph::resolve).toList();
    }

    /** The name of the medium: the article's publisher, else the site. */
    Optional<String> publisher() {
        for (JsonLdNode node : nodes("publisher")) {
            String name = node.text("name");
            if (name != null) {
                return Optional.of(name);
            }
        }
        for (JsonLdNode node : graph.own()) {
            if (node.hasType("WebSite") && node.text("name") != null) {
                return Optional.ofNullable(node.text("name"));
            }
        }
        return Optional.empty();
    }

    /** The names of the page's breadcrumbs, from the top down. */
    List<String> breadcrumbs() {
        for (JsonLdNode node : graph.own()) {
            if (node.hasType("BreadcrumbList")) {
                return node.nodes("itemListElement").stream()
                        .map(JsonLdArticle::crumb)
                        .flatMap(Optional::stream)
                        .toList();
            }
        }
        return List.of();
    }

    private static Optional<String> crumb(JsonLdNode element) {
        String name = element.members().get("name") instanceof String text ? text : null;
        return Optional.ofNullable(
                name != null
                        ? name
                        : element.nodes("item").stream()
                                .map(item -> item.text("name"))
                                .findFirst()
                                .orElse(null));
    }

    static @Nullable String firstOf(@Nullable String first, @Nullable String second) {
        return first != null ? first : second;
    }
}
