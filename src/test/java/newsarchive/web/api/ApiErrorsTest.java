package newsarchive.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import newsarchive.access.Visibility;
import newsarchive.archive.Articles;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiTest
@ExtendWith(OutputCaptureExtension.class)
class ApiErrorsTest {

    @Autowired
    private MockMvcTester mvc;

    /** A door that breaks on purpose; a real one would not. */
    @MockitoBean
    private Articles articles;

    @Test
    void aBugIsSaidPlainlyAndToldToTheLogOnly(CapturedOutput output) {
        Mockito.when(articles.find(1, Visibility.PUBLIC)).thenThrow(new IllegalStateException("secret of the house"));

        MvcTestResult answer = mvc.get().uri("/api/v1/articles/1").exchange();

        assertThat(answer).hasStatus(500).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer)
                .bodyText()
                .contains("Something went wrong on the server.")
                .doesNotContain("secret", "IllegalState", "newsarchive.");
        assertThat(output).contains("secret of the house");
    }

    @Test
    void aLostDatabaseIsSaidToBeAway() {
        Mockito.when(articles.find(1, Visibility.PUBLIC)).thenThrow(new CannotGetJdbcConnectionException("refused"));

        assertThat(mvc.get().uri("/api/v1/articles/1"))
                .hasStatus(503)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("The database cannot be reached. Try again in a moment.");
    }

    /** Tomcat finds out when the parameters are first asked for; there is no Tomcat here. */
    @Test
    void brokenPercentEncodingIsTheCallersFault() {
        Mockito.when(articles.find(1, Visibility.PUBLIC)).thenThrow(new InvalidParameterException("%zz"));

        assertThat(mvc.get().uri("/api/v1/articles/1"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("percent-encoding");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET    | /api/v1/nothing      |                  | 404",
                "GET    | /api/v2/articles     |                  | 404",
                "DELETE | /api/v1/articles/1   |                  | 405",
                "PATCH  | /api/v1/sources/a    | application/json | 405",
                "POST   | /api/v1/sources      | text/plain       | 415",
                "POST   | /api/v1/scrapes      |                  | 415"
            })
    void aWrongCallIsAProblemDocument(HttpMethod method, String address, String type, int status) {
        var call = mvc.method(method).uri(address).with(httpBasic("admin", "correct horse"));
        MvcTestResult answer = (type == null ? call : call.contentType(type).content("{}")).exchange();

        assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.status").isEqualTo(status);
        assertThat(answer).bodyJson().extractingPath("$.instance").isEqualTo(address);
        assertThat(answer).bodyJson().extractingPath("$.detail").asString().isNotBlank();
    }

    @Test
    void aWrongMethodIsToldTheRightOnes() {
        assertThat(mvc.delete().uri("/api/v1/articles/1").with(httpBasic("admin", "correct horse")))
                .headers()
                .hasValue("Allow", "GET");
    }

    @Test
    void onlyJsonIsToBeHad() {
        assertThat(mvc.get().uri("/api/v1/articles/1").accept(MediaType.APPLICATION_XML))
                .hasStatus(406)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                                | The body is missing or cannot be read. Send a JSON object.",
                "{\"source\":                      | The body is not JSON: line 1, column 11.",
                "[]                                | The body is not a JSON object of the expected shape.",
                "{\"sorce\":\"a\"}                 | Unknown field 'sorce'.",
                "{\"query\":{\"sorce\":\"a\"}}     | Unknown field 'query.sorce'.",
                "{\"mode\":\"GUESS\"}              | Field 'mode' is none of FETCH, REEXTRACT: 'GUESS'.",
                "{\"article\":\"seven\"}           | Field 'article' is not a number: 'seven'.",
                "{\"urls\":\"x\"}                  | Field 'urls' holds a value of the wrong kind.",
                "{\"query\":{\"q\":[]}}            | Field 'query.q' holds a value of the wrong kind.",
                "{}                                | Say what to scrape: exactly one of 'source', 'article', 'query'.",
                "{\"source\":\"a\",\"article\":1}  | Say what to scrape: exactly one of 'source', 'article', 'query'.",
                "{\"article\":1,\"urls\":[]}       | Addresses need the 'source' whose articles they are.",
                "{\"source\":\"a\",\"urls\":[]}    | Give 1 to 10000 addresses.",
                "{\"source\":\"a\",\"urls\":[\"file:///etc/passwd\"]} | 'file:///etc/passwd' is not an absolute http or https address.",
                "{\"query\":{\"from\":\"soon\"}}   | Parameter 'from' is not a date: 'soon'. Write it as year, month, day: 2022-01-31."
            })
    void anUnusableBodyIsExplained(String body, String detail) {
        assertThat(mvc.post()
                        .uri("/api/v1/scrapes")
                        .with(httpBasic("admin", "correct horse"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .hasStatus(400)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo(detail);
    }
}
