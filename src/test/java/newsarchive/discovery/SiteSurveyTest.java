package newsarchive.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newsarchive.fetching.LoopbackSite;
import newsarchive.fetching.TestFetchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteSurveyTest {

    private final LoopbackSite site = LoopbackSite.start();
    private final SiteSurvey surveys = new SiteSurvey(TestFetchers.loopback(), DiscoveryCase.SETTINGS);

    @AfterEach
    void closeSite() {
        site.close();
    }

    @Test
    void findsNamedFeedsAndSaysWhatTheyOffer() {
        home("<link rel='alternate' type='application/rss+xml' title='Alles' href='/feeds/all.xml'>"
                + "<link rel='alternate' type='application/rss+xml' title='Comments' href='/comments/feed'>");
        feed("/feeds/all.xml", 1, 4);

        Survey survey = survey();

        assertThat(survey.name()).isEqualTo("Hafenkurier");
        assertThat(survey.language()).isEqualTo("de");
        assertThat(survey.home()).isEqualTo(site.base() + "/");
        Survey.Offer feed = survey.channels().get(0);
        assertThat(feed.kind()).isEqualTo(ChannelKind.FEED);
        assertThat(feed.title()).isEqualTo("Alles");
        assertThat(feed.links()).isEqualTo(4);
        assertThat(feed.useful()).isTrue();
        assertThat(feed.latest()).hasSize(3);
        assertThat(feed.latest().get(0).title()).isEqualTo("Schiff Nummer 1 läuft ein");
        assertThat(site.count("/comments/feed")).isZero();
    }

    @Test
    void ticksOnlyChannelsThatAddSomething() {
        home("<link rel='alternate' type='application/rss+xml' title='Alles' href='/all.xml'>"
                + "<link rel='alternate' type='application/rss+xml' title='Teil' href='/part.xml'>"
                + "<link rel='alternate' type='application/rss+xml' title='Mehr' href='/more.xml'>");
        feed("/all.xml", 1, 20);
        feed("/part.xml", 1, 8);
        feed("/more.xml", 15, 40);

        assertThat(useful(survey())).containsExactly("/all.xml", "/more.xml");
    }

    @Test
    void looksForFeedsWhereSitesUsuallyHaveThem() {
        home("");
        feed("/rss.xml", 1, 3);

        assertThat(useful(survey())).containsExactly("/rss.xml");
        assertThat(site.count("/feed.xml")).isZero();
    }

    @Test
    void findsTheSitemapsThatRobotsNames() {
        home("");
        site.robots("User-agent: *\nDisallow: /intern\nSitemap: " + site.base() + "/old.xml\nsitemap:" + site.base()
                + "/news-map.xml\n");
        sitemap("/old.xml", false);
        sitemap("/news-map.xml", true);

        Survey survey = survey();

        assertThat(survey.channels())
                .extracting(
                        Survey.Offer::kind,
                        offer -> offer.url().substring(site.base().length()))
                .contains(
                        org.assertj.core.groups.Tuple.tuple(ChannelKind.SITEMAP, "/old.xml"),
                        org.assertj.core.groups.Tuple.tuple(ChannelKind.SITEMAP, "/news-map.xml"));
        assertThat(useful(survey)).as("the one of news").containsExactly("/news-map.xml");
    }

    @Test
    void takesSectionsOfASiteThatHasNeitherFeedsNorSitemaps() {
        site.html("/", """
                <html lang=de><title>Nachrichten - Hafenkurier</title><nav><a href="/hafen/">Hafen</a><a href="/impressum">Impressum</a>
                <a href="/login">Anmelden</a></nav><h2><a href="/2022/01/07/fluss-tritt-ueber">Der Fluss tritt über die Ufer</a></h2>
                """);
        site.html(
                "/hafen/",
                IntStream.range(0, 6)
                        .mapToObj(i -> "<h2><a href='/2022/01/0" + (i + 1)
                                + "/schiff-laeuft-ein'>Ein Schiff läuft im Hafen ein</a></h2>")
                        .collect(Collectors.joining()));

        Survey survey = survey();

        assertThat(useful(survey)).containsExactly("/", "/hafen/");
        assertThat(survey.channels()).extracting(Survey.Offer::title).containsExactly(null, "Hafen");
        assertThat(site.count("/impressum")).isZero();
    }

    @Test
    void takesAFeedThatIsPasted() {
        home("");
        feed("/unnamed/list.xml", 1, 3);

        Survey survey = surveys.of(site.base() + "/unnamed/list.xml", soFar -> {});

        assertThat(useful(survey)).containsExactly("/unnamed/list.xml");
        assertThat(survey.name()).isEqualTo("Hafenkurier");
    }

    @Test
    void saysWhyASiteCannotBeRead() {
        site.answer("/").status(503);

        Survey survey = survey();

        assertThat(survey.problem()).isEqualTo("The site answered 503 (service unavailable).");
        assertThat(survey.channels()).isEmpty();
    }

    @Test
    void namesChannelsThatDoNotWork() {
        home("<link rel='alternate' type='application/rss+xml' title='Alles' href='/gone.xml'>");

        Survey.Offer last = survey().channels().get(survey().channels().size() - 1);

        assertThat(last.url()).isEqualTo(site.base() + "/gone.xml");
        assertThat(last.useful()).isFalse();
        assertThat(last.problem()).isEqualTo("The feed answered 404 (not found).");
    }

    @Test
    void tellsWhatWasFoundSoFar() {
        home("<link rel='alternate' type='application/rss+xml' href='/all.xml'>");
        feed("/all.xml", 1, 2);
        List<Survey> told = new ArrayList<>();

        Survey survey = surveys.of(site.base(), told::add);

        assertThat(told.size()).isGreaterThan(2);
        assertThat(told.get(told.size() - 1)).isEqualTo(survey);
        assertThat(survey.asked())
                .isEqualTo(site.asked().stream()
                                .filter(asked -> !asked.path().equals("/robots.txt"))
                                .count()
                        + 1);
    }

    @Test
    void doesNotAskForMoreThanTwentyDocumentsOfAnySite() {
        home(IntStream.range(0, 50)
                .mapToObj(i -> "<link rel='alternate' type='application/rss+xml' href='/feed" + i + ".xml'>")
                .collect(Collectors.joining()));
        site.robots(IntStream.range(0, 50)
                .mapToObj(i -> "Sitemap: " + site.base() + "/map" + i + ".xml\n")
                .collect(Collectors.joining()));

        assertThat(survey().asked()).isLessThanOrEqualTo(20);
        assertThat(site.count()).isLessThanOrEqualTo(22);
    }

    @ParameterizedTest
    @CsvSource({
        "paper.example, true",
        " https://paper.example/de/ , true",
        "http://[2001:db8::1]/, true",
        "paper, false",
        "ftp://paper.example, false",
        "javascript:alert(1), false",
        "'two words', false",
        "'', false"
    })
    void knowsAnAddress(String typed, boolean isAddress) {
        assertThat(SiteSurvey.isAddress(typed)).isEqualTo(isAddress);
    }

    private Survey survey() {
        return surveys.of(site.base(), soFar -> {});
    }

    private List<String> useful(Survey survey) {
        return survey.channels().stream()
                .filter(Survey.Offer::useful)
                .map(offer -> offer.url().substring(site.base().length()))
                .toList();
    }

    private void home(String head) {
        site.html(
                "/",
                "<html lang='de-DE'><head><title>Nachrichten</title><meta property='og:site_name' content='Hafenkurier'>"
                        + head + "</head><body><h1>Hafenkurier</h1></body></html>");
    }

    private void feed(String path, int first, int last) {
        String items = IntStream.rangeClosed(first, last)
                .mapToObj(i ->
                        "<item><title>Schiff Nummer " + i + " läuft ein</title><link>/schiff/" + i + "</link></item>")
                .collect(Collectors.joining());
        site.answer(path)
                .type("application/rss+xml; charset=utf-8")
                .body("<rss version='2.0'><channel><title>x</title><link>x</link><description>x</description>" + items
                        + "</channel></rss>");
    }

    private void sitemap(String path, boolean ofNews) {
        String news = "<n:news><n:publication><n:name>x</n:name><n:language>de</n:language></n:publication>"
                + "<n:publication_date>2022-01-07</n:publication_date><n:title>T</n:title></n:news>";
        site.answer(path)
                .type("application/xml")
                .body("<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
                        + " xmlns:n='http://www.google.com/schemas/sitemap-news/0.9'><url><loc>" + site.base() + path
                        + "/a</loc>" + (ofNews ? news : "") + "</url></urlset>");
    }
}
