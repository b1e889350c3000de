package newsarchive.web.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import newsarchive.web.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class SuggestControllerTest {

    @Autowired
    MockMvcTester mvc;

    @Test
    void completesWordsOfHeadlines() {
        assertThat(mvc.get().uri("/suggest").param("q", "ferry pun"))
                .hasStatusOk()
                .hasContentType("application/x-suggestions+json;charset=utf-8");
        assertThat(suggested("fähre pun")).isEqualTo("[\"fähre pun\",[\"fähre pünktlich\"],[\"word\"]]");
    }

    @Test
    void completesFieldsAndTheirValues() {
        assertThat(suggested("au")).contains("\"author:\"", "\"field\"");
        assertThat(suggested("hafen author:tie")).contains("\"hafen author:\\\"Maren Tietjen\\\"\"", "\"author\"");
        assertThat(suggested("topic:ha")).contains("\"topic:Hafen\"");
        assertThat(suggested("source:tide")).contains("\"source:gazette\"");
        assertThat(suggested("lang:")).contains("\"lang:de\"", "\"lang:ru\"");
        assertThat(suggested("-is:")).contains("\"-is:revised\"", "\"-is:gone\"");
        assertThat(suggested("date:p1")).contains("\"date:P1W\"");
    }

    @Test
    void offersSourcesAndAuthorsToPlainWords() {
        assertThat(suggested("hafenk")).contains("\"source:harbour\"");
        assertThat(suggested("brandt")).contains("\"author:\\\"Ole Brandt\\\"\"");
    }

    @Test
    void tellsNothingThatTheReaderMayNotSee() {
        assertThat(suggested("staf")).isEqualTo("[\"staf\",[],[]]");
        assertThat(mvc.get().uri("/suggest?q=staf").with(user("admin").roles("ADMIN")))
                .bodyText()
                .contains("staff", "source:staff");
    }

    @Test
    void hasNothingToSayToNothingAndToTooMuch() {
        assertThat(suggested("")).isEqualTo("[\"\",[],[]]");
        assertThat(suggested("source:%")).doesNotContain("gazette");
        assertThat(suggested("x".repeat(600))).contains(",[],[]]");
    }

    private String suggested(String q) {
        return new String(
                mvc.get().uri("/suggest").param("q", q).exchange().getResponse().getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }
}
