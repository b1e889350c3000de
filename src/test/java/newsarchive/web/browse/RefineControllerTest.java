package newsarchive.web.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.net.URI;
import newsarchive.web.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class RefineControllerTest {

    @Autowired
    MockMvcTester mvc;

    @Test
    void narrowsByLinksThatKeepTheRest() {
        assertThat(mvc.get().uri(URI.create("/refine?q=ferry&sort=oldest&part=true")))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "href=\"/?q=ferry&amp;sort=oldest&amp;source=gazette\"",
                        "The Tidewater Gazette</span> <span class=\"count\">20</span>",
                        "href=\"/?q=ferry&amp;sort=oldest&amp;language=de\"",
                        "German")
                .doesNotContain("<header", "id=\"main\"");
    }

    @Test
    void eachBarLeadsToItsDays() {
        assertThat(mvc.get().uri("/refine?source=gazette&part=true"))
                .bodyText()
                .contains(
                        "by week",
                        "href=\"/?source=gazette&amp;from=2021-12-13&amp;to=2021-12-19\"",
                        "aria-label=\"13 December 2021 – 19 December 2021: 2 articles\"");
    }

    @Test
    void aChoiceThatIsOnCanBeTakenBack() {
        assertThat(mvc.get().uri("/refine?language=ru&source=north"))
                .hasStatusOk()
                .bodyText()
                .contains("<a class=\"facet-choice\" href=\"/?source=north\" aria-current=\"true\"")
                .contains("Back to the list");
    }

    @Test
    void saysWhenNothingWasFound() {
        assertThat(mvc.get().uri("/refine?q=zzzz")).hasStatusOk().bodyText().contains("Nothing found");
    }

    @Test
    void whatAttacksStaysText() {
        assertThat(mvc.get().uri("/refine?source=hostile"))
                .hasStatusOk()
                .bodyText()
                .contains("&lt;img src=x")
                .doesNotContain("<img src=x", "<u>topic", "<script>alert");
    }

    @Test
    void countsWhatTheReaderMaySee() {
        assertThat(mvc.get().uri("/refine?part=true")).bodyText().doesNotContain("Staff papers");
        assertThat(mvc.get().uri("/refine?part=true").with(user("admin").roles("ADMIN")))
                .hasHeader("Cache-Control", "max-age=60, private")
                .bodyText()
                .contains("Staff papers");
    }
}
