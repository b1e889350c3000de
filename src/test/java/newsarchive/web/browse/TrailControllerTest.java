package newsarchive.web.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import newsarchive.web.Library;
import newsarchive.web.Library.Shelf;
import newsarchive.web.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class TrailControllerTest {

    private static final String LIST = "?q=ferry&source=gazette&sort=oldest";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Shelf shelf;

    @Test
    void theLinksOfAListCarryItsQuestion() {
        assertThat(mvc.get().uri("/" + LIST))
                .bodyText()
                .contains("href=\"" + ferry(2) + LIST.replace("&", "&amp;") + "\"");
        assertThat(mvc.get().uri("/")).bodyText().contains("href=\"/articles/" + shelf.article(Library.GONE) + "\"");
    }

    @Test
    void anArticleOfAListMarksTheWordsAndLeadsOn() {
        String page = body(ferry(4) + LIST);

        assertThat(page)
                .contains(
                        "<mark>Ferry</mark> number 4",
                        "The <mark>ferry</mark> across the sound",
                        "2 matches",
                        "All for “ferry”",
                        "href=\"" + ferry(4) + "/next" + LIST.replace("&", "&amp;") + "\"",
                        "href=\"/" + LIST.replace("&", "&amp;") + "\"",
                        "<title>Ferry number 4 leaves");
    }

    @Test
    void anArticleOfNoListHasNeitherMarksNorTrail() {
        assertThat(body(ferry(4))).doesNotContain("<mark>", "class=\"trail\"");
        assertThat(body(ferry(4) + "?source=gazette"))
                .contains("Back to the list")
                .doesNotContain("<mark>", "matches");
    }

    @Test
    void goesToTheArticleBesideAndBeyondTheEndToTheList() {
        assertThat(mvc.get().uri(ferry(4) + "/next" + LIST)).hasRedirectedUrl(ferry(6) + LIST);
        assertThat(mvc.get().uri(ferry(4) + "/previous" + LIST)).hasRedirectedUrl(ferry(2) + LIST);
        assertThat(mvc.get().uri(ferry(2) + "/previous" + LIST)).hasRedirectedUrl("/" + LIST);
        assertThat(mvc.get().uri("/articles/" + shelf.article(Library.SECRET) + "/next" + LIST))
                .hasStatus(404);
    }

    @Test
    void takesAnyQuestion() {
        for (String q : new String[] {"\"><script>alert(1)</script>", "${7*7}", "(((", "\"", "x".repeat(900)}) {
            assertThat(mvc.get().uri(ferry(4)).param("q", q).param("from", "x").param("sort", "y"))
                    .as(q)
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("<script>alert");
            assertThat(mvc.get().uri(ferry(4) + "/next").param("q", q)).as(q).hasStatus(302);
        }
    }

    private String ferry(int number) {
        return "/articles/" + shelf.article("Ferry number " + number + " leaves on time again");
    }

    private String body(String path) {
        return new String(mvc.get().uri(path).exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
