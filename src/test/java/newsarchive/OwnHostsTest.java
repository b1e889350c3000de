package newsarchive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import newsarchive.access.Visibility;
import newsarchive.discovery.Channel;
import newsarchive.discovery.ChannelKind;
import newsarchive.discovery.SourceDraft;
import newsarchive.discovery.SourceFacts;
import newsarchive.discovery.SourceRequests;
import newsarchive.fetching.LoopbackSite;
import newsarchive.scraping.ScrapeMode;
import newsarchive.scraping.ScrapeRequest;
import newsarchive.search.SearchHit;
import newsarchive.search.SearchQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A newspaper on two hosts, and a stranger's site that it links to: what is the paper's own, and what only it is sent. */
class OwnHostsTest extends FlowCase {

    private static final String STORY = "/2022/01/harbour-freezes-again.html";
    private static final String ADVERT = "/2022/01/ten-cures-for-cold-feet.html";

    private LoopbackSite mobile;
    private LoopbackSite stranger;

    @BeforeEach
    void openTheOtherSites() {
        mobile = LoopbackSite.startOn("127.0.0.2");
        stranger = LoopbackSite.startOn("127.0.0.3");
        mobile.html(STORY, page("The harbour freezes again", "Twelve ships wait outside the mole."));
        stranger.html(ADVERT, page("Ten cures for cold feet", "Buy them now, they are cheap."));
    }

    @AfterEach
    void closeTheOtherSites() {
        mobile.close();
        stranger.close();
        jdbc.sql("DELETE FROM source_hosts").update();
    }

    @Test
    void aSectionIsFollowedToTheOtherHostsOfItsSource() {
        paper.html(
                "/news/",
                link(mobile.url(STORY).value(), "The harbour freezes over again")
                        + link(stranger.url(ADVERT).value(), "Ten cures for your cold feet"));
        follow(ChannelKind.SECTION, "/news/", SourceRequests.PLAIN, "127.0.0.2");

        assertThat(scrape().counts().added()).isOne();
        assertThat(onlyArticle().url()).isEqualTo(mobile.url(STORY).value());
    }

    @Test
    void aSourceWithoutOtherHostsKeepsToItsSite() {
        paper.html("/news/", link(mobile.url(STORY).value(), "The harbour freezes over again"));
        follow(ChannelKind.SECTION, "/news/", SourceRequests.PLAIN);

        assertThat(scrape().total()).isZero();
    }

    @Test
    void whatIsSecretGoesToItsOwnHostsOnly() {
        String sameStory = paper.url("/2022/01/harbour-freezes.html").value();
        offer(mobile.url(STORY).value(), stranger.url(ADVERT).value(), sameStory);
        follow(
                ChannelKind.FEED,
                "/feed.xml",
                new SourceRequests("PaperReader/2", Map.of("X-Edition", "north"), "a=s3cret", null),
                "127.0.0.2");

        assertThat(scrape().counts().added()).isEqualTo(3);
        for (LoopbackSite.Asked own :
                List.of(paper.last("/feed.xml"), paper.last("/2022/01/harbour-freezes.html"), mobile.last(STORY))) {
            assertThat(own.header("cookie")).isEqualTo("a=s3cret");
            assertThat(own.header("x-edition")).isEqualTo("north");
            assertThat(own.header("user-agent")).isEqualTo("PaperReader/2");
        }
        LoopbackSite.Asked other = stranger.last(ADVERT);
        assertThat(other.header("cookie")).isNull();
        assertThat(other.header("x-edition")).isNull();
        assertThat(other.header("user-agent")).startsWith("newsarchive/");
    }

    @Test
    void anArticleThatIsFetchedAgainIsAskedForInTheSameWay() {
        offer(mobile.url(STORY).value());
        follow(ChannelKind.FEED, "/feed.xml", new SourceRequests(null, Map.of(), "a=s3cret", null), "127.0.0.2");
        scrape();
        long article = onlyArticle().id();

        end(new ScrapeRequest(new ScrapeRequest.OfArticle(article), ScrapeMode.FETCH, false));
        end(new ScrapeRequest(new ScrapeRequest.OfQuery(all()), ScrapeMode.FETCH, false));

        assertThat(mobile.count(STORY)).isEqualTo(3);
        assertThat(mobile.last(STORY).header("cookie")).isEqualTo("a=s3cret");
    }

    @Test
    void aCanonicalAddressOnAnotherOfItsHostsIsBelieved() {
        String original = paper.url(STORY).value();
        mobile.html(STORY, canonical(original));
        stranger.html(STORY, canonical(original));
        publish(STORY, "The harbour freezes again", "Twelve ships wait outside the mole.");
        offer(original, mobile.url(STORY).value(), stranger.url(STORY).value());
        follow(ChannelKind.FEED, "/feed.xml", SourceRequests.PLAIN, "127.0.0.2");

        scrape();

        assertThat(hits(null).stream().map(SearchHit::url))
                .containsExactlyInAnyOrder(original, stranger.url(STORY).value());
    }

    private void follow(ChannelKind kind, String path, SourceRequests requests, String... hosts) {
        sources.add(new SourceDraft(
                slug,
                "Paper",
                null,
                null,
                new SourceFacts(null, null, List.of(), List.of(hosts)),
                List.of(new Channel(kind, paper.base() + path)),
                Duration.ofHours(1),
                null,
                requests,
                false,
                Visibility.PUBLIC));
    }

    private void offer(String... addresses) {
        StringBuilder items = new StringBuilder();
        for (String address : addresses) {
            items.append("<item><title>x</title><link>").append(address).append("</link></item>");
        }
        paper.answer("/feed.xml")
                .type("application/rss+xml")
                .body("<rss version='2.0'><channel><title>Paper</title><link>" + paper.base()
                        + "</link><description>d</description>" + items + "</channel></rss>");
    }

    private static String link(String address, String words) {
        return "<h2><a href='" + address + "'>" + words + "</a></h2>";
    }

    private static String canonical(String address) {
        return page("The harbour freezes again", "Twelve ships wait outside the mole.")
                .replace("<head>", "<head><link rel='canonical' href='" + address + "'>");
    }

    private SearchQuery all() {
        return new SearchQuery(
                null, slug, null, null, null, null, null, null, SearchQuery.Sort.NEWEST, 20, null, Visibility.STAFF);
    }
}
