package newsarchive.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.List;
import newsarchive.web.Library.Shelf;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An article whose every field tries to break out of the page stays text everywhere. */
@PageTest
class EscapingTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Shelf shelf;

    @Test
    void nothingOfAHostileArticleBecomesMarkup() {
        String article = "/articles/" + shelf.article(Library.HOSTILE);
        assertThat(List.of(
                        "/?source=hostile",
                        "/?q=plain",
                        "/sources",
                        "/sources/hostile",
                        "/days/2022-01-20",
                        article,
                        article + "/revisions",
                        article + "/diff",
                        article + "/removed",
                        "/admin/sources",
                        "/admin/sources/hostile/edit",
                        "/admin/rescrape"))
                .allSatisfy(path -> assertThat(body(path))
                        .as(path)
                        .doesNotContain(
                                "<script>alert",
                                "<svg onload",
                                "<img src=x",
                                "<i>section",
                                "<u>topic",
                                "<b>",
                                "=\"javascript:"));
    }

    @Test
    void whatIsAskedForBecomesNoMarkupAndNoExpression() {
        String attack = "\"><script>alert(1)</script>__${7*7}__[[${7*7}]]";
        for (String name : List.of("q", "source", "from", "to", "language", "author", "topic", "sort", "cursor")) {
            assertThat(mvc.get().uri("/").param(name, attack))
                    .as(name)
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("<script>alert", "49__");
        }
    }

    private String body(String path) {
        MvcTestResult answer =
                mvc.get().uri(path).with(user("admin").roles("ADMIN")).exchange();
        assertThat(answer).as(path).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
