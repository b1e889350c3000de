package newsarchive.web.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import newsarchive.web.Library;
import newsarchive.web.Library.Shelf;
import newsarchive.web.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PageTest
class FeedControllerTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JsonMapper json;

    @Autowired
    Shelf shelf;

    @Test
    void listsTheNewestAsAtom() throws Exception {
        SyndFeed feed = atom("/feed.atom");

        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getTitle()).isEqualTo("News archive");
        assertThat(feed.getEntries()).hasSize(44);
        assertThat(feed.getEntries().get(0).getTitle()).isEqualTo("Лёд на реке вскрылся раньше срока");
        assertThat(feed.getPublishedDate())
                .isEqualTo(feed.getEntries().stream()
                        .map(SyndEntry::getUpdatedDate)
                        .max(java.util.Date::compareTo)
                        .orElseThrow());
    }

    @Test
    void tellsOfEachArticleWhereItIsAndWhoWroteIt() throws Exception {
        SyndEntry entry = atom("/feed.atom?q=Br%C3%BCcke").getEntries().get(0);

        assertThat(entry.getTitle()).isEqualTo(Library.EDITED);
        assertThat(entry.getLink()).isEqualTo("http://localhost/articles/" + shelf.article(Library.EDITED));
        assertThat(entry.getAuthors()).extracting("name").containsExactly("Maren Tietjen", "Ole Brandt");
        assertThat(entry.getPublishedDate()).isEqualTo("2022-01-07T14:42:00Z");
        assertThat(entry.getDescription().getValue()).isEqualTo("Nach langem Streit ist die Entscheidung gefallen.");
        assertThat(entry.getCategories()).extracting("name").containsExactly("Stadt");
        assertThat(text("/feed.atom?q=Br%C3%BCcke"))
                .contains("rel=\"via\" href=\"https://papers.example/", "<title xml:lang=\"de\">");
    }

    @Test
    void takesTheParametersOfTheListButForItsOrderAndPage() throws Exception {
        SyndFeed feed = atom("/feed.atom?q=ferry&source=gazette&from=2022-01-01&sort=oldest&cursor=nonsense");

        assertThat(feed.getTitle()).isEqualTo("“ferry”, source gazette, from 2022-01-01 – News archive");
        assertThat(feed.getEntries())
                .extracting(SyndEntry::getTitle)
                .startsWith("Ferry number 40 leaves on time again")
                .hasSize(6);
        assertThat(text("/feed.atom?q=ferry&sort=oldest"))
                .contains("rel=\"alternate\" type=\"text/html\" href=\"http://localhost/?q=ferry\"");
    }

    @Test
    void saysWhatItCouldNotUse() throws Exception {
        assertThat(atom("/feed.atom?from=notadate&q=ferry%20(").getDescription())
                .contains("“notadate” is not a day", "This parenthesis is not closed.");
    }

    @Test
    void nameOfAnArticleStaysWhateverTheArchiveIsCalled() throws Exception {
        String here = atom("/feed.atom?source=north").getEntries().get(0).getUri();
        String there = new SyndFeedInput()
                .build(new XmlReader(new ByteArrayInputStream(mvc.get()
                        .uri("https://elsewhere.example/feed.atom?source=north")
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray())))
                .getEntries()
                .get(0)
                .getUri();

        assertThat(there).isEqualTo(here).startsWith("urn:uuid:");
    }

    @Test
    void whatAttacksStaysText() throws Exception {
        SyndEntry entry = atom("/feed.atom?source=hostile").getEntries().get(0);

        assertThat(entry.getTitle()).isEqualTo(Library.HOSTILE);
        assertThat(atom("/feed.atom?q=%01%3Cb%3E").getEntries()).isEmpty();
    }

    @Test
    void isNotSentAgainWhenNothingChanged() {
        for (String path : new String[] {"/feed.atom?source=harbour", "/feed.json?source=harbour"}) {
            MvcTestResult first = mvc.get().uri(path).exchange();
            String tag = first.getResponse().getHeader(HttpHeaders.ETAG);
            String changed = first.getResponse().getHeader(HttpHeaders.LAST_MODIFIED);

            assertThat(tag).startsWith("W/\"");
            assertThat(mvc.get().uri(path).header(HttpHeaders.IF_NONE_MATCH, tag))
                    .hasStatus(HttpStatus.NOT_MODIFIED)
                    .body()
                    .isEmpty();
            assertThat(mvc.get().uri(path).header(HttpHeaders.IF_MODIFIED_SINCE, changed))
                    .hasStatus(HttpStatus.NOT_MODIFIED);
            assertThat(mvc.get().uri(path).header(HttpHeaders.IF_NONE_MATCH, "\"other\""))
                    .hasStatusOk();
        }
    }

    @Test
    void showsAReaderWhatThisReaderMaySee() throws Exception {
        assertThat(text("/feed.atom")).doesNotContain(Library.SECRET);
        assertThat(text("/feed.json")).doesNotContain(Library.SECRET);
        assertThat(mvc.get().uri("/feed.atom").with(user("admin").roles("ADMIN")))
                .hasHeader(HttpHeaders.CACHE_CONTROL, "no-cache, private")
                .bodyText()
                .contains(Library.SECRET);
    }

    @Test
    void listsTheNewestAsJson() {
        MvcTestResult answer =
                mvc.get().uri(URI.create("/feed.json?q=Br%C3%BCcke")).exchange();
        JsonNode feed = json.readTree(answer.getResponse().getContentAsByteArray());

        assertThat(answer).hasContentType("application/feed+json;charset=utf-8");
        assertThat(feed.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.get("home_page_url").asString()).isEqualTo("http://localhost/?q=Br%C3%BCcke");
        assertThat(feed.at("/items/0").propertyNames())
                .contains("id", "url", "external_url", "title", "content_text", "date_published", "date_modified");
        assertThat(feed.at("/items/0/authors/0/name").asString()).isEqualTo("Maren Tietjen");
        assertThat(feed.at("/items/0/date_published").asString()).isEqualTo("2022-01-07T14:42:00Z");
    }

    @Test
    void pagesTellOfTheirFeed() {
        assertThat(mvc.get().uri("/?q=ferry&sort=oldest"))
                .bodyText()
                .contains(
                        "<link rel=\"alternate\" type=\"application/atom+xml\" href=\"/feed.atom?q=ferry\"",
                        "<link rel=\"alternate\" type=\"application/feed+json\" href=\"/feed.json?q=ferry\"",
                        "<link rel=\"search\" type=\"application/opensearchdescription+xml\" href=\"/opensearch.xml\"");
        assertThat(mvc.get().uri("/help")).bodyText().contains("type=\"application/atom+xml\" href=\"/feed.atom\"");
    }

    @Test
    void browsersLearnHowToSearch() {
        assertThat(mvc.get().uri("/opensearch.xml"))
                .hasStatusOk()
                .hasContentType("application/opensearchdescription+xml;charset=utf-8")
                .bodyText()
                .contains(
                        "<ShortName>News archive</ShortName>",
                        "template=\"http://localhost/?q={searchTerms}\"",
                        "template=\"http://localhost/suggest?q={searchTerms}\"");
    }

    private SyndFeed atom(String path) throws IOException, FeedException {
        MvcTestResult answer = mvc.get().uri(URI.create(path)).exchange();
        assertThat(answer).hasStatusOk().hasContentType("application/atom+xml;charset=utf-8");
        return new SyndFeedInput()
                .build(new XmlReader(
                        new ByteArrayInputStream(answer.getResponse().getContentAsByteArray())));
    }

    private String text(String path) {
        return new String(
                mvc.get().uri(URI.create(path)).exchange().getResponse().getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }
}
