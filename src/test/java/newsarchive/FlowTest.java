package newsarchive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newsarchive.access.Visibility;
import newsarchive.archive.Article;
import newsarchive.archive.RevisionCause;
import newsarchive.archive.RevisionSummary;
import newsarchive.cli.CommandLine;
import newsarchive.discovery.Channel;
import newsarchive.discovery.ChannelKind;
import newsarchive.discovery.Source;
import newsarchive.discovery.SourceDraft;
import newsarchive.discovery.SourceState;
import newsarchive.scraping.ScrapeCounts;
import newsarchive.scraping.ScrapeJob;
import newsarchive.scraping.ScrapeMode;
import newsarchive.scraping.ScrapeRequest;
import newsarchive.scraping.ScrapedLink;
import newsarchive.search.SearchHit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole way of articles, from a newspaper to the search. */
class FlowTest extends FlowCase {

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
    void checksASourceThatIsDueByItself() {
        follow(ChannelKind.FEED, paper.base() + "/feed.xml", true);

        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> paperArticles() == 3);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> sources.find(slug, Visibility.STAFF).orElseThrow().state() == SourceState.ACTIVE);
        sources.update(slug, draft(ChannelKind.FEED, paper.base() + "/feed.xml", false));
    }

    @Test
    void looksAgainAsOftenAsTheFeedPublishes() {
        String items = IntStream.range(0, 10)
                .mapToObj(i -> "<item><link>%s/2022/01/harbour-freezes.html?id=%d</link><pubDate>%s</pubDate></item>"
                        .formatted(
                                paper.base(),
                                i,
                                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                        ZonedDateTime.now(ZoneOffset.UTC).minusMinutes(20L * i))))
                .collect(Collectors.joining());
        paper.answer("/feed.xml")
                .type("application/rss+xml")
                .body("<rss version='2.0'><channel><title>Paper</title><link>x</link><description>d</description>"
                        + items + "</channel></rss>");
        follow(ChannelKind.FEED, paper.base() + "/feed.xml", true);

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> sources.find(slug, Visibility.STAFF).orElseThrow().state() == SourceState.ACTIVE);

        Source checked = sources.find(slug, Visibility.STAFF).orElseThrow();
        assertThat(Duration.between(checked.lastCheck(), checked.nextCheck()))
                .isBetween(Duration.ofMinutes(19), Duration.ofMinutes(21));
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
    void learnsFromASourcesArticlesWhatALinkToOneLooksLike() {
        List<String> known = List.of("/n/quake", "/n/flood", "/n/storm", "/n/fire");
        known.forEach(path -> publish(path, "The story of " + path, "It began with " + path + "."));
        feed(known.toArray(String[]::new));
        publish("/n/frost", "The story of the frost", "It began in the night.");
        paper.html("/list/", "<main><a href='/n/frost'>Frost</a> <a href='/shop/mugs'>Mugs</a></main>");
        sources.add(new SourceDraft(
                slug,
                "Paper",
                null,
                null,
                List.of(
                        new Channel(ChannelKind.FEED, paper.base() + "/feed.xml"),
                        new Channel(ChannelKind.SECTION, paper.base() + "/list/")),
                Duration.ofHours(1),
                null,
                false,
                Visibility.PUBLIC));

        assertThat(scrape().counts().added())
                .as("nothing is known of links on the list")
                .isEqualTo(4);
        assertThat(scrape().counts().added())
                .as("the list's link is like those of the feed")
                .isEqualTo(1);
        assertThat(paper.count("/shop/mugs")).isZero();
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
}
