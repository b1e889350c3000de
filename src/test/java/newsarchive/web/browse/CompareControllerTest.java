package newsarchive.web.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import newsarchive.web.Library;
import newsarchive.web.Library.Shelf;
import newsarchive.web.PageTest;
import newsarchive.web.WireStories;
import newsarchive.web.WireStories.Wire;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
@Import(WireStories.class)
class CompareControllerTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Wire wire;

    @Autowired
    Shelf shelf;

    @Test
    void showsWhoElseTellsTheStoryAndWhoWasFirst() {
        String page = page("/articles/" + wire.of("gazette"));

        assertThat(page)
                .contains("The same story elsewhere", "this article", "a part of this text", " % the same")
                .contains("/articles/" + wire.of("gazette") + "/compare/" + wire.of("harbour"))
                .contains("/articles/" + wire.of("gazette") + "/compare/" + wire.of("north"))
                .doesNotContain("with our notes", "Staff papers")
                .containsOnlyOnce("telling-first");
        assertThat(page("/articles/" + wire.of("harbour")))
                .contains("all of this text, and more")
                .containsSubsequence("Electric ferries for the islands", "telling-first", "&lt;i&gt;soon");
    }

    @Test
    void saysNothingWhereNothingIsLikeIt() {
        assertThat(page("/articles/" + shelf.article(Library.GONE))).doesNotContain("The same story elsewhere");
    }

    @Test
    void comparesTwoArticles() {
        String page = page("/articles/" + wire.of("gazette") + "/compare/" + wire.of("north"));

        assertThat(page)
                .contains(
                        "only in The Tidewater Gazette",
                        "only in Северный листок",
                        "<del>said</del>",
                        "<ins>told</ins>")
                .contains("/articles/" + wire.of("north") + "/compare/" + wire.of("gazette"));
        assertThat(page("/articles/" + wire.of("gazette") + "/compare/" + wire.of("harbour")))
                .contains("&lt;i&gt;soon&lt;/i&gt;")
                .doesNotContain("<i>soon");
    }

    @Test
    void doesNotCompareWhatHasNothingInCommon() {
        assertThat(page("/articles/" + wire.of("gazette") + "/compare/" + shelf.article(Library.EDITED)))
                .contains("hardly a sentence in common")
                .doesNotContain("zweiten Brücke über");
    }

    @Test
    void hidesWhatAReaderMayNotSee() {
        String path = "/articles/" + wire.of("gazette") + "/compare/" + wire.of("staff");

        assertThat(mvc.get().uri(path)).hasStatus(404);
        assertThat(mvc.get().uri(path).with(user("admin").roles("ADMIN"))).hasStatusOk();
        assertThat(mvc.get().uri("/articles/" + wire.of("gazette") + "/compare/999999"))
                .hasStatus(404);
    }

    private String page(String path) {
        return new String(
                mvc.get().uri(path).exchange().getResponse().getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }
}
