package newsarchive.web.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsarchive.web.PageTest;
import newsarchive.web.UnreadTexts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Lists for which there is no time to look through all texts. */
@PageTest
@TestPropertySource(properties = "newsarchive.search.time-for-texts=0ms")
class LookingPagesTest {

    private static final Pattern ON = Pattern.compile("rel=\"next\"[^>]* href=\"([^\"]+)\"");
    private static final Pattern HIT = Pattern.compile("<li class=\"hit\"");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void pretend() {
        UnreadTexts.pretend(jdbc);
    }

    @Test
    void saysHowFarItLookedAndWhereItGoesOn() {
        assertThat(body("/?q=\"40th day\""))
                .contains(
                        "Nothing yet",
                        "Nothing yet for “&quot;40th day&quot;”",
                        "Looked through everything back to 3 February 2022.",
                        "Search on")
                .doesNotContain("More than", "At least", "Nothing found", "‹ Newest");
        assertThat(body("/?q=\"40th day\"&sort=oldest"))
                .contains("Looked through everything from the beginning up to ");
    }

    @Test
    void comesToTheHitAndThenToTheEnd() {
        List<String> pages = follow("/?q=\"40th day\"&from=2022-01-15");

        List<String> withHit = pages.stream().filter(page -> hits(page) > 0).toList();
        assertThat(withHit)
                .singleElement()
                .satisfies(page -> assertThat(page)
                        .contains("At least 1 article", "Looked back to 21 January 2022", "Search on", "‹ Newest")
                        .doesNotContain("Older ›"));
        int at = pages.indexOf(withHit.get(0));
        assertThat(pages.subList(0, at)).hasSizeGreaterThan(10).allMatch(page -> page.contains("Nothing yet"));
        assertThat(pages.subList(at + 1, pages.size() - 1))
                .isNotEmpty()
                .allMatch(page -> page.contains("Nothing more yet") && !page.contains("Nothing yet"));
        assertThat(pages.get(pages.size() - 1))
                .contains("No more articles", "‹ Newest", "At least 1 article")
                .doesNotContain("Nothing found", "Search on", "More than");
    }

    @Test
    void endsInNothingFoundWhereNothingIs() {
        List<String> pages = follow("/?q=\"day 40th\"&from=2022-01-25");

        assertThat(pages.get(pages.size() - 1))
                .contains("Nothing found for “&quot;day 40th&quot;”", "Try it without")
                .doesNotContain("No more articles");
        assertThat(pages.get(0)).doesNotContain("Try it without");
    }

    @Test
    void byRelevanceLeadsToTheListByTime() {
        assertThat(body("/?q=\"40th day\"&sort=relevance"))
                .contains("Nothing yet", "Looked through everything back to 3 February 2022.")
                .containsPattern("rel=\"next\"[^>]* href=\"/\\?q=%2240th%20day%22&amp;sort=newest\"");
        assertThat(body("/?q=\"на реке\"&sort=relevance"))
                .contains("At least 1 article", "The texts were only looked through back to 3 February 2022.")
                .contains("All, newest first");
    }

    @Test
    void aFeedHasItAllTheSame() {
        assertThat(body("/feed.atom?q=\"40th day\"")).containsOnlyOnce("<entry>");
        assertThat(body("/feed.atom?q=\"left on time\"").split("<entry>", -1)).hasSize(41);
    }

    @Test
    void theApiSaysHowFarItLooked() {
        assertThat(mvc.get().uri("/api/v1/articles").param("q", "\"40th day\""))
                .bodyJson()
                .hasPathSatisfying("$.lookedTo", to -> assertThat(to).asString().isEqualTo("2022-02-03"))
                .hasPathSatisfying(
                        "$.items", items -> assertThat(items).asArray().isEmpty())
                .hasPathSatisfying("$.total.exact", exact -> assertThat(exact).isEqualTo(false))
                .hasPathSatisfying("$.next", next -> assertThat(next).asString().isNotEmpty());
        assertThat(body("/api/v1/articles?q=ferry")).doesNotContain("lookedTo");
    }

    private List<String> follow(String first) {
        List<String> pages = new ArrayList<>(List.of(body(first)));
        Matcher on = ON.matcher(pages.get(0));
        while (on.find()) {
            pages.add(body(on.group(1).replace("&amp;", "&")));
            on = ON.matcher(pages.get(pages.size() - 1));
        }
        return pages;
    }

    private static long hits(String page) {
        return HIT.matcher(page).results().count();
    }

    private String body(String address) {
        String encoded = address.replace("\"", "%22").replace(" ", "%20");
        return new String(
                mvc.get()
                        .uri(URI.create(URI.create(encoded).toASCIIString()))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }
}
