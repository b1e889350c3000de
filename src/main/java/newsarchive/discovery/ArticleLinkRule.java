package newsarchive.discovery;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import newsarchive.url.PageKey;
import newsarchive.url.SameSite;
import newsarchive.url.WebUrl;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Tells links to articles from all others on a section page by two witnesses: the make of the address (a date, a number, a long slug)
 * and the place and words of the link (a headline, at least four words). Together they must speak clearly, and the address never
 * against it. What was learned of the source's own addresses goes before.
 */
final class ArticleLinkRule {

    private static final int ENOUGH = 3;
    private static final int LEAST_MAKE = 2;
    private static final int WORDS_OF_A_HEADLINE = 4;

    private static final Pattern DATE =
            Pattern.compile("/(?:19|20)\\d\\d[/-]?(?:0?[1-9]|1[0-2])(?:[/-]?\\d{1,2})?(?:[/-]|$)");
    private static final Pattern CALENDAR = Pattern.compile("[a-z/]*/(?:19|20)\\d\\d[/\\d-]{0,7}");
    private static final Pattern NUMBER = Pattern.compile("\\d{5,}");
    private static final Pattern SLUG_BREAK = Pattern.compile("[-_]|%20");
    private static final Pattern PAGE_ENDING = Pattern.compile("\\.(?:s?html?|php|aspx?|jsp)$");
    private static final Pattern FILE_ENDING = Pattern.compile(
            "\\.(?:jpe?g|png|gif|webp|svg|avif|ico|pdf|docx?|xlsx?|mp3|m4a|mp4|webm|zip|gz|xml|rss|atom|json|css|js|ics)$");

    private static final Set<String> OTHER_PLACES = Set.of(
            "tag",
            "tags",
            "topic",
            "topics",
            "thema",
            "themen",
            "stichwort",
            "tema",
            "tegs",
            "author",
            "authors",
            "autor",
            "autoren",
            "auteur",
            "category",
            "categories",
            "kategorie",
            "kategorien",
            "rubric",
            "rubrik",
            "login",
            "signin",
            "signup",
            "register",
            "registration",
            "registrierung",
            "account",
            "konto",
            "subscribe",
            "abo",
            "abonnement",
            "shop",
            "search",
            "suche",
            "recherche",
            "poisk",
            "impressum",
            "imprint",
            "datenschutz",
            "privacy",
            "agb",
            "terms",
            "cookies",
            "about",
            "about-us",
            "ueber-uns",
            "contact",
            "kontakt",
            "newsletter",
            "rss",
            "feed",
            "feeds",
            "archive",
            "archiv",
            "sitemap",
            "help",
            "hilfe",
            "faq",
            "jobs",
            "karriere",
            "advertising",
            "mediadaten",
            "share",
            "print",
            "page");

    private static final Set<Character.UnicodeScript> SPACELESS = EnumSet.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.THAI);

    private static final String CHROME =
            "nav, footer, [role=navigation], [role=contentinfo], [role=menu], [role=banner]";
    private static final String HEADLINE = "h1, h2, h3, h4, h5, [itemprop=headline]";
    private static final String CARD = "article, [role=article], [itemtype*=Article]";

    private final WebUrl page;
    private final PageKey section;
    private final @Nullable Source source;
    private final AddressShapes shapes;

    /** For a page of a site that nobody follows yet. */
    ArticleLinkRule(WebUrl section) {
        this(section, null, AddressShapes.NONE);
    }

    /**
     * @param section the page that holds the links
     * @param source whose section it is, or null when nobody follows it yet
     * @param shapes what is known of the addresses of its articles
     */
    ArticleLinkRule(WebUrl section, @Nullable Source source, AddressShapes shapes) {
        this.shapes = shapes;
        this.page = section;
        this.section = PageKey.of(section);
        this.source = source;
    }

    /** True when the link on the section page most likely leads to an article of the same source. */
    boolean leadsToArticle(Element anchor, WebUrl target) {
        if (!isOwnPage(target) || anchor.closest(CHROME) != null) {
            return false;
        }
        return switch (shapes.verdict(target)) {
            case ARTICLE -> true;
            case OTHER -> false;
            case UNKNOWN -> looksLikeArticle(anchor, target);
        };
    }

    private static boolean looksLikeArticle(Element anchor, WebUrl target) {
        int make = isOtherPlace(target) ? 0 : make(target);
        return make >= LEAST_MAKE && make + place(anchor) >= ENOUGH;
    }

    /** True when an address is of the same source, and not the section page itself. */
    boolean isOwnPage(WebUrl target) {
        return isOwn(target) && !PageKey.of(target).equals(section);
    }

    /** True when an address that navigation names may be a part of the site, and is none of its service pages. */
    boolean mayBeSection(WebUrl target) {
        return isOwnPage(target) && !isOtherPlace(target);
    }

    private boolean isOwn(WebUrl target) {
        return SameSite.of(page, target) || (source != null && source.owns(target));
    }

    private static boolean isOtherPlace(WebUrl target) {
        String path = target.path().toLowerCase(Locale.ROOT);
        return path.equals("/")
                || FILE_ENDING.matcher(path).find()
                || CALENDAR.matcher(path).matches()
                || List.of(path.split("/")).stream().anyMatch(OTHER_PLACES::contains);
    }

    private static int make(WebUrl target) {
        String path = target.path().toLowerCase(Locale.ROOT);
        List<String> segments = List.of(path.substring(1).split("/"));
        String last = PAGE_ENDING.matcher(segments.get(segments.size() - 1)).replaceFirst("");
        int make = 0;
        make += DATE.matcher(path).find() ? 3 : 0;
        make += NUMBER.matcher(path).find() || hasNumberInQuery(target) ? 2 : endsWithDigit(last) ? 1 : 0;
        make += SLUG_BREAK.split(last).length >= 3 ? 2 : 0;
        make += PAGE_ENDING.matcher(path).find() ? 1 : 0;
        make += segments.size() >= 2 ? 1 : 0;
        return make;
    }

    private static boolean hasNumberInQuery(WebUrl target) {
        return target.query() != null && NUMBER.matcher(target.query()).find();
    }

    private static boolean endsWithDigit(String segment) {
        return !segment.isEmpty() && Character.isDigit(segment.charAt(segment.length() - 1));
    }

    private static int place(Element anchor) {
        boolean headline = anchor.closest(HEADLINE) != null || anchor.selectFirst(HEADLINE) != null;
        int place = headline ? 2 : 0;
        place += anchor.closest(CARD) != null ? 1 : 0;
        place += isLong(anchor.text()) ? 2 : -1;
        return place;
    }

    /** Four words; or ten letters of a script that writes without spaces. */
    private static boolean isLong(String text) {
        return text.split("\\s+").length >= WORDS_OF_A_HEADLINE
                || text.codePoints()
                                .filter(c -> SPACELESS.contains(Character.UnicodeScript.of(c)))
                                .count()
                        >= 10;
    }
}
