package newsarchive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import newsarchive.access.Visibility;
import newsarchive.discovery.ChannelKind;
import newsarchive.discovery.Source;
import newsarchive.scraping.ScrapeJob;
import newsarchive.scraping.ScrapeMode;
import newsarchive.scraping.ScrapeRequest;
import newsarchive.scraping.Submission;
import org.junit.jupiter.api.Test;

/** What happens on the way of articles when a newspaper, or what was asked for, is not as it should be. */
class FlowFaultsTest extends FlowCase {

    @Test
    void tellsEachFaultInPlainWordsAndLosesNothing() {
        follow(ChannelKind.FEED, paper.base() + "/feed.xml");
        scrape();
        publish("/2022/03/fine.html", "Another article that is fine", "It came among the broken ones.");
        paper.answer("/missing").status(404);
        paper.answer("/broken").status(500);
        paper.answer("/pdf.html").type("text/html").body("%PDF-1.7 not a page");
        paper.answer("/empty.html").type("text/html").body("");
        paper.answer("/login.html").type("text/html").body("<html><body><nav>Home</nav></body></html>");
        paper.answer("/latin.html")
                .type("text/html; charset=iso-8859-1")
                .body(page("Grüße aus Köln", "Schöne Grüße\0 und ein NUL."));
        paper.html("/2022/01/harbour-freezes.html", "<html><body><p>Please sign in.</p></body></html>");

        ScrapeJob job = end(new ScrapeRequest(
                new ScrapeRequest.OfUrls(
                        slug,
                        List.of(
                                paper.base() + "/missing",
                                paper.base() + "/broken",
                                paper.base() + "/pdf.html",
                                paper.base() + "/empty.html",
                                paper.base() + "/login.html",
                                paper.base() + "/latin.html",
                                "http://127.0.0.1:1/nobody-listens",
                                "http://does-not-exist.invalid/",
                                "http://10.0.0.1/",
                                "not an address",
                                paper.base() + "/2022/01/harbour-freezes.html",
                                paper.base() + "/2022/03/fine.html")),
                ScrapeMode.FETCH,
                false));

        assertThat(job.state()).isEqualTo(ScrapeJob.State.DONE);
        assertThat(job.done()).isEqualTo(12);
        Map<String, String> reasons = reasons(job);
        assertThat(reasons.get(paper.base() + "/missing")).isEqualTo("The server answered 404 (not found).");
        assertThat(reasons.get(paper.base() + "/broken")).isEqualTo("The server answered 500 (internal server error).");
        assertThat(reasons.get(paper.base() + "/pdf.html")).contains("not HTML");
        assertThat(reasons.get(paper.base() + "/empty.html")).isEqualTo("The page is empty.");
        assertThat(reasons.get(paper.base() + "/login.html")).endsWith(".");
        assertThat(reasons.get("http://127.0.0.1:1/nobody-listens")).endsWith(".");
        assertThat(reasons.get("http://does-not-exist.invalid/")).contains("does-not-exist.invalid");
        assertThat(reasons.get("http://10.0.0.1/")).endsWith(".");
        assertThat(reasons.get("not an address")).isEqualTo("This is not an http or https address.");
        assertThat(hits("harbour freezes").get(0).revisions()).isEqualTo(1);
        assertThat(hits("fine")).hasSize(1);
        assertThat(hits("Grüße")).hasSize(1);
    }

    @Test
    void neverTakesAStandinForTheArticle() {
        follow(ChannelKind.FEED, paper.base() + "/feed.xml");
        scrape();
        String before = bodies();
        paper.html(
                "/2022/02/bridge-opens.html",
                standin("Just a moment...", "We look at your browser for a little while."));
        paper.html(
                "/2022/01/mayor-resigns.html",
                standin("Seite nicht gefunden", "Here are other stories that you may like."));
        paper.html("/consent/ask", standin("Welcome", "We and our partners store something on your device."));
        paper.redirect("/2022/01/harbour-freezes.html", "/consent/ask");

        assertThat(reasons(scrape()).values())
                .containsExactlyInAnyOrder(
                        "The server wants to be sure that a person is reading, and did not show the page.",
                        "The page says of itself that it does not exist.",
                        "The server shows a page that asks for consent, not the article.");
        assertThat(bodies()).isEqualTo(before);
    }

    @Test
    void saysWhyASourceCannotBeRead() {
        paper.answer("/feed.xml").type("application/rss+xml").body("<rss><channel><item>");
        follow(ChannelKind.FEED, paper.base() + "/feed.xml");

        ScrapeJob job = scrape();

        assertThat(job.state()).isEqualTo(ScrapeJob.State.FAILED);
        assertThat(job.problem()).isNotBlank().endsWith(".");
        Source source = sources.find(slug, Visibility.STAFF).orElseThrow();
        assertThat(source.lastError()).isEqualTo(job.problem());
    }

    @Test
    void saysWhenAFolderOrASourceIsNotThere() {
        follow(ChannelKind.FOLDER, "no/such/folder");

        assertThat(scrape().problem()).contains("no/such/folder").contains("does not exist");
        assertThat(jobs.submit(new ScrapeRequest(new ScrapeRequest.OfSource("nowhere"), ScrapeMode.FETCH, false)))
                .isEqualTo(new Submission.Refused("There is no source “nowhere”."));
    }
}
