package newsarchive.web.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import newsarchive.search.SavedSearch;
import newsarchive.search.SavedSearches;
import newsarchive.web.Library;
import newsarchive.web.PageTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@PageTest
class SavedSearchControllerTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SavedSearches searches;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void accounts() {
        jdbc.sql("DELETE FROM saved_searches").update();
        for (String account : List.of("reader READER", "admin ADMIN")) {
            jdbc.sql("""
                            INSERT INTO accounts (username, password_hash, role)
                            VALUES (:name, 'none', :role)
                            ON CONFLICT DO NOTHING
                            """)
                    .param("name", account.split(" ")[0])
                    .param("role", account.split(" ")[1])
                    .update();
        }
    }

    @Test
    void keepsASearchUnderItsName() {
        assertThat(post("/saved", "reader").param("name", "Ferries").param("parameters", "q=ferry&language=en"))
                .hasRedirectedUrl("/saved");

        assertThat(mvc.get().uri("/saved").with(user("reader").roles("READER")))
                .hasStatusOk()
                .bodyText()
                .contains("<a href=\"/?q=ferry&amp;language=en\">Ferries</a>", "“ferry”, language English", ".atom");
    }

    @Test
    void refusesToKeepNothing() {
        assertThat(post("/saved", "reader").param("name", "x").param("parameters", "evil=1"))
                .hasRedirectedUrl("/saved");
        assertThat(searches.of("reader")).isEmpty();
    }

    @Test
    void givesASearchWithoutANameOne() {
        assertThat(post("/saved", "reader").param("name", " ").param("parameters", "source=gazette"))
                .hasRedirectedUrl("/saved");
        assertThat(searches.of("reader")).extracting(SavedSearch::name).containsExactly("source gazette");
    }

    @Test
    void renamesAndDeletes() {
        SavedSearch saved = searches.save("reader", "Old", "q=ferry");

        assertThat(post("/saved/" + saved.id() + "/rename", "reader").param("name", "New"))
                .hasRedirectedUrl("/saved");
        assertThat(searches.of("reader")).extracting(SavedSearch::name).containsExactly("New");
        assertThat(post("/saved/" + saved.id() + "/delete", "reader")).hasRedirectedUrl("/saved");
        assertThat(searches.of("reader")).isEmpty();
        assertThat(mvc.get().uri("/saved/" + saved.token() + ".atom")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void itsFeedGetsANewAddressAndTheOldOneEnds() {
        SavedSearch saved = searches.save("reader", "Ferries", "q=ferry");

        assertThat(post("/saved/" + saved.id() + "/renew", "reader")).hasRedirectedUrl("/saved");

        String token = searches.of("reader").get(0).token();
        assertThat(token).isNotEqualTo(saved.token());
        assertThat(mvc.get().uri("/saved/" + saved.token() + ".atom")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/saved/" + token + ".atom")).hasStatusOk();
    }

    @Test
    void nobodyElseChangesOrSeesIt() {
        SavedSearch saved = searches.save("reader", "Mine", "q=ferry");

        assertThat(post("/saved/" + saved.id() + "/rename", "admin").param("name", "Theirs"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/saved/" + saved.id() + "/delete", "admin")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/saved/" + saved.id() + "/renew", "admin")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(searches.of("reader").get(0).token()).isEqualTo(saved.token());
        assertThat(mvc.get().uri("/saved").with(user("admin").roles("ADMIN")))
                .bodyText()
                .doesNotContain("Mine");
        assertThat(searches.of("reader")).extracting(SavedSearch::name).containsExactly("Mine");
    }

    @Test
    void needsSomebodySignedInAndTheFormsToken() {
        assertThat(mvc.get().uri("/saved")).hasStatus3xxRedirection().hasRedirectedUrl("/login");
        assertThat(mvc.post().uri("/saved").with(csrf()).param("parameters", "q=x"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/login");
        for (String path : List.of("/saved", "/saved/1/rename", "/saved/1/delete", "/saved/1/renew")) {
            assertThat(mvc.post().uri(path).with(user("reader").roles("READER")))
                    .hasStatus(403);
        }
    }

    @Test
    void itsFeedShowsWhatItsOwnerMaySeeToWhoeverKnowsTheAddress() {
        SavedSearch ofReader = searches.save("reader", "Five", "from=2022-01-05&to=2022-01-05");
        SavedSearch ofAdmin = searches.save("admin", "Five", "from=2022-01-05&to=2022-01-05");

        assertThat(mvc.get().uri("/saved/" + ofReader.token() + ".atom"))
                .hasStatusOk()
                .bodyText()
                .contains("<title>Five</title>")
                .doesNotContain(Library.SECRET);
        assertThat(mvc.get().uri("/saved/" + ofAdmin.token() + ".atom"))
                .bodyText()
                .contains(Library.SECRET);
        assertThat(mvc.get().uri("/saved/" + ofAdmin.token() + ".json"))
                .bodyText()
                .contains(Library.SECRET);

        jdbc.sql("UPDATE accounts SET role = 'READER' WHERE username = 'admin'").update();
        assertThat(mvc.get().uri("/saved/" + ofAdmin.token() + ".atom"))
                .bodyText()
                .doesNotContain(Library.SECRET);
        jdbc.sql("UPDATE accounts SET role = 'ADMIN' WHERE username = 'admin'").update();
    }

    @Test
    void tokensAreLongAndEachIsAnother() {
        SavedSearch one = searches.save("reader", "One", "q=a");
        SavedSearch other = searches.save("reader", "Other", "q=a");

        assertThat(one.token()).hasSize(32).isNotEqualTo(other.token());
        assertThat(one.toString()).doesNotContain(one.token());
        assertThat(mvc.get().uri("/saved/" + "a".repeat(32) + ".atom")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private MockMvcRequestBuilder post(String path, String who) {
        return mvc.post().uri(path).with(csrf()).with(user(who).roles(who.equals("admin") ? "ADMIN" : "READER"));
    }
}
