package newsarchive.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Which language a page is in, and how one changes it. */
@PageTest
class LanguagePagesTest {

    @Autowired
    MockMvcTester mvc;

    @Test
    void speaksTheLanguageThatTheBrowserAsksFor() {
        assertThat(page("/days/2022-01-07", "de-DE,de;q=0.9,en;q=0.8"))
                .hasStatusOk()
                .headers()
                .hasValue("Content-Language", "de");
        assertThat(page("/days/2022-01-07", "de-DE,de;q=0.9,en;q=0.8"))
                .bodyText()
                .contains("<html lang=\"de\"", "Freitag, 7. Januar 2022", "Januar 2022", ">Mo<");
        assertThat(page("/days/2022-01-07", "ru"))
                .bodyText()
                .contains("<html lang=\"ru\"", "Пятница, 7 января 2022", "Январь 2022", ">пн<");
        assertThat(page("/days/2022-01-07", "fr"))
                .bodyText()
                .contains("<html lang=\"en\"", "Friday 7 January 2022", ">Mon<");
    }

    @Test
    void tellsCachesOnWhatAPageDepends() {
        for (String path : new String[] {"/", "/feed.atom", "/suggest?q=a", "/opensearch.xml"}) {
            assertThat(String.join(", ", page(path, "de").getResponse().getHeaders("Vary")))
                    .as(path)
                    .contains("Accept-Language", "Cookie");
        }
        assertThat(page("/api/v1/articles", "de").getResponse().getHeader("Content-Language"))
                .isNull();
    }

    @Test
    void whatTheReaderChoseCountsMore() {
        assertThat(mvc.get()
                        .uri("/help")
                        .header("Accept-Language", "de")
                        .cookie(new Cookie(ReaderLanguage.COOKIE, "ru")))
                .bodyText()
                .contains("<html lang=\"ru\"");
        assertThat(mvc.get()
                        .uri("/help")
                        .header("Accept-Language", "de")
                        .cookie(new Cookie(ReaderLanguage.COOKIE, "xx")))
                .bodyText()
                .contains("<html lang=\"de\"");
    }

    @Test
    void theChoiceIsOfferedOnEveryPageAndLeadsBackToIt() {
        assertThat(page("/?q=Br%C3%BCcke&sort=oldest", "en"))
                .bodyText()
                .contains(
                        "action=\"/language\"",
                        "value=\"/?q=Br%C3%BCcke&amp;sort=oldest\"",
                        "lang=\"de\">Deutsch<",
                        "lang=\"ru\">Русский<",
                        "aria-current=\"true\">English<");
    }

    @Test
    void theChoiceIsRememberedAndBeginsNoSession() {
        MvcTestResult answer = choose("de", "/days?month=2022-01");
        assertThat(answer).hasStatus(303).headers().hasValue("Location", "/days?month=2022-01");
        assertThat(answer)
                .cookies()
                .hasValue(ReaderLanguage.COOKIE, "de")
                .isHttpOnly(ReaderLanguage.COOKIE, true)
                .hasPath(ReaderLanguage.COOKIE, "/");
        assertThat(answer.getRequest().getSession(false)).isNull();
        assertThat(choose("xx", "/")).hasStatus(303).cookies().doesNotContainCookie(ReaderLanguage.COOKIE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//evil.example/",
                "///evil.example",
                "/\\evil.example",
                "https://evil.example/",
                "evil",
                "/a\r\nX: y",
                "javascript:1"
            })
    void theChoiceLeadsToNoOtherSite(String back) {
        assertThat(choose("de", back)).hasStatus(303).headers().hasValue("Location", "/");
    }

    @Test
    void theApiSpeaksEnglish() {
        assertThat(mvc.get()
                        .uri("/api/v1/articles?q=(")
                        .header("Accept-Language", "de")
                        .cookie(new Cookie(ReaderLanguage.COOKIE, "de")))
                .hasStatusOk()
                .bodyText()
                .contains("This parenthesis is not closed.");
    }

    private MvcTestResult page(String path, String wish) {
        return mvc.get()
                .uri(java.net.URI.create(path))
                .header("Accept-Language", wish)
                .exchange();
    }

    private MvcTestResult choose(String language, String back) {
        return mvc.post()
                .uri("/language")
                .param("to", language)
                .param("back", back)
                .exchange();
    }
}
