package newsarchive.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import newsarchive.access.Visibility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** No scheduler runs here: a scrape stays queued, so that each test sees the same. */
@ApiTest
class ScrapesApiTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private SmallArchive archive;

    @Autowired
    private JdbcClient jdbc;

    private long bridge;

    @BeforeEach
    void fill() {
        archive.empty();
        archive.source("post", Visibility.PUBLIC);
        archive.source("club", Visibility.SIGNED_IN);
        bridge = archive.capture("post", "bridge", "The bridge", "It stands.", SmallArchive.MORNING);
    }

    @Test
    void aScrapeIsQueuedAndHasTheFieldsOfTheContractInOrder() throws Exception {
        MvcTestResult answer = start("{\"source\": \"post\"}");

        long id = id(answer);
        assertThat(answer).hasStatus(202).hasHeader("Location", "/api/v1/scrapes/" + id);
        assertThat(answer).bodyText().matches("""
                        \\{"id":\\d+,"state":"QUEUED","mode":"FETCH","source":"post","total":0,"done":0,\
                        "counts":\\{"new":0,"revised":0,"unchanged":0,"skipped":0,"failed":0,"removed":0},"errors":\\[],\
                        "createdAt":"[^"]+Z","startedAt":null,"finishedAt":null,"dryRun":false,"about":"source post"}""");
        assertThat(mvc.get().uri("/api/v1/scrapes/" + id))
                .hasStatusOk()
                .bodyText()
                .isEqualTo(answer.getResponse().getContentAsString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"article\": ARTICLE}",
                "{\"article\": ARTICLE, \"mode\": \"REEXTRACT\", \"dryRun\": true}",
                "{\"source\": \"post\", \"mode\": \"REEXTRACT\"}",
                "{\"source\": \"post\", \"urls\": [\"https://post.example/one\", \"https://post.example/two\"]}",
                "{\"query\": {\"source\": \"post\", \"from\": \"2022-01-01\", \"to\": \"2022-01-31\"}, \"mode\": \"REEXTRACT\"}",
                "{\"query\": {\"q\": \"bridge\", \"limit\": 5, \"sort\": \"oldest\"}}",
                "{\"query\": {}}"
            })
    void eachTargetIsAccepted(String body) {
        MvcTestResult answer = start(body.replace("ARTICLE", String.valueOf(bridge)));

        assertThat(answer).hasStatus(202);
        assertThat(answer).bodyJson().extractingPath("$.state").isEqualTo("QUEUED");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.mode")
                .isEqualTo(body.contains("REEXTRACT") ? "REEXTRACT" : "FETCH");
        assertThat(answer).bodyJson().extractingPath("$.dryRun").isEqualTo(body.contains("dryRun"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"source\": \"nowhere\"} | 404 | There is no source 'nowhere'.",
                "{\"source\": \"nowhere\", \"urls\": [\"https://a.example/\"]} | 404 | There is no source 'nowhere'.",
                "{\"article\": 999999999} | 404 | There is no article with the number 999999999.",
                "{\"query\": {\"source\": \"nowhere\"}} | 400 | Parameter 'source' names no source: 'nowhere'.",
                "{\"source\": \"post\", \"urls\": [\"https://a.example/\"], \"mode\": \"REEXTRACT\"} | 400 | Addresses can only be fetched; leave 'mode' out."
            })
    void whatCannotBeScrapedIsExplained(String body, int status, String detail) {
        assertThat(start(body))
                .hasStatus(status)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo(detail);
    }

    @Test
    void aQueryThatFindsNothingIsAConflict() {
        assertThat(start("{\"query\": {\"q\": \"harbour\"}}"))
                .hasStatus(409)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void theSameScrapeIsNotQueuedTwice() throws Exception {
        assertThat(id(start("{\"source\": \"post\"}"))).isEqualTo(id(start("{\"source\": \"post\"}")));
    }

    @Test
    void aScrapeCanBeCancelledOnce() throws Exception {
        long id = id(start("{\"source\": \"post\"}"));

        assertThat(cancel(id))
                .hasStatus(202)
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("CANCELLED");
        assertThat(cancel(id))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("The scrape " + id + " has ended already.");
        assertThat(cancel(999_999_999)).hasStatus(404);
    }

    @Test
    void errorsTellAddressAndReason() throws Exception {
        long id = id(start("{\"source\": \"post\"}"));
        jdbc.sql("UPDATE scrape_jobs SET problem = 'The feed is broken.' WHERE id = :id")
                .param("id", id)
                .update();
        jdbc.sql("""
                        INSERT INTO scrape_links (job_id, position, url, outcome, reason, done_at)
                        VALUES (:id, 0, 'https://post.example/x', 'FAILED', 'The server said 500.', now())
                        """).param("id", id).update();

        MvcTestResult answer = mvc.get().uri("/api/v1/scrapes/" + id).exchange();

        assertThat(answer).bodyText().contains("""
                "errors":[{"url":null,"reason":"The feed is broken."},\
                {"url":"https://post.example/x","reason":"The server said 500."}]""");
        assertThat(answer).bodyJson().extractingPath("$.counts.failed").isEqualTo(1);
        assertThat(answer).bodyJson().extractingPath("$.done").isEqualTo(1);
    }

    @Test
    void aListGoesFromNewToOld() throws Exception {
        long first = id(start("{\"source\": \"post\"}"));
        long second = id(start("{\"article\": " + bridge + "}"));

        assertThat(adminGet("/api/v1/scrapes"))
                .bodyJson()
                .extractingPath("$[*].id")
                .asArray()
                .startsWith((int) second, (int) first);
        assertThat(adminGet("/api/v1/scrapes?limit=1"))
                .bodyJson()
                .extractingPath("$")
                .asArray()
                .hasSize(1);
        assertThat(adminGet("/api/v1/scrapes?limit=1&before=" + second))
                .bodyJson()
                .extractingPath("$[*].id")
                .asArray()
                .containsExactly((int) first);
        assertThat(adminGet("/api/v1/scrapes?limit=0")).hasStatus(400);
        assertThat(adminGet("/api/v1/scrapes?before=x")).hasStatus(400);
    }

    @Test
    void othersFollowOnlyScrapesOfSourcesThatTheyMayRead() throws Exception {
        long open = id(start("{\"source\": \"post\"}"));
        long hidden = id(start("{\"source\": \"club\"}"));
        long several = id(start("{\"query\": {}}"));

        assertThat(mvc.get().uri("/api/v1/scrapes"))
                .bodyJson()
                .extractingPath("$[*].id")
                .asArray()
                .contains((int) open)
                .doesNotContain((int) hidden, (int) several);
        assertThat(mvc.get().uri("/api/v1/scrapes/" + hidden)).hasStatus(404);
        assertThat(mvc.get().uri("/api/v1/scrapes/" + several)).hasStatus(404);
        assertThat(adminGet("/api/v1/scrapes/" + hidden)).hasStatusOk();
    }

    private MvcTestResult start(String body) {
        return mvc.post()
                .uri("/api/v1/scrapes")
                .with(httpBasic("admin", "correct horse"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult cancel(long id) {
        return mvc.post()
                .uri("/api/v1/scrapes/" + id + "/cancel")
                .with(httpBasic("admin", "correct horse"))
                .exchange();
    }

    private MvcTestResult adminGet(String address) {
        return mvc.get().uri(address).with(httpBasic("admin", "correct horse")).exchange();
    }

    private static long id(MvcTestResult answer) {
        String location = String.valueOf(answer.getResponse().getHeader("Location"));
        return Long.parseLong(location.substring(location.lastIndexOf('/') + 1));
    }
}
