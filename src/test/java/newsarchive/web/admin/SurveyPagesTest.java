package newsarchive.web.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import newsarchive.access.Visibility;
import newsarchive.discovery.Channel;
import newsarchive.discovery.ChannelKind;
import newsarchive.discovery.Sources;
import newsarchive.web.Library;
import newsarchive.web.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** Adding a source by its homepage; what a survey finds is put into the database here. */
@PageTest
@WithMockUser(roles = "ADMIN")
class SurveyPagesTest {

    private static final String PAGE = "/admin/sources/new?survey=" + Library.SURVEY;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Sources sources;

    @Test
    void asksForAnAddressAndKeepsOneThatIsNone() {
        assertThat(mvc.get().uri("/admin/sources/new")).hasStatusOk().bodyText().contains("id=\"address\"", "by-hand");
        assertThat(post("/admin/sources/survey").param("address", "two words<b>"))
                .hasStatus(422)
                .bodyText()
                .contains("two words&lt;b&gt;", "problem-address");
        assertThat(post("/admin/sources/survey")).hasStatus(422);
    }

    @Test
    void queuesASurveyAndSaysHowFarItIs() {
        String page = post("/admin/sources/survey")
                .param("address", "paper.example")
                .exchange()
                .getMvcResult()
                .getResponse()
                .getRedirectedUrl();

        assertThat(mvc.get().uri(page)).hasStatusOk().bodyText().contains("data-refresh=\"true\"", "paper.example");
        assertThat(jdbc.sql("SELECT count(*) FROM scheduled_tasks WHERE task_name = 'site-survey'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void showsWhatWasFoundAndHowArticlesWillLook() {
        assertThat(mvc.get().uri(PAGE))
                .hasStatusOk()
                .bodyText()
                .contains("Hafenkurier", "12 articles now", "The feed answered 404 (not found).", "120 words")
                .contains("checked=\"checked\"", "login prompt", "formaction")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert(1)", "data-refresh");
    }

    @Test
    void savesWhatIsTicked() {
        assertThat(form(post("/admin/sources/new")).param("name", "Surveyed paper"))
                .hasRedirectedUrl("/admin/sources");

        assertThat(sources.find("surveyed-paper", Visibility.STAFF)
                        .orElseThrow()
                        .channels())
                .isEqualTo(List.of(new Channel(ChannelKind.SITEMAP, "https://hafen.example/news.xml")));
        sources.delete("surveyed-paper");
    }

    @Test
    void keepsAllStepsOnThePageWhenItCannotBeSaved() {
        assertThat(form(post("/admin/sources/new")).param("name", "").param("delay", "soon"))
                .hasStatus(422)
                .bodyText()
                .contains("12 articles now", "120 words", "value=\"soon\"", "problem-name")
                .containsPattern("value=\"https://hafen.example/news.xml\"[^>]* checked")
                .doesNotContainPattern("value=\"https://hafen.example/feed.xml\"[^>]* checked");
    }

    @Test
    void showsArticlesOfWhatIsTickedAndKeepsWhatWasTyped() {
        UUID own = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO surveys (id, address, state, survey, chosen, previews, created_at)
                        SELECT :id, address, state, survey, chosen, previews, created_at FROM surveys WHERE id = :like
                        """).param("id", own).param("like", Library.SURVEY).update();

        assertThat(form(post("/admin/sources/survey/" + own)).param("name", "Half typed"))
                .hasRedirectedUrl("/admin/sources/new?survey=" + own);

        assertThat(jdbc.sql("SELECT chosen[1] FROM surveys WHERE id = :id AND state = 'READING'")
                        .param("id", own)
                        .query(String.class)
                        .single())
                .isEqualTo("https://hafen.example/news.xml");
        jdbc.sql("UPDATE surveys SET state = 'DONE' WHERE id = :id")
                .param("id", own)
                .update();
        assertThat(mvc.get().uri("/admin/sources/new?survey=" + own)).bodyText().contains("value=\"Half typed\"");
    }

    @Test
    void knowsNoOtherSurveys() {
        assertThat(mvc.get().uri("/admin/sources/new?survey=none")).hasStatus(404);
        assertThat(mvc.get().uri("/admin/sources/new?survey=" + UUID.randomUUID()))
                .hasStatus(404);
        assertThat(post("/admin/sources/survey/" + UUID.randomUUID())).hasStatus(404);
    }

    @Test
    @WithAnonymousUser
    void isForTheAdminOnly() {
        assertThat(mvc.get().uri(PAGE)).hasStatus(302);
        assertThat(post("/admin/sources/survey").param("address", "paper.example"))
                .hasStatus(302);
    }

    private MockMvcRequestBuilder post(String path) {
        return mvc.post().uri(path).with(csrf());
    }

    /** The feed's box is not ticked, the sitemap's is. */
    private static MockMvcRequestBuilder form(MockMvcRequestBuilder post) {
        return post.param("survey", Library.SURVEY.toString())
                .param("channels[0].kind", "FEED")
                .param("channels[1].kind", "SITEMAP")
                .param("channels[1].url", "https://hafen.example/news.xml")
                .param("interval", "PT1H")
                .param("enabled", "true")
                .param("visibility", "PUBLIC");
    }
}
