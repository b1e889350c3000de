package newsarchive.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import newsarchive.access.Visibility;
import newsarchive.accounts.ApiTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** Who may write. The call used is one that finds nothing to do: it answers 404 to whoever is let through. */
@ApiTest
class ApiSecurityTest {

    private static final int LET_THROUGH = 404;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private SmallArchive archive;

    @BeforeEach
    void fill() {
        archive.empty();
    }

    @Test
    void nobodyWritesWithoutSigningIn() {
        assertThat(write())
                .hasStatus(401)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .headers()
                .hasValue("WWW-Authenticate", "Basic realm=\"News archive\", charset=\"UTF-8\"");
        assertThat(write()).bodyJson().extractingPath("$.detail").asString().startsWith("Sign in as the admin");
        assertThat(write().exchange().getRequest().getSession(false)).isNull();
    }

    @Test
    void theAdminWritesByNameAndPassword() {
        assertThat(write().with(httpBasic("admin", "correct horse"))).hasStatus(LET_THROUGH);
        assertThat(write().with(httpBasic("admin", "wrong"))).hasStatus(401);
        assertThat(write().with(httpBasic("nobody", "wrong"))).hasStatus(401);
    }

    @Test
    void nameAndPasswordMakeNoSession() {
        var answer = write().with(httpBasic("admin", "correct horse")).exchange();

        assertThat(answer.getRequest().getSession(false)).isNull();
    }

    @Test
    void aProgramWritesByToken() {
        ApiTokens.Created token = tokens.create("test");

        assertThat(write().header("Authorization", "Bearer " + token.secret())).hasStatus(LET_THROUGH);
        assertThat(write().header("Authorization", "bearer " + token.secret())).hasStatus(LET_THROUGH);

        tokens.revoke(token.token().id());
        assertThat(write().header("Authorization", "Bearer " + token.secret()))
                .hasStatus(401)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("The name, password or token is wrong.");
    }

    @Test
    void aWrongTokenMayNotEvenRead() {
        assertThat(mvc.get().uri("/api/v1/sources").header("Authorization", "Bearer na_nothing"))
                .hasStatus(401)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void aSessionNeedsTheTokenAgainstForgery() {
        assertThat(write().session(new MockHttpSession()).with(user("admin").roles("ADMIN")))
                .hasStatus(403)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("CSRF");
        assertThat(write().session(new MockHttpSession())
                        .with(user("admin").roles("ADMIN"))
                        .with(csrf().asHeader()))
                .hasStatus(LET_THROUGH);
    }

    @Test
    void aPageOfAnotherSiteCannotUseARememberedPassword() {
        assertThat(write().with(httpBasic("admin", "correct horse")).header("Sec-Fetch-Site", "cross-site"))
                .hasStatus(403);
        assertThat(write().with(httpBasic("admin", "correct horse")).header("Sec-Fetch-Site", "same-origin"))
                .hasStatus(LET_THROUGH);
    }

    @Test
    void aReaderMayNotWrite() {
        assertThat(write().with(user("reader").roles("READER")).with(csrf()))
                .hasStatus(403)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("Only the admin may do this.");
    }

    @Test
    void tooManyWrongPasswordsAreNotHeardForAWhile() {
        for (int i = 0; i < 10; i++) {
            write().with(httpBasic("guesser", "wrong " + i)).exchange();
        }

        assertThat(write().with(httpBasic("guesser", "wrong again")))
                .hasStatus(429)
                .hasHeader("Retry-After", "900")
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void theAdminSeesWhatIsHidden() {
        archive.source("desk", Visibility.STAFF);

        assertThat(mvc.get().uri("/api/v1/sources"))
                .bodyJson()
                .extractingPath("$")
                .asArray()
                .isEmpty();
        assertThat(mvc.get().uri("/api/v1/sources").with(httpBasic("admin", "correct horse")))
                .bodyJson()
                .extractingPath("$[*].slug")
                .asArray()
                .containsExactly("desk");
    }

    private MockMvcRequestBuilder write() {
        return mvc.post().uri("/api/v1/scrapes/999999999/cancel");
    }
}
