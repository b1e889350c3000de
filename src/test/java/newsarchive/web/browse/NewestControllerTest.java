package newsarchive.web.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsarchive.web.Library;
import newsarchive.web.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;

@PageTest
class NewestControllerTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Test
    void groupsTheNewestByDay() {
        assertThat(mvc.get().uri("/"))
                .hasStatusOk()
                .bodyText()
                .contains("44 articles", "15:42", "revised once")
                .containsSubsequence("Thursday 3 February 2022", "Friday 21 January 2022", "Thursday 20 January 2022");
    }

    @Test
    void goesThroughTheWholeListByItsLinks() {
        String first = body("/");
        String link = nextLink(first);
        String second = body(link);
        assertThat(second).contains("‹ Newest").doesNotContain("rel=\"next\"");
        assertThat(headlines(first)).hasSize(25);
        assertThat(headlines(second)).hasSize(19).doesNotContainAnyElementsOf(headlines(first));
    }

    @Test
    void marksTheWordsThatWereFound() {
        assertThat(mvc.get().uri("/").param("q", "Brücke"))
                .bodyText()
                .contains(Library.EDITED, "<mark>Brücke</mark>", "1 article");
    }

    @Test
    @Transactional
    void saysWhereAListByRelevanceEndsBeforeItsHits() {
        jdbc.sql("""
                        WITH one AS (SELECT * FROM articles WHERE title = :title),
                        more AS (
                            INSERT INTO articles (page_key, source_id, title, authors, topics, language, day, date, current_revision,
                                revisions, first_seen, last_seen, updated_at)
                            SELECT page_key || '/copy/' || n, source_id, title, authors, topics, language, day, date, current_revision, 1, date, date, date
                            FROM one, generate_series(1, 260) n
                            RETURNING *)
                        INSERT INTO article_search
                        SELECT id, source_id, day, date, search_config(language), language, E'Boats\n\n\nThe barge left.' FROM more
                        """).param("title", Library.EDITED).update();

        String first = body("/?q=barge&sort=relevance");
        String last = first;
        while (last.contains("rel=\"next\"")) {
            last = body(nextLink(last));
        }

        assertThat(first).contains("260 articles").doesNotContain("only the best");
        assertThat(last).contains("only the best", "/?q=barge&amp;sort=newest");
    }

    @Test
    void marksThePlaceInAQueryThatItCannotTakeAndSaysWhatItTookInstead() {
        assertThat(mvc.get().uri("/").param("q", "Brücke lang:<b>"))
                .hasStatusOk()
                .bodyText()
                .contains(Library.EDITED, "<mark>&lt;b&gt;</mark>", "is no language", "It was left out.");
        assertThat(mvc.get().uri("/").param("q", "Brücke")).bodyText().doesNotContain("doubt");
    }

    @Test
    void showsEachFilterWithALinkThatDropsIt() {
        assertThat(mvc.get().uri("/?q=ferry&source=gazette&from=2022-01-01&language=en&topic=x&author=y"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "The Tidewater Gazette",
                        "English",
                        "/?q=ferry&amp;from=2022-01-01&amp;language=en&amp;author=y&amp;topic=x\"");
    }

    @Test
    void saysWhatItCannotUseAndGoesOn() {
        assertThat(mvc.get().uri("/?from=notadate&sort=upside&cursor=nonsense"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "“notadate” is not a day", "“upside” is not an order", "This is the first page", "44 articles");
    }

    @Test
    void searchesForTheBeginningOfAnEndlessQuestion() {
        assertThat(mvc.get().uri("/").param("q", "ferry ".repeat(2000)))
                .hasStatusOk()
                .bodyText()
                .contains("longer than 500", "Only its beginning was searched for.", "40 articles");
    }

    @Test
    void helpsWhenNothingIsFound() {
        assertThat(mvc.get().uri("/?q=zzzz&source=gazette&language=en"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Nothing found for “zzzz”",
                        "all filters",
                        "these words in this order",
                        "href=\"/?q=zzzz&amp;language=en\"");
    }

    @Test
    void saysWhatWouldBeFoundWithoutEachFilter() {
        assertThat(mvc.get().uri("/?q=ferry&source=gazette&language=ru"))
                .hasStatusOk()
                .bodyText()
                .containsPattern("href=\"/\\?q=ferry&amp;language=ru\"[^~]{0,200}nothing</span>")
                .containsPattern("href=\"/\\?q=ferry&amp;source=gazette\"[^~]{0,200}20 articles</span>")
                .containsPattern("href=\"/\\?source=gazette&amp;language=ru\"[^~]{0,200}nothing</span>")
                .containsPattern("href=\"/\\?q=ferry\"[^~]{0,200}40 articles</span>");
    }

    @Test
    void offersToSaveTheSearchOnlyToTheSignedIn() {
        assertThat(mvc.get().uri("/?q=ferry")).bodyText().doesNotContain("Save search");
        assertThat(mvc.get().uri("/?q=ferry&language=en").with(user("admin").roles("ADMIN")))
                .bodyText()
                .contains(
                        "Save search",
                        "name=\"parameters\" value=\"q=ferry&amp;language=en\"",
                        "value=\"“ferry”, language English\"");
        assertThat(mvc.get().uri("/").with(user("admin").roles("ADMIN")))
                .bodyText()
                .doesNotContain("Save search");
    }

    @Test
    void takesWordsThatMeanNoForWords() {
        assertThat(mvc.get().uri("/?q=no")).bodyText().contains("Nothing found for “no”");
    }

    @Test
    void readsLinksWithEveryCharacterBack() {
        Asked asked = new Asked("a&b=c {x} 100% ü+1 #", null, null, null, null, "O'Brien & Søn", null, null, null);
        assertThat(Asked.of(asked.address())).isEqualTo(asked);
        assertThat(asked.dropped("q").author()).isEqualTo("O'Brien & Søn");
        assertThat(asked.dropped("q").q()).isNull();
        var back = UriComponentsBuilder.fromUriString(asked.firstPage()).build();
        assertThat(java.net.URLDecoder.decode(
                        String.valueOf(back.getQueryParams().getFirst("q")), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("a&b=c {x} 100% ü+1 #");
    }

    private String body(String path) {
        return new String(
                mvc.get()
                        .uri(java.net.URI.create(path))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String nextLink(String body) {
        Matcher link = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(body);
        assertThat(link.find()).isTrue();
        return link.group(1).replace("&amp;", "&");
    }

    private static List<String> headlines(String body) {
        return Pattern.compile("hit-title[^>]*><a href=\"([^\"]+)\"")
                .matcher(body)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
