package newsarchive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import newsarchive.access.Visibility;
import newsarchive.archive.Article;
import newsarchive.archive.Articles;
import newsarchive.archive.RevisionCause;
import newsarchive.archive.RevisionSummary;
import newsarchive.archive.Revisions;
import newsarchive.cli.CommandLine;
import newsarchive.database.FreshDatabase;
import newsarchive.discovery.Channel;
import newsarchive.discovery.ChannelKind;
import newsarchive.discovery.Source;
import newsarchive.discovery.SourceDraft;
import newsarchive.discovery.SourceState;
import newsarchive.discovery.Sources;
import newsarchive.fetching.LoopbackSite;
import newsarchive.scraping.ScrapeCounts;
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
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole application, scheduler included, against a newspaper served on loopback. */
@SpringBootTest(
        properties = {
            "newsarchive.scraping.enabled=true",
            "newsarchive.fetch.allowed-private-addresses=127.0.0.0/8",
            "newsarchive.fetch.min-delay=0s",
            "newsarchive.fetch.timeout=3s",
        })
@Import(FreshDatabase.class)
class FlowTest {

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

    private LoopbackSite paper;
    private static int papers;
    private String slug;

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

    @Test
    void followsANewspaperFromItsFirstIssueToALostPage() {
        follow(ChannelKind.FEED, paper.base() + "/feed.xml");

        ScrapeJob first = scrape();
        assertThat(first.counts()).isEqualTo(new ScrapeCounts(3, 0, 0, 0, 0, 0));
        assertThat(hits("tram")).extracting(SearchHit::title).containsExactly("A new bridge opens to trams");

        ScrapeJob second = scrape();
        assertThat(second.counts()).isEqualTo(new ScrapeCounts(0, 0, 3, 0, 0, 0));
        assertThat(paper.last("/2022/02/bridge-opens.html").header("if-none-match"))
                .isNotNull();

        publish("/2022/02/bridge-opens.html", "A new bridge opens to trams", "The first tram crossed it at noon.");
        assertThat(scrape().counts()).isEqualTo(new ScrapeCounts(0, 1, 2, 0, 0, 0));
        long bridge = hits("tram").get(0).id();
        assertThat(revisions.of(bridge))
                .extracting(RevisionSummary::number, RevisionSummary::cause)
                .containsExactly(tuple(1, RevisionCause.PUBLISHER), tuple(2, RevisionCause.PUBLISHER));

        paper.answer("/2022/01/mayor-resigns.html").status(410);
        assertThat(scrape().counts()).isEqualTo(new ScrapeCounts(0, 0, 2, 0, 0, 1));
        Article lost =
                articles.find(hits("mayor").get(0).id(), Visibility.PUBLIC).orElseThrow();
        assertThat(lost.goneStatus()).isEqualTo(410);
        assertThat(lost.current().body()).contains("She named no successor in her letter.");
    }

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
                "/2022/02/bridge-opens.html", page("Just a moment...", "We look at your browser for a little while."));
        paper.html(
                "/2022/01/mayor-resigns.html",
                page("Seite nicht gefunden", "Here are other stories that you may like."));
        paper.html("/consent/ask", page("Welcome", "We and our partners store something on your device."));
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

    @Test
    void checksASourceThatIsDueByItself() {
        follow(ChannelKind.FEED, paper.base() + "/feed.xml", true);

        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> paperArticles() == 3);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> sources.find(slug, Visibility.STAFF).orElseThrow().state() == SourceState.ACTIVE);
        sources.update(slug, draft(ChannelKind.FEED, paper.base() + "/feed.xml", false));
    }

    @Test
    void findsArticlesInSitemapsSectionsAndFolders(@TempDir Path folder) throws Exception {
        paper.answer("/sitemap.xml")
                .type("application/xml")
                .body("<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>" + paper.base()
                        + "/2022/01/harbour-freezes.html</loc></url></urlset>");
        follow(ChannelKind.SITEMAP, paper.base() + "/sitemap.xml");
        assertThat(scrape().counts().added()).isEqualTo(1);

        paper.html(
                "/news/",
                "<html><body><main><article><h2><a href='/2022/01/mayor-resigns.html'>The mayor of Thornby resigns"
                        + " after ten years</a></h2></article></main></body></html>");
        sources.update(slug, draft(ChannelKind.SECTION, paper.base() + "/news/", false));
        assertThat(scrape().counts().added()).isEqualTo(1);

        Files.writeString(
                folder.resolve("saved.html"), page("A page that somebody saved", "It lay in a drawer for years."));
        sources.update(slug, draft(ChannelKind.FOLDER, folder.toString(), false));
        assertThat(scrape().counts().added()).isEqualTo(1);
        assertThat(hits("drawer")).hasSize(1);
    }

    @Test
    void extractsAgainWithoutAskingTheSite() {
        follow(ChannelKind.FEED, paper.base() + "/feed.xml");
        scrape();
        int asked = paper.count();

        ScrapeJob again = end(new ScrapeRequest(new ScrapeRequest.OfSource(slug), ScrapeMode.REEXTRACT, false));

        assertThat(again.counts()).isEqualTo(new ScrapeCounts(0, 0, 3, 0, 0, 0));
        assertThat(paper.count()).isEqualTo(asked);
    }

    @Test
    void storesNothingInADryRun() {
        follow(ChannelKind.FEED, paper.base() + "/feed.xml");

        ScrapeJob dry = end(new ScrapeRequest(new ScrapeRequest.OfSource(slug), ScrapeMode.FETCH, true));

        assertThat(dry.counts().added()).isEqualTo(3);
        assertThat(paperArticles()).isZero();
    }

    /** The first article of all, where the folder with it stands beside the project; it is not ours to copy. */
    @Test
    void takesTheSeedArticleThroughCommandFolderAndHttp(@TempDir Path folder) throws Exception {
        Path seeds = Path.of("..", "shared", "seeds");
        Path html = seeds.resolve("000_1643cbc37ea363ab.html");
        Assumptions.assumeTrue(Files.exists(html), "The seed article is not beside the project.");
        JsonNode expected =
                JsonMapper.shared().readTree(Files.readString(seeds.resolve("000_1643cbc37ea363ab.expected.json")));
        Path text = seeds.resolve("000_1643cbc37ea363ab.txt");

        for (Path page : List.of(html, text)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new CommandLine(InputStream.nullInputStream(), new PrintStream(out), System.err, FlowTest.class)
                    .run("extract", page.toString());
            JsonNode line = JsonMapper.shared().readTree(out.toByteArray());
            assertThat(line.get("body").asString())
                    .isEqualTo(expected.get("body").asString());
            assertThat(line.get("title").asString())
                    .isEqualTo(expected.get("title").asString());
        }

        Files.copy(text, folder.resolve("scrape.txt"));
        follow(ChannelKind.FOLDER, folder.toString());
        assertThat(scrape().counts().added()).isEqualTo(1);
        assertThat(onlyArticle().current().body())
                .isEqualTo(expected.get("body").asString());

        paper.answer("/seed.html").type("text/html").body(Files.readString(html));
        ScrapeJob fetched = end(new ScrapeRequest(
                new ScrapeRequest.OfUrls(slug, List.of(paper.base() + "/seed.html")), ScrapeMode.FETCH, false));
        assertThat(fetched.counts().added()).isEqualTo(1);
        Article article = articles.find(
                        jobs.links(fetched.id(), ScrapedLink.Outcome.NEW, 1)
                                .get(0)
                                .articleId(),
                        Visibility.PUBLIC)
                .orElseThrow();
        assertThat(article.current().body()).isEqualTo(expected.get("body").asString());
        assertThat(article.current().metadata().published().iso()).isEqualTo("2022-01-07T15:42:00+01:00");
        assertThat(article.current().metadata().image().credit())
                .isEqualTo(expected.get("image_credit").asString());
    }

    private Article onlyArticle() {
        List<SearchHit> all = hits(null);
        assertThat(all).hasSize(1);
        return articles.find(all.get(0).id(), Visibility.PUBLIC).orElseThrow();
    }

    private void follow(ChannelKind kind, String url) {
        follow(kind, url, false);
    }

    private void follow(ChannelKind kind, String url, boolean enabled) {
        sources.add(draft(kind, url, enabled));
    }

    private SourceDraft draft(ChannelKind kind, String url, boolean enabled) {
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

    private ScrapeJob scrape() {
        return end(new ScrapeRequest(new ScrapeRequest.OfSource(slug), ScrapeMode.FETCH, false));
    }

    private ScrapeJob end(ScrapeRequest request) {
        long id = ((Submission.Accepted) jobs.submit(request)).job().id();
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> jobs.find(id).orElseThrow(), job -> job.state().isFinished());
    }

    private Map<String, String> reasons(ScrapeJob job) {
        Map<String, String> reasons = new java.util.HashMap<>();
        for (ScrapedLink.Outcome outcome : List.of(ScrapedLink.Outcome.FAILED, ScrapedLink.Outcome.SKIPPED)) {
            jobs.links(job.id(), outcome, 100).forEach(link -> reasons.put(link.url(), link.reason()));
        }
        return reasons;
    }

    private List<SearchHit> hits(String words) {
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

    private long paperArticles() {
        return jdbc.sql("SELECT count(*) FROM articles a JOIN sources s ON s.id = a.source_id WHERE s.slug = :slug")
                .param("slug", slug)
                .query(Long.class)
                .single();
    }

    private String bodies() {
        return jdbc.sql("SELECT string_agg(body, '|' ORDER BY id) FROM revisions")
                .query(String.class)
                .single();
    }

    private void publish(String path, String headline, String sentence) {
        paper.html(path, page(headline, sentence));
    }

    private void feed(String... paths) {
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

    private static String page(String headline, String sentence) {
        return "<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>" + headline + "</title>"
                + "<meta property='article:published_time' content='2022-02-01T08:00:00+00:00'></head><body>"
                + "<nav><a href='/'>Home</a> <a href='/sport'>Sport</a></nav><article><h1>" + headline + "</h1>"
                + "<p>" + sentence + " The council will hear more about it when it meets again on Monday evening.</p>"
                + "<p>Residents who came to the town hall said they had been told nothing, and many of them stayed"
                + " until late in the night to ask their questions.</p><p>A spokesman promised that a full report"
                + " would be read out in public, and that every letter would be answered within a week.</p></article>"
                + "<footer>Imprint and contact</footer></body></html>";
    }
}
