package newsarchive.web.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import newsarchive.archive.Register;
import newsarchive.web.PageTest;
import newsarchive.web.WireStories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
@Import(WireStories.class)
class RegisterControllerTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Register register;

    @BeforeEach
    void count() {
        register.count();
    }

    @Test
    void listsAuthorsByLetter() {
        assertThat(mvc.get().uri("/authors"))
                .hasStatusOk()
                .bodyText()
                .contains("/authors?letter=M", "/?author=Maren%20Tietjen", ">Ada Quill</a> <span class=\"count\">3<")
                .contains("&lt;script&gt;alert(&#39;author&#39;)&lt;/script&gt;")
                .doesNotContain("<script>alert");
        assertThat(mvc.get().uri("/authors?letter=M"))
                .bodyText()
                .contains(">Maren Tietjen<")
                .doesNotContain(">Ada Quill<");
        assertThat(mvc.get().uri("/authors?after=Maren Tietjen"))
                .bodyText()
                .contains(">Ole Brandt<")
                .doesNotContain(">Maren Tietjen<");
    }

    @Test
    void listsThoseWithTheMostArticlesFirst() {
        assertThat(mvc.get().uri("/authors?sort=articles"))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence(">Ada Quill<", ">Maren Tietjen<");
        assertThat(mvc.get().uri("/authors?sort=articles&after=Ada Quill&count=3"))
                .bodyText()
                .contains(">Maren Tietjen<")
                .doesNotContain(">Ada Quill<");
        assertThat(mvc.get().uri("/authors?sort=articles&after=x&count=many")).hasStatusOk();
    }

    @Test
    void listsTopicsAndLanguages() {
        assertThat(mvc.get().uri("/topics")).bodyText().contains("/?topic=Ferries", "/?topic=Verkehr");
        assertThat(mvc.get().uri("/languages"))
                .bodyText()
                .contains("/?language=de", ">German<", ">Russian<")
                .doesNotContain("?letter=");
    }

    @Test
    void countsWhatTheReaderMaySee() {
        assertThat(mvc.get().uri("/authors").with(user("admin").roles("ADMIN")))
                .bodyText()
                .contains(">Ada Quill</a> <span class=\"count\">4<");
        assertThat(mvc.get().uri("/authors?letter=Ω")).bodyText().contains("Nothing stands here yet.");
    }

    @Test
    void isFoundFromSourcesAndDays() {
        assertThat(mvc.get().uri("/sources")).bodyText().contains("href=\"/authors\"", "href=\"/languages\"");
        assertThat(mvc.get().uri("/days")).bodyText().contains("href=\"/topics\"");
    }
}
