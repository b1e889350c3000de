package newsarchive;

import static org.assertj.core.api.Assertions.assertThat;

import newsarchive.discovery.ChannelKind;
import newsarchive.scraping.ScrapeCounts;
import newsarchive.scraping.ScrapeJob;
import org.junit.jupiter.api.Test;

/** Several addresses of one article, and pages that say what may be done with them. */
class VariantsTest extends FlowCase {

    private static final String STORY = "/2022/01/harbour-freezes.html";

    @Test
    void makesOneArticleOfAPageAndItsVariant() {
        variant("/druck/harbour-freezes.html", STORY);
        feed(STORY, "/druck/harbour-freezes.html");
        follow(ChannelKind.FEED, paper.base() + "/feed.xml");

        ScrapeJob job = scrape();

        assertThat(job.counts()).isEqualTo(new ScrapeCounts(1, 0, 0, 1, 0, 0));
        assertThat(reasons(job).get(paper.base() + "/druck/harbour-freezes.html"))
                .isEqualTo("This is another address of an article that is archived already: "
                        + paper.base().substring("http://".length()) + STORY + ".");
        assertThat(scrape().counts()).isEqualTo(new ScrapeCounts(0, 0, 1, 1, 0, 0));
    }

    @Test
    void followsTheEditsOfAnArticleKnownByItsVariantOnly() {
        variant("/druck/harbour-freezes.html", STORY);
        feed("/druck/harbour-freezes.html");
        follow(ChannelKind.FEED, paper.base() + "/feed.xml");
        assertThat(scrape().counts()).isEqualTo(new ScrapeCounts(1, 0, 0, 0, 0, 0));
        assertThat(scrape().counts()).isEqualTo(new ScrapeCounts(0, 0, 1, 0, 0, 0));

        paper.answer("/druck/harbour-freezes.html").status(410);

        assertThat(scrape().counts()).isEqualTo(new ScrapeCounts(0, 0, 0, 0, 0, 1));
    }

    @Test
    void believesNoCanonicalLinkToAnotherSiteOrAnotherPage() {
        canonical(STORY, "https://elsewhere.example" + STORY);
        canonical("/2022/01/mayor-resigns.html", paper.base() + "/");
        canonical("/2022/02/bridge-opens.html", paper.base() + STORY);
        follow(ChannelKind.FEED, paper.base() + "/feed.xml");

        assertThat(scrape().counts()).isEqualTo(new ScrapeCounts(3, 0, 0, 0, 0, 0));
    }

    @Test
    void leavesOutPagesThatAskNotToBeArchived() {
        paper.html(STORY, page("The harbour freezes over", "Ten ships wait."))
                .header("X-Robots-Tag", "otherbot: noarchive, newsarchive: nofollow, noarchive");
        paper.html(
                "/2022/01/mayor-resigns.html",
                page("The mayor of Thornby resigns", "She named no successor.")
                        .replace("<title>", "<meta content='max-snippet:-1, NOARCHIVE' name=Robots><title>"));
        paper.html("/2022/02/bridge-opens.html", page("A new bridge opens to trams", "The first tram crossed it."))
                .header("X-Robots-Tag", "otherbot: noarchive, nofollow");
        follow(ChannelKind.FEED, paper.base() + "/feed.xml");

        ScrapeJob job = scrape();

        assertThat(job.counts()).isEqualTo(new ScrapeCounts(1, 0, 0, 2, 0, 0));
        assertThat(reasons(job).values()).containsOnly("The page asks not to be archived (noarchive).");
        assertThat(jdbc.sql("SELECT count(*) FROM snapshots WHERE page_key = :key")
                        .param("key", paper.base().substring("http://".length()) + "/2022/01/mayor-resigns.html")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void variant(String path, String of) {
        paper.html(
                path,
                page("The harbour freezes over", "Ten ships wait outside the mole.")
                        .replace("<title>", "<link href='" + of + "' rel='canonical'><title>"));
    }

    private void canonical(String path, String url) {
        paper.html(
                path,
                page("The headline of " + path, "A sentence of " + path + ".")
                        .replace("<title>", "<link rel=canonical href=" + url + "><title>"));
    }
}
