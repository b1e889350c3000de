package newsarchive.web.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.net.URI;
import newsarchive.web.ChangedStory;
import newsarchive.web.ChangedStory.Told;
import newsarchive.web.Library;
import newsarchive.web.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
@Import(ChangedStory.class)
class RevisionControllerTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Told told;

    @Autowired
    Library.Shelf shelf;

    @Test
    void setsTheRevisionsOnALineOfTime() {
        String page = body(story("/revisions"));

        assertThat(page.split("captures-hit", -1)).hasSize(6);
        assertThat(page)
                .contains("class=\"mark-hollow\"", "cx=\"2.00%\"", "cx=\"98.00%\"")
                .contains("changed: headline, text, note of a correction, authors, caption")
                .contains("our extractor reads it differently");
    }

    @Test
    void namesWhatChanged() {
        assertThat(body(story("/diff?from=2&to=3")))
                .contains(
                        "The headline was changed.",
                        "A note of a correction or change came in.",
                        "The authors were changed.",
                        "The caption was changed.",
                        "The publisher changed the page.",
                        "<ins>Ada Quill, Tom Reed</ins>")
                .doesNotContain("The lead was changed.", "The page does not say that it was changed");
    }

    @Test
    void saysThatADateMovedWithoutANote() {
        assertThat(body(story("/diff?from=4&to=5")))
                .contains(
                        "The date was moved from 1 February 2022, 08:30 (UTC) to 10 February 2022, 07:00 (UTC)",
                        "without a note",
                        "The page does not say that it was changed");
    }

    @Test
    void callsMovedWhatMovedAndLeadsThere() {
        assertThat(body(story("/diff?from=1&to=2")))
                .contains("id=\"moved_here-1\"", "href=\"#moved_away-1\"", "moved from here")
                .contains("one paragraph moved", "<del>Tuesday</del> <ins>Wednesday</ins>");
    }

    @Test
    void tellsAChangeOfOursFromOneOfThePublisher() {
        assertThat(body(story("/diff?from=3&to=4")))
                .contains("The page is the same; our extractor reads it differently.")
                .doesNotContain("The page does not say that it was changed");
        assertThat(body(story("/diff?from=3&to=5"))).contains("In part the publisher changed the page");
    }

    @Test
    void setsBothTextsSideBySide() {
        String page = body(story("/diff?from=1&to=2&view=side"));

        assertThat(page)
                .contains("class=\"side-row", "on <del>Tuesday</del> to sell", "on <ins>Wednesday</ins> to sell")
                .contains("name=\"view\" value=\"side\"");
        assertThat(body(story("/diff?from=1&to=2&view=nonsense"))).doesNotContain("side-row");
    }

    @Test
    void walksToTheComparisonsBeforeAndBehindInTheSameView() {
        assertThat(body(story("/diff?from=2&to=3&view=side")))
                .contains(
                        story("/diff?from=1&amp;to=2&amp;view=side") + "\" rel=\"prev\"",
                        story("/diff?from=3&amp;to=4&amp;view=side") + "\" rel=\"next\"",
                        "rel=\"bookmark\" href=\"" + story("/diff?from=2&amp;to=3&amp;view=side") + "\"");
    }

    @Test
    void listsEditsOfAllSourcesTheNewestFirst() {
        assertThat(body("/edits"))
                .containsSubsequence(
                        story("/diff?from=4&amp;to=5"),
                        story("/diff?from=2&amp;to=3"),
                        "before:",
                        "Council sells the lighthouse",
                        story("/diff?from=1&amp;to=2"),
                        Library.EDITED)
                .doesNotContain(story("/diff?from=3&amp;to=4"));
    }

    @Test
    void listsSilentEditsAndThoseOfOneSource() {
        assertThat(body("/edits?silent=true"))
                .contains(story("/diff?from=4&amp;to=5"), Library.EDITED)
                .doesNotContain(story("/diff?from=2&amp;to=3"));
        assertThat(body("/edits?source=harbour")).contains(Library.EDITED).doesNotContain(ChangedStory.TITLE);
        assertThat(body("/edits?source=harbour"))
                .contains("href=\"/edits.atom?source=harbour\"", "href=\"/edits?source=harbour&amp;silent=true\"");
        assertThat(body("/edits?source=nobody&silent=perhaps&cursor=x")).contains("No such edit is known yet.");
    }

    @Test
    void offersEditsAsFeeds() throws Exception {
        SyndFeed feed = feed("/edits.atom");
        SyndEntry newest = feed.getEntries().get(0);

        assertThat(feed.getTitle()).isEqualTo("Edits – News archive");
        assertThat(feed.getEntries()).hasSize(4);
        assertThat(newest.getLink()).isEqualTo("http://localhost" + story("/diff?from=4&to=5"));
        assertThat(newest.getDescription().getValue())
                .isEqualTo(
                        "Changed: text, date moved; words: +0 −2. The page does not say that it was changed: it states"
                                + " no newer date of change and has no note.");
        assertThat(newest.getUpdatedDate()).isEqualTo("2022-02-10T09:00:00Z");
        assertThat(feed("/edits.atom?silent=true").getEntries()).hasSize(3);
        assertThat(feed(story("/revisions.atom")).getEntries())
                .hasSize(3)
                .extracting(SyndEntry::getUri)
                .doesNotHaveDuplicates();
    }

    @Test
    void showsAReaderWhatThisReaderMaySee() {
        String hidden = "/articles/" + shelf.article(Library.SECRET) + "/revisions.atom";

        assertThat(mvc.get().uri(hidden)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri(hidden).with(user("admin").roles("ADMIN"))).hasStatusOk();
    }

    private String story(String part) {
        return "/articles/" + told.article() + part;
    }

    private String body(String path) {
        MvcTestResult answer = mvc.get().uri(URI.create(path)).exchange();
        assertThat(answer).as(path).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private SyndFeed feed(String path) throws Exception {
        MvcTestResult answer = mvc.get().uri(URI.create(path)).exchange();
        assertThat(answer).hasStatusOk().hasContentType("application/atom+xml;charset=utf-8");
        return new SyndFeedInput()
                .build(new XmlReader(
                        new ByteArrayInputStream(answer.getResponse().getContentAsByteArray())));
    }
}
