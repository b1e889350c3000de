package newsarchive.scraping;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newsarchive.fetching.FetchResult.Fetched;
import newsarchive.url.WebUrl;

/** A page that a server shows in place of the article: it answers as if all were well, or refuses in a way that passes. */
enum Standin {
    CHALLENGE("The server wants to be sure that a person is reading, and did not show the page."),
    NOT_FOUND("The page says of itself that it does not exist."),
    SIGN_IN("The server shows a page to sign in, not the article."),
    CONSENT("The server shows a page that asks for consent, not the article.");

    private static final Pattern BETWEEN = Pattern.compile("\\s*[|–—·»«•]\\s*|\\s+-\\s+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Scripts and boxes that stand on challenges only, not on pages that are merely guarded. */
    private static final List<String> CHALLENGE_MARKS = List.of(
            "_cf_chl_opt",
            "cf-browser-verification",
            "id=\"px-captcha\"",
            "geo.captcha-delivery.com/captcha",
            "Incapsula incident ID",
            "/_sec/cp_challenge/");

    /** What pages with an article say of themselves; pages that stand in for one seldom do. */
    private static final List<String> ARTICLE_MARKS =
            List.of("article:published_time", "\"NewsArticle\"", "\"datePublished\"", "itemprop=\"articleBody\"");

    /** Most words in the name of a site. */
    private static final int LONGEST_NAME = 4;

    private static final List<String> SIGN_IN_PLACES =
            List.of("login", "log-in", "signin", "sign-in", "anmelden", "connexion", "auth", "sso", "oauth");
    private static final List<String> CONSENT_PLACES =
            List.of("consent", "collectconsent", "cookiewall", "cookie-wall", "privacygate", "cmp");

    private static final Map<String, Standin> TITLES = titles();

    private final String reason;

    Standin(String reason) {
        this.reason = reason;
    }

    /** One plain sentence for people. */
    String reason() {
        return reason;
    }

    /** What stands in for the article, if anything does. */
    static Optional<Standin> of(Fetched answer) {
        return of(answer, PageHead.of(answer));
    }

    static Optional<Standin> of(Fetched answer, PageHead head) {
        if (CHALLENGE_MARKS.stream().anyMatch(head::has)) {
            return Optional.of(CHALLENGE);
        }
        boolean saysItIsAnArticle = ARTICLE_MARKS.stream().anyMatch(head::has);
        Optional<Standin> titled =
                saysItIsAnArticle ? Optional.empty() : head.title().flatMap(Standin::byTitle);
        return titled.or(() -> byPlace(answer));
    }

    private static Optional<Standin> byTitle(String title) {
        return Optional.ofNullable(TITLES.get(letters(title))).or(() -> byPart(BETWEEN.split(title)));
    }

    /** Beside the site's name, which is short; a headline may begin with "Security check" too. */
    private static Optional<Standin> byPart(String[] parts) {
        Optional<String> known = Stream.of(parts)
                .map(Standin::letters)
                .filter(TITLES::containsKey)
                .findFirst();
        boolean others = Stream.of(parts)
                .map(Standin::letters)
                .filter(part -> !TITLES.containsKey(part))
                .allMatch(part -> part.split(" ").length <= LONGEST_NAME);
        return others ? known.map(TITLES::get) : Optional.empty();
    }

    /** A redirect to a place for signing in or for consent; the address that was asked may well be called so itself. */
    private static Optional<Standin> byPlace(Fetched answer) {
        if (answer.redirects().isEmpty()) {
            return Optional.empty();
        }
        WebUrl asked = answer.redirects().get(0);
        if (leads(asked, answer.url(), CONSENT_PLACES)) {
            return Optional.of(CONSENT);
        }
        return leads(asked, answer.url(), SIGN_IN_PLACES) ? Optional.of(SIGN_IN) : Optional.empty();
    }

    private static boolean leads(WebUrl asked, WebUrl at, List<String> places) {
        return places.stream().anyMatch(place -> names(at, place) && !names(asked, place));
    }

    private static boolean names(WebUrl url, String place) {
        String host = url.host().toLowerCase(Locale.ROOT);
        String path = url.path().toLowerCase(Locale.ROOT);
        return host.startsWith(place + ".") || Stream.of(path.split("[/.]")).anyMatch(part -> part.equals(place));
    }

    private static String letters(String text) {
        return NO_LETTERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    private static Map<String, Standin> titles() {
        Map<String, Standin> titles = new HashMap<>();
        Standin section = CHALLENGE;
        for (String line : lines()) {
            if (line.startsWith("[")) {
                section = valueOf(line.substring(1, line.length() - 1)
                        .toUpperCase(Locale.ROOT)
                        .replace(' ', '_'));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                titles.put(letters(line), section);
            }
        }
        return titles;
    }

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(
                Standin.class.getResourceAsStream("page-titles.txt"), "page-titles.txt is missing")) {
            return new String(in.readAllBytes(), UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
