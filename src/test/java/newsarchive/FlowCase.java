package newsarchive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import newsarchive.access.Visibility;
import newsarchive.archive.Article;
import newsarchive.archive.Articles;
import newsarchive.archive.Revisions;
import newsarchive.database.FreshDatabase;
import newsarchive.discovery.Channel;
import newsarchive.discovery.ChannelKind;
import newsarchive.discovery.SourceDraft;
import newsarchive.discovery.Sources;
import newsarchive.fetching.LoopbackSite;
import newsarchive.scraping.ScrapeJob;
import newsarchive.scraping.ScrapeJobs;
import newsarchive.scraping.ScrapeMode;
import newsarchive.scraping.ScrapeRequest;
import newsarchive.scraping.ScrapedLink;
import newsarchive.scraping.Submission;
import newsarchive.search.ArticleSearch;
import newsarchive.search.SearchHit;
import newsarchive.search.SearchQuery;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A newspaper served on loopback, and the whole application, scheduler included, that follows it. */
@SpringBootTest(
        properties = {
            "newsarchive.scraping.enabled=true",
            "newsarchive.fetch.allowed-private-addresses=127.0.0.0/8",
            "newsarchive.fetch.min-delay=0s",
            "newsarchive.fetch.timeout=3s",
        })
@Import(FreshDatabase.class)
abstract class FlowCase {

    @Autowired
    Sources sources;

    @Autowired
    ScrapeJobs jobs;

    @Autowired
    ArticleSearch search;

    @Autowired
    Articles articles;

    @Autowired
    Revisions revisions;

    @Autowired
    JdbcClient jdbc;

    LoopbackSite paper;
    private static int papers;
    String slug;

    @BeforeEach
    void openTheNewspaper() {
        paper = LoopbackSite.start();
        slug = "paper-" + ++papers;
        publish("/2022/01/harbour-freezes.html", "The harbour freezes over", "Ten ships wait outside the mole.");
        publish("/2022/01/mayor-resigns.html", "The mayor of Thornby resigns", "She named no successor in her letter.");
        publish("/2022/02/bridge-opens.html", "A new bridge opens to trams", "The first tram crossed it before dawn.");
        feed("/2022/01/harbour-freezes.html", "/2022/01/mayor-resigns.html", "/2022/02/bridge-opens.html");
    }

    @AfterEach
    void closeTheNewspaper() {
        paper.close();
    }

    Article onlyArticle() {
        List<SearchHit> all = hits(null);
        assertThat(all).hasSize(1);
        return articles.find(all.get(0).id(), Visibility.PUBLIC).orElseThrow();
    }

    void follow(ChannelKind kind, String url) {
        follow(kind, url, false);
    }

    void follow(ChannelKind kind, String url, boolean enabled) {
        sources.add(draft(kind, url, enabled));
    }

    SourceDraft draft(ChannelKind kind, String url, boolean enabled) {
        return new SourceDraft(
                slug,
                "Paper",
                null,
                "en",
                List.of(new Channel(kind, url)),
                Duration.ofHours(1),
                null,
                enabled,
                Visibility.PUBLIC);
    }

    ScrapeJob scrape() {
        return end(new ScrapeRequest(new ScrapeRequest.OfSource(slug), ScrapeMode.FETCH, false));
    }

    ScrapeJob end(ScrapeRequest request) {
        long id = ((Submission.Accepted) jobs.submit(request)).job().id();
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> jobs.find(id).orElseThrow(), job -> job.state().isFinished());
    }

    Map<String, String> reasons(ScrapeJob job) {
        Map<String, String> reasons = new java.util.HashMap<>();
        for (ScrapedLink.Outcome outcome : List.of(ScrapedLink.Outcome.FAILED, ScrapedLink.Outcome.SKIPPED)) {
            jobs.links(job.id(), outcome, 100).forEach(link -> reasons.put(link.url(), link.reason()));
        }
        return reasons;
    }

    List<SearchHit> hits(String words) {
        return search.search(new SearchQuery(
                        words,
                        slug,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        SearchQuery.Sort.NEWEST,
                        20,
                        null,
                        Visibility.PUBLIC))
                .items();
    }

    long paperArticles() {
        return jdbc.sql("SELECT count(*) FROM articles a JOIN sources s ON s.id = a.source_id WHERE s.slug = :slug")
                .param("slug", slug)
                .query(Long.class)
                .single();
    }

    String bodies() {
        return jdbc.sql("SELECT string_agg(encode(content, 'hex'), '|' ORDER BY id) FROM revisions")
                .query(String.class)
                .single();
    }

    void publish(String path, String headline, String sentence) {
        paper.html(path, page(headline, sentence));
    }

    void feed(String... paths) {
        StringBuilder items = new StringBuilder();
        for (String path : paths) {
            items.append("<item><title>x</title><link>")
                    .append(paper.base())
                    .append(path)
                    .append("</link></item>");
        }
        paper.answer("/feed.xml")
                .type("application/rss+xml")
                .body("<rss version='2.0'><channel><title>Paper</title><link>" + paper.base()
                        + "</link><description>d</description>" + items + "</channel></rss>");
    }

    static String page(String headline, String sentence) {
        return "<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>" + headline + "</title>"
                + "<meta property='article:published_time' content='2022-02-01T08:00:00+00:00'></head><body>"
                + "<nav><a href='/'>Home</a> <a href='/sport'>Sport</a></nav><article><h1>" + headline + "</h1>"
                + "<p>" + sentence + " The council will hear more about it when it meets again on Monday evening.</p>"
                + "<p>Residents who came to the town hall said they had been told nothing, and many of them stayed"
                + " until late in the night to ask their questions.</p><p>A spokesman promised that a full report"
                + " would be read out in public, and that every letter would be answered within a week.</p></article>"
                + "<footer>Imprint and contact</footer></body></html>";
    }

    /** A page in place of an article: as long as one, but it does not say that it is one. */
    static String standin(String title, String sentence) {
        return page(title, sentence).replace("article:published_time", "description");
    }
}
