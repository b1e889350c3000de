package newsarchive.web.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsarchive.access.Visibility;
import newsarchive.accounts.ApiTokens;
import newsarchive.discovery.Medium;
import newsarchive.discovery.Source;
import newsarchive.discovery.SourceFacts;
import newsarchive.discovery.SourceRequests;
import newsarchive.discovery.SourceState;
import newsarchive.discovery.Sources;
import newsarchive.web.Library;
import newsarchive.web.Library.Shelf;
import newsarchive.web.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
@WithMockUser(roles = "ADMIN")
class AdminPagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Sources sources;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Shelf shelf;

    @Test
    void listsTroubleFirstWithItsReason() {
        assertThat(mvc.get().uri("/admin/sources"))
                .hasStatusOk()
                .bodyText()
                .contains("The host news.north.example cannot be reached.")
                .containsSubsequence("Северный листок", "Hafenkurier", "Staff papers");
        assertThat(mvc.get().uri("/admin/sources?state=failing")).bodyText().doesNotContain("Hafenkurier");
        assertThat(mvc.get().uri("/admin")).hasRedirectedUrl("/admin/sources");
    }

    @Test
    void addsChangesPausesAndDeletesASource() {
        assertThat(source("/admin/sources/new", "Morning Post", "https://morning.example/feed.xml")
                        .param("slug", "morning"))
                .hasRedirectedUrl("/admin/sources");
        assertThat(find("morning").channels()).hasSize(1);

        assertThat(source("/admin/sources/morning/edit", "Evening Post", "https://evening.example/feed.xml")
                        .param("delay", "2.5"))
                .hasRedirectedUrl("/admin/sources");
        assertThat(find("morning").name()).isEqualTo("Evening Post");
        assertThat(mvc.get().uri("/admin/sources/morning/edit"))
                .bodyText()
                .contains("value=\"2.5\"", "https://evening.example/feed.xml");

        assertThat(post("/admin/sources/morning/pause")).hasRedirectedUrl("/admin/sources");
        assertThat(find("morning").state()).isEqualTo(SourceState.PAUSED);
        post("/admin/sources/morning/resume").exchange();
        assertThat(find("morning").enabled()).isTrue();
        assertThat(find("morning").delay()).hasMillis(2500);

        assertThat(post("/admin/sources/morning/delete")).hasRedirectedUrl("/admin/sources");
        assertThat(sources.find("morning", Visibility.STAFF)).isEmpty();
    }

    @Test
    void pausesASourceWhoseBoxIsNotTicked() {
        source("/admin/sources/new", "Quiet paper", "https://quiet.example/feed.xml")
                .param("slug", "quiet")
                .exchange();
        assertThat(post("/admin/sources/quiet/edit")
                        .param("name", "Quiet paper")
                        .param("channels[0].kind", "FEED")
                        .param("channels[0].url", "https://quiet.example/feed.xml")
                        .param("interval", "PT1H")
                        .param("visibility", "NOBODY"))
                .hasRedirectedUrl("/admin/sources");
        assertThat(find("quiet").enabled()).isFalse();
        assertThat(find("quiet").visibility()).isEqualTo(Visibility.STAFF);
        sources.delete("quiet");
    }

    @Test
    void keepsAllThatASourceCarries() {
        assertThat(source("/admin/sources/new", "Carrier", "https://carrier.example/feed.xml")
                        .param("language", "PT-br")
                        .param("more.country", "BR")
                        .param("more.kind", "MAGAZINE")
                        .param("more.collections", "Rivers,  Boats ,")
                        .param("more.hosts", "m.carrier.example\r\nhttps://www.carrier.example.net/\r\n")
                        .param("more.userAgent", "Reader/1")
                        .param("more.headers", "X-Edition: north: east\r\n\r\nAccept-Language: pt")
                        .param("more.cookies", "consent=yes; a=b")
                        .param("more.proxy", "http://127.0.0.1:3128"))
                .hasRedirectedUrl("/admin/sources");
        Source carrier = find("carrier");
        assertThat(carrier.language()).isEqualTo("pt-BR");
        assertThat(carrier.facts())
                .isEqualTo(new SourceFacts(
                        "BR",
                        Medium.MAGAZINE,
                        List.of("Rivers", "Boats"),
                        List.of("m.carrier.example", "carrier.example.net")));
        assertThat(carrier.requests())
                .isEqualTo(new SourceRequests(
                        "Reader/1",
                        Map.of("X-Edition", "north: east", "Accept-Language", "pt"),
                        "consent=yes; a=b",
                        "http://127.0.0.1:3128"));

        assertThat(mvc.get().uri("/admin/sources/carrier/edit"))
                .bodyText()
                .contains("<details class=\"more\" open=\"open\">", "Rivers, Boats", "X-Edition: north: east\nAccept");
        post("/admin/sources/carrier/pause").exchange();
        source("/admin/sources/carrier/edit", "Carrier", "https://carrier.example/feed.xml")
                .param("language", "pt-BR")
                .exchange();
        assertThat(find("carrier").requests()).isEqualTo(carrier.requests());
        assertThat(find("carrier").facts()).isEqualTo(carrier.facts());
        sources.delete("carrier");
    }

    @Test
    void saysInPlainWordsWhatIsWrongWithWhatASourceCarries() {
        assertThat(source("/admin/sources/new", "Carrier", "https://carrier.example/feed.xml")
                        .param("more.country", "XX")
                        .param("more.kind", "PIGEON")
                        .param("more.collections", "x".repeat(90))
                        .param("more.hosts", "not a host")
                        .param("more.headers", "X-Key: a\nno colon here"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose one of the kinds.", "Line 2 of the headers is not written as Name: value.")
                .contains("<details class=\"more\" open=\"open\">", "x".repeat(90), "not a host", "no colon here")
                .contains("value=\"XX\" selected");
        assertThat(source("/admin/sources/new", "Carrier", "https://carrier.example/feed.xml")
                        .param("more.country", "XX")
                        .param("more.hosts", "m.carrier.example, harbour.example")
                        .param("more.headers", "x-key: a\nX-Key: b"))
                .hasStatus(422)
                .bodyText()
                .contains("The header X-Key is given twice.");
        assertThat(source("/admin/sources/new", "Carrier", "https://carrier.example/feed.xml")
                        .param("more.country", "XX")
                        .param("more.hosts", "m.carrier.example, harbour.example")
                        .param("more.proxy", "proxy:8080"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "The country is a code of two letters",
                        "“harbour.example” belongs to the source “Hafenkurier” already.")
                .contains("The proxy must be given as http://host:port");
    }

    @Test
    void losesNothingTypedWhenASourceCannotBeSaved() {
        assertThat(source("/admin/sources/new", "", "ftp://not-the-web.example/")
                        .param("home", "no address")
                        .param("delay", "soon"))
                .hasStatus(422)
                .bodyText()
                .contains("ftp://not-the-web.example/", "no address", "value=\"soon\"", "problem-delay");
        assertThat(source("/admin/sources/new", "", "ftp://not-the-web.example/"))
                .hasStatus(422)
                .bodyText()
                .contains("problem-name", "problem-channels", "Nothing is saved yet");
    }

    @Test
    void keepsTheSelectorOfASectionPage() {
        assertThat(section("/admin/sources/new", "main > h2 a").param("slug", "section"))
                .hasRedirectedUrl("/admin/sources");
        assertThat(find("section").channels().get(0).selector()).isEqualTo("main > h2 a");
        assertThat(mvc.get().uri("/admin/sources/section/edit")).bodyText().contains("value=\"main &gt; h2 a\"");

        assertThat(section("/admin/sources/section/edit", "main[["))
                .hasStatus(422)
                .bodyText()
                .contains("no CSS selector");
        assertThat(section("/admin/sources/section/edit", " ")).hasRedirectedUrl("/admin/sources");
        assertThat(find("section").channels().get(0).selector()).isNull();
        sources.delete("section");
    }

    private MockMvcRequestBuilder section(String path, String selector) {
        return post(path)
                .param("name", "Section paper")
                .param("channels[0].kind", "SECTION")
                .param("channels[0].url", "https://section.example/news")
                .param("channels[0].selector", selector)
                .param("interval", "PT2H")
                .param("enabled", "true")
                .param("visibility", "PUBLIC");
    }

    @Test
    void keepsASourceThatHasArticles() {
        MvcTestResult refused = post("/admin/sources/harbour/delete").exchange();
        assertThat(refused).hasRedirectedUrl("/admin/sources").flash().containsKey("notice");
        assertThat(sources.find("harbour", Visibility.STAFF)).isPresent();
    }

    @Test
    void knowsNoOtherSources() {
        for (String action : new String[] {"edit", "pause", "resume", "delete"}) {
            assertThat(post("/admin/sources/nowhere/" + action)).as(action).hasStatus(404);
        }
    }

    @Test
    void queuesShowsAndCancelsAScrape() {
        String job = location(post("/admin/sources/gazette/scrape").exchange());
        assertThat(job).startsWith("/admin/scrapes/");
        assertThat(mvc.get().uri(job))
                .hasStatusOk()
                .bodyText()
                .contains("waiting", "data-live=\"/api/v1", "http-equiv=\"refresh\"");
        assertThat(mvc.get().uri("/admin/scrapes")).hasStatusOk().bodyText().contains(job);
        assertThat(post(job + "/cancel")).hasRedirectedUrl(job);
        assertThat(mvc.get().uri(job))
                .bodyText()
                .contains("cancelled")
                .doesNotContain("data-live=", "http-equiv=\"refresh\"");
        assertThat(mvc.get().uri("/admin/scrapes")).bodyText().contains("cancelled");
        assertThat(mvc.get().uri("/admin/scrapes/999999")).hasStatus(404);
    }

    @Test
    void scrapesOneArticleAgain() {
        String path = "/admin/articles/" + shelf.article(Library.EDITED) + "/rescrape";
        assertThat(location(post(path).param("mode", "REEXTRACT").exchange())).startsWith("/admin/scrapes/");
        assertThat(post(path).param("mode", "BURN")).hasStatus(400);
        assertThat(location(post("/admin/articles/999999/rescrape")
                        .param("mode", "FETCH")
                        .exchange()))
                .isEqualTo("/articles/999999");
    }

    @Test
    void saysHowManyArticlesARescrapeConcernsAndThenStartsIt() {
        assertThat(mvc.get().uri("/admin/rescrape?what=SELECTION&from=2022-01-01&to=2022-01-31&source=harbour"))
                .hasStatusOk()
                .bodyText()
                .contains("This concerns 6 articles.", "name=\"from\" value=\"2022-01-01\"");
        MockMvcRequestBuilder start = post("/admin/rescrape")
                .param("what", "SELECTION")
                .param("from", "2022-01-01")
                .param("mode", "REEXTRACT")
                .param("dryRun", "true");
        String job = location(start.exchange());
        assertThat(mvc.get().uri(job)).bodyText().contains("dry run", "2022-01-01");
    }

    @Test
    void explainsWhatIsMissingForARescrape() {
        assertThat(mvc.get().uri("/admin/rescrape?what=ARTICLE&article=x"))
                .bodyText()
                .contains("Give the number of an article");
        assertThat(mvc.get().uri("/admin/rescrape?what=SOURCE")).bodyText().contains("Choose a source");
        assertThat(mvc.get().uri("/admin/rescrape?what=SELECTION")).bodyText().contains("Give at least a day");
        assertThat(post("/admin/rescrape").param("what", "SELECTION").param("from", "soon"))
                .hasStatusOk()
                .bodyText()
                .contains("Give a day, such as");
        assertThat(post("/admin/rescrape")).hasStatusOk();
    }

    @Test
    void showsATokenOnceAndRevokesIt() {
        String answer = body(post("/admin/tokens").param("name", "nightly <b>import</b>"));
        Matcher secret = Pattern.compile("na_[A-Za-z0-9_-]{43}").matcher(answer);
        assertThat(secret.find()).isTrue();
        assertThat(tokens.authenticate(secret.group())).isPresent();
        assertThat(mvc.get().uri("/admin/tokens")).bodyText().doesNotContain(secret.group(), "<b>import");

        long id = tokens.list().get(0).id();
        assertThat(post("/admin/tokens/" + id + "/revoke")).hasRedirectedUrl("/admin/tokens");
        assertThat(tokens.authenticate(secret.group())).isEmpty();
        assertThat(mvc.get().uri("/admin/tokens")).bodyText().contains("revoked");
        assertThat(post("/admin/tokens").param("name", " ")).bodyText().contains("Say what it is for");
    }

    private MockMvcRequestBuilder post(String path) {
        return mvc.post().uri(path).with(csrf());
    }

    private MockMvcRequestBuilder source(String path, String name, String url) {
        return post(path)
                .param("name", name)
                .param("channels[0].kind", "FEED")
                .param("channels[0].url", url)
                .param("channels[1].kind", "FEED")
                .param("channels[1].url", "")
                .param("interval", "PT2H")
                .param("enabled", "true")
                .param("visibility", "PUBLIC");
    }

    private Source find(String slug) {
        return sources.find(slug, Visibility.STAFF).orElseThrow();
    }

    private static String location(MvcTestResult answer) {
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    private static String body(MockMvcRequestBuilder request) {
        return new String(request.exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
