package newsarchive.scraping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import newsarchive.fetching.FetchResult.Fetched;
import newsarchive.url.WebUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandinTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "->", textBlock = """
                    Just a moment...                            -> CHALLENGE
                    Attention Required! | Guard                 -> CHALLENGE
                    Подождите…                                  -> CHALLENGE
                    404 - Page not found - Harbour Courier      -> NOT_FOUND
                    Seite nicht gefunden | Morgenkurier         -> NOT_FOUND
                    Morgenkurier &#8211; Seite nicht gefunden   -> NOT_FOUND
                    Page introuvable · Le Littoral              -> NOT_FOUND
                    Página no encontrada                        -> NOT_FOUND
                    Pagina non trovata                          -> NOT_FOUND
                    Página não encontrada                       -> NOT_FOUND
                    Strona nie istnieje                         -> NOT_FOUND
                    Pagina niet gevonden                        -> NOT_FOUND
                    Страница не найдена — Контур                -> NOT_FOUND
                    Сторінку не знайдено                        -> NOT_FOUND
                    Harbour Courier - Sign in                   -> SIGN_IN
                    Before you continue                         -> CONSENT
                    """)
    void tellsByTheTitle(String title, Standin expected) {
        assertThat(Standin.of(answer("<html><title>" + title + "</title><p>words", "https://a.example/1")))
                .contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Page not found in the old ledger, historians say",
                "Just a moment of silence for the drowned",
                "Why we value your privacy less than we say",
                "Sign in the harbour falls on three cars",
                "Access denied to the pier: fishermen protest",
                "Access denied: fishermen protest",
                "Security check – how the airports of the north have changed",
                "404: a history of the number",
                ""
            })
    void takesHeadlinesThatBeginSoForHeadlines(String title) {
        assertThat(Standin.of(answer("<title>" + title + " | Harbour Courier</title><p>words", "https://a.example/1")))
                .isEmpty();
    }

    @Test
    void believesAPageThatSaysItIsAnArticle() {
        String page =
                "<title>Captcha – a history</title><meta property=\"article:published_time\" content=\"2022-01-01\">";
        assertThat(Standin.of(answer(page, "https://a.example/1"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/login?next=1, SIGN_IN",
        "https://login.a.example/, SIGN_IN",
        "https://consent.a.example/x, CONSENT",
        "https://a.example/cookiewall/1, CONSENT"
    })
    void tellsByWhereARedirectLeads(String leadsTo, Standin expected) {
        assertThat(Standin.of(answer("<p>words", "https://a.example/1", leadsTo)))
                .contains(expected);
    }

    @Test
    void believesAnAddressThatWasCalledSoFromTheBeginning() {
        assertThat(Standin.of(answer("<p>words", "https://a.example/login/story", "https://a.example/login/story-2")))
                .isEmpty();
        assertThat(Standin.of(answer("<p>words", "https://a.example/login"))).isEmpty();
        assertThat(Standin.of(answer("<p>words", "https://a.example/1", "https://a.example/authors/2")))
                .isEmpty();
    }

    @Test
    void readsTheTitleAsTheServerSaysItIsEncoded() {
        byte[] page = "<title>Страница не найдена</title>".getBytes(Charset.forName("windows-1251"));
        Map<String, String> headers = Map.of("content-type", "text/html; charset=windows-1251");
        WebUrl url = new WebUrl("https://a.example/1");
        assertThat(Standin.of(new Fetched(url, List.of(), 200, headers, page, false, Instant.EPOCH)))
                .contains(Standin.NOT_FOUND);
    }

    @Test
    void knowsTheMarksOfChallenges() {
        assertThat(Standin.of(answer("<script>window._cf_chl_opt={}</script>", "https://a.example/1")))
                .contains(Standin.CHALLENGE);
    }

    /** The addresses on the way, the last one the final one. */
    private static Fetched answer(String html, String... way) {
        List<WebUrl> urls = Arrays.stream(way).map(WebUrl::new).toList();
        int last = urls.size() - 1;
        return new Fetched(
                urls.get(last), urls.subList(0, last), 200, Map.of(), html.getBytes(UTF_8), false, Instant.EPOCH);
    }
}
