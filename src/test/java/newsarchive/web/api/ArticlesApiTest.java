package newsarchive.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.net.URI;
import java.time.Duration;
import newsarchive.access.Visibility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonPathValueAssert;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiTest
class ArticlesApiTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private SmallArchive archive;

    private long bridge;
    private long hidden;

    @BeforeEach
    void fill() {
        archive.empty();
        archive.source("post", Visibility.PUBLIC);
        archive.source("club", Visibility.SIGNED_IN);
        bridge = archive.capture("post", "bridge", "The bridge", "It stands.", SmallArchive.MORNING);
        hidden = archive.capture("club", "room", "The back room", "Members only.", SmallArchive.MORNING);
    }

    @Test
    void anItemHasTheFieldsOfTheContractInOrder() {
        assertThat(get("/api/v1/articles"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0]")
                .asMap()
                .containsOnlyKeys(
                        "id",
                        "url",
                        "title",
                        "source",
                        "authors",
                        "published",
                        "language",
                        "lead",
                        "firstSeen",
                        "updated",
                        "revisions");
        assertThat(body("/api/v1/articles"))
                .startsWith(
                        "{\"items\":[{\"id\":" + bridge
                                + ",\"url\":\"https://post.example/bridge\",\"title\":\"The bridge\","
                                + "\"source\":\"post\",\"authors\":[\"Ada Example\"],\"published\":\"2022-01-07T15:42:00+01:00\","
                                + "\"language\":\"de\",\"lead\":\"What it is about.\",\"firstSeen\":\"2022-01-08T06:00:00Z\",\"updated\":\"")
                .endsWith("Z\",\"revisions\":1}],\"next\":null,\"total\":{\"value\":1,\"exact\":true}}");
    }

    @Test
    void aListGoesOnWithItsCursor() {
        archive.capture("post", "river", "The river", "It flows.", SmallArchive.MORNING);

        String cursor = path("/api/v1/articles?limit=1", "$.next");
        MvcTestResult second = get("/api/v1/articles?limit=1&cursor=" + cursor);

        assertThat(second).bodyJson().extractingPath("$.items").asArray().hasSize(1);
        assertThat(second).bodyJson().extractingPath("$.next").isNull();
        assertThat(this.<Integer>path("/api/v1/articles?limit=1", "$.items[0].id"))
                .isNotEqualTo(path("/api/v1/articles?limit=1&cursor=" + cursor, "$.items[0].id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=bridge",
                "source=post",
                "from=2022-01-07",
                "to=2022-01-07",
                "language=DE",
                "author=Ada Example",
                "topic=Rivers",
                "url=http://post.example/bridge#top",
                "sort=oldest",
                "q=bridge&sort=relevance",
                "q=&source=&from=&to=&language=&author=&topic=&url=&sort=&limit=&cursor="
            })
    void eachParameterFinds(String query) {
        assertThat(get("/api/v1/articles?" + query))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].id")
                .asArray()
                .containsExactly((int) bridge);
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=harbour", "from=2022-01-08", "to=2022-01-06", "language=fr", "author=Ada", "topic=Seas"})
    void eachParameterLeavesOut(String query) {
        assertThat(get("/api/v1/articles?" + query))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.total.value")
                .isEqualTo(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from=yesterday        | from     | Parameter 'from' is not a date: 'yesterday'. Write it as year, month, day: 2022-01-31.",
                "to=2022-02-30         | to       | Parameter 'to' is not a date: '2022-02-30'. Write it as year, month, day: 2022-01-31.",
                "from=99999-01-01      | from     | Parameter 'from' is not a date: '99999-01-01'. Write it as year, month, day: 2022-01-31.",
                "from=2022-02-01&to=2022-01-01 | from | Parameter 'from' is a later day than 'to'.",
                "limit=0               | limit    | Parameter 'limit' is not a number from 1 to 100: '0'.",
                "limit=101             | limit    | Parameter 'limit' is not a number from 1 to 100: '101'.",
                "limit=ten             | limit    | Parameter 'limit' is not a number from 1 to 100: 'ten'.",
                "sort=best             | sort     | Parameter 'sort' is none of newest, oldest, relevance: 'best'.",
                "language=german       | language | Parameter 'language' is not an ISO 639-1 code of two letters: 'german'.",
                "url=ftp://a.example   | url      | Parameter 'url' is not an absolute http or https address: 'ftp://a.example'.",
                "source=nowhere        | source   | Parameter 'source' names no source: 'nowhere'.",
                "source=club           | source   | Parameter 'source' names no source: 'club'.",
                "cursor=mine           | cursor   | Parameter 'cursor' is not one that this archive gave out for these parameters.",
                "sorce=post            | sorce    | Unknown parameter 'sorce'.",
                "source=post&source=b  | source   | Parameter 'source' is given more than once.",
                "q=a%00b               | q        | Parameter 'q' holds a NUL character."
            })
    void anUnusableParameterIsNamed(String query, String parameter, String detail) {
        MvcTestResult answer = get("/api/v1/articles?" + query.strip());

        assertThat(answer).hasStatus(400).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.detail").isEqualTo(detail);
        assertThat(answer).bodyJson().extractingPath("$.parameter").isEqualTo(parameter);
    }

    @Test
    void whatWasNotUnderstoodOfAQueryIsNamed() {
        MvcTestResult answer = get("/api/v1/articles?q=bridge%20lang:klingon");

        assertThat(answer)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .hasSize(1);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.complaints[0]")
                .asMap()
                .containsEntry("from", 12)
                .containsEntry("to", 19)
                .hasEntrySatisfying(
                        "message",
                        message -> assertThat(message.toString()).contains("is no language", "It was left out."));
        assertThat(body("/api/v1/articles?q=bridge")).doesNotContain("complaints");
    }

    @Test
    void oneArticleHasItsTextAndItsSnapshot() {
        assertThat(get("/api/v1/articles/" + bridge)).hasStatusOk();
        assertThat(body("/api/v1/articles/" + bridge))
                .startsWith("{\"id\":" + bridge + ",\"url\":")
                .contains("\"revisions\":1,\"body\":\"It stands.\",\"html\":\"<p>It stands.</p>\","
                        + "\"image\":{\"url\":\"https://pictures.example/1.jpg\",\"caption\":\"A bridge\",\"credit\":\"Example Agency\"},"
                        + "\"topics\":[\"Rivers\"],\"related\":[{\"title\":\"Another one\",\"url\":\"https://other.example/2\"}],"
                        + "\"publisher\":\"Example Post\",\"section\":\"Ausland\",\"modified\":\"2022-01-07\","
                        + "\"provenance\":{\"title\":\"json-ld\"},\"extractor\":\"1\",\"snapshot\":{\"id\":")
                .containsPattern("\"fetchedAt\":\"2022-01-08T06:00:00Z\",\"status\":200,\"sha256\":\"[0-9a-f]{64}\"}");
    }

    @Test
    void revisionsTellWhatChanged() {
        archive.capture(
                "post", "bridge", "The bridge", "It stands no more.", SmallArchive.MORNING.plus(Duration.ofDays(1)));

        MvcTestResult answer = get("/api/v1/articles/" + bridge + "/revisions");

        assertThat(answer)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$")
                .asArray()
                .hasSize(2);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$[1]")
                .asMap()
                .containsOnlyKeys("number", "capturedAt", "cause", "title", "sha256", "added", "removed")
                .containsEntry("number", 2)
                .containsEntry("capturedAt", "2022-01-09T06:00:00Z")
                .containsEntry("cause", "PUBLISHER");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$[1].added")
                .satisfies(added -> assertThat((int) added).isPositive());
    }

    @Test
    void removedBlocksSayWhy() {
        assertThat(body("/api/v1/articles/" + bridge + "/removed"))
                .isEqualTo(
                        "[{\"text\":\"Home Sport Weather\",\"reason\":\"navigation\",\"rule\":\"tag.nav\",\"position\":0}]");
    }

    @Test
    void aSnapshotIsAFileThatNoBrowserRuns() {
        MvcTestResult answer = get("/api/v1/articles/" + bridge + "/snapshot");

        assertThat(answer)
                .hasStatusOk()
                .hasContentType(MediaType.APPLICATION_OCTET_STREAM)
                .hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(answer.getResponse().getHeader("Content-Disposition")).startsWith("attachment;");
        assertThat(answer.getResponse().getHeaders("Content-Security-Policy"))
                .anySatisfy(policy -> assertThat(policy).contains("sandbox"));
        assertThat(answer)
                .body()
                .isEqualTo(SmallArchive.page("The bridge", "It stands.").getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/revisions", "/removed", "/snapshot"})
    void anArticleOfAHiddenSourceIsNotThereForOthers(String part) {
        String address = "/api/v1/articles/" + hidden + part;

        assertThat(get(address)).hasStatus(404).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(mvc.get().uri(address).with(user("reader").roles("READER"))).hasStatusOk();
        assertThat(mvc.get().uri(address).with(user("admin").roles("ADMIN"))).hasStatusOk();
    }

    @Test
    void aListLeavesOutWhatOneMayNotSee() {
        assertThat(get("/api/v1/articles"))
                .bodyJson()
                .extractingPath("$.total.value")
                .isEqualTo(1);
        assertThat(mvc.get().uri("/api/v1/articles").with(user("reader").roles("READER")))
                .bodyJson()
                .extractingPath("$.total.value")
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/revisions", "/removed", "/snapshot"})
    void anUnknownArticleIsNotFound(String part) {
        assertThat(get("/api/v1/articles/999999999" + part))
                .hasStatus(404)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("There is no article with the number 999999999.");
    }

    @Test
    void aNumberThatIsNoneIsNamed() {
        assertThat(get("/api/v1/articles/seven"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("Parameter 'id' is not a number: 'seven'.");
    }

    private MvcTestResult get(String address) {
        return mvc.get()
                .uri(URI.create(address.replace(" ", "%20").replace("#", "%23")))
                .exchange();
    }

    private String body(String address) {
        return new String(get(address).getResponse().getContentAsByteArray(), UTF_8);
    }

    private <T> T path(String address, String path) {
        JsonPathValueAssert value = assertThat(get(address)).bodyJson().extractingPath(path);
        Object[] found = new Object[1];
        value.satisfies(one -> found[0] = one);
        @SuppressWarnings("unchecked")
        T typed = (T) found[0];
        return typed;
    }
}
