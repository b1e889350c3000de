package newsarchive.discovery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newsarchive.url.WebUrl;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A homepage, and where it says that its articles can be found. */
final class SitePage {

    private static final int MOST = 30;
    private static final int LONGEST_NAME = 80;
    private static final int MOST_WORDS_OF_A_SECTION = 3;
    private static final int DEEPEST_SECTION = 2;

    /** How a feed tells itself in an address (several public catalogues of feeds agree on these). */
    private static final Pattern FEED_ADDRESS =
            Pattern.compile("(?i)(?:^|[/._-])(?:rss|atom|feeds?)(?:[/._-]|\\d*$)|\\.(?:rss|rdf|atom)$");

    private static final Pattern OF_COMMENTS = Pattern.compile("(?i)comment|kommentar|comentario|commentaire|reply");
    private static final Pattern NAME_BREAK = Pattern.compile("\\s+[|–—·•»]\\s+|\\s+-\\s+");
    private static final String NAVIGATION =
            "nav a[href], [role=navigation] a[href], header a[href], [class*=menu] a[href]";

    private final Document page;
    private final WebUrl url;

    SitePage(Document page, WebUrl url) {
        this.page = page;
        this.url = url;
    }

    /** A named address. */
    record Pointer(WebUrl url, @Nullable String title) {}

    /** What the site calls itself: in its own words for machines, else the shortest part of its title. */
    Optional<String> name() {
        Stream<String> said = Stream.of(
                        "meta[property=og:site_name]",
                        "meta[name=application-name]",
                        "meta[name=apple-mobile-web-app-title]")
                .map(page::selectFirst)
                .map(element -> element == null ? "" : element.attr("content").strip());
        return Stream.concat(said, Stream.of(firstPart(page.title())))
                .filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME)
                .findFirst();
    }

    private static String firstPart(String title) {
        return NAME_BREAK.split(title.strip())[0].strip();
    }

    /** Two letters; what its {@code html} element says. */
    Optional<String> language() {
        String lang = page.select("html").attr("lang").strip().toLowerCase(Locale.ROOT);
        return lang.matches("[a-z]{2}(?:[-_].*)?") ? Optional.of(lang.substring(0, 2)) : Optional.empty();
    }

    /** Feeds that it names for machines, then those that it links to; none of comments. */
    List<Pointer> feeds() {
        Map<WebUrl, Pointer> feeds = new LinkedHashMap<>();
        for (Element link : page.select("link[rel~=(?i)\\balternate\\b][href]")) {
            String type = link.attr("type").toLowerCase(Locale.ROOT);
            if (type.contains("rss") || type.contains("atom") || type.contains("rdf") || type.contains("feed+json")) {
                add(feeds, link.attr("href"), link.attr("title"));
            }
        }
        for (Element anchor : page.select("a[href]")) {
            if (FEED_ADDRESS.matcher(path(anchor.attr("href"))).find()) {
                add(feeds, anchor.attr("href"), anchor.text());
            }
        }
        return List.copyOf(feeds.values());
    }

    private static String path(String href) {
        return href.split("[?#]", 2)[0];
    }

    private void add(Map<WebUrl, Pointer> feeds, String href, String title) {
        if (OF_COMMENTS.matcher(href).find() || OF_COMMENTS.matcher(title).find() || feeds.size() >= MOST) {
            return;
        }
        url.resolve(href)
                .map(WebUrl::withoutFragment)
                .ifPresent(target -> feeds.putIfAbsent(target, new Pointer(target, blankToNull(title))));
    }

    /** Parts of the site that its navigation names in few words. */
    List<Pointer> sections() {
        ArticleLinkRule rule = new ArticleLinkRule(url);
        Map<WebUrl, Pointer> sections = new LinkedHashMap<>();
        for (Element anchor : page.select(NAVIGATION)) {
            String words = anchor.text().strip();
            if (!words.isEmpty() && words.split("\\s+").length <= MOST_WORDS_OF_A_SECTION && sections.size() < MOST) {
                url.resolve(anchor.attr("href"))
                        .map(WebUrl::withoutFragment)
                        .filter(target -> target.query() == null && depth(target) <= DEEPEST_SECTION)
                        .filter(rule::mayBeSection)
                        .ifPresent(target -> sections.putIfAbsent(target, new Pointer(target, words)));
            }
        }
        return new ArrayList<>(sections.values());
    }

    private static long depth(WebUrl target) {
        return Stream.of(target.path().split("/"))
                .filter(part -> !part.isEmpty())
                .count();
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
