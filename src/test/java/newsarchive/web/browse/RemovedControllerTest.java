package newsarchive.web.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import newsarchive.web.Library;
import newsarchive.web.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class RemovedControllerTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Library.Shelf shelf;

    @Test
    void tellsWhatARuleIsAndWhereElseItActed() {
        assertThat(mvc.get().uri(edited()))
                .bodyText()
                .contains("href=\"#rule-words-login\"", "id=\"rule-words-login\"")
                .contains("Its words are those of such blocks on many sites.", "21 blocks in 21 articles.")
                .doesNotContain("Settings of the source");
    }

    @Test
    void showsTheBlocksOfOneRule() {
        assertThat(mvc.get().uri(edited() + "?rule=links.density"))
                .bodyText()
                .contains("More about this", "And more", "55 Millionen")
                .doesNotContain("Home News Sport");
        assertThat(mvc.get().uri(edited() + "?rule=nonsense")).bodyText().contains("Home News Sport");
    }

    @Test
    void leadsTheAdminToTheSettingsOfTheSource() {
        assertThat(mvc.get().uri(edited()).with(user("admin").roles("ADMIN")))
                .bodyText()
                .contains("href=\"/admin/sources/harbour/edit\"", "Settings of the source");
    }

    private String edited() {
        return "/articles/" + shelf.article(Library.EDITED) + "/removed";
    }
}
