package newsarchive.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import newsarchive.access.Visibility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiTest
class SourcesApiTest {

    private static final String RIVER_NEWS = """
            {"name": "River News", "home": "https://river.example/", "language": "de",
             "channels": [{"kind": "FEED", "url": "https://river.example/rss.xml"}],
             "interval": "PT30M", "delay": "PT2S", "enabled": true, "visibility": "PUBLIC"}
            """;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private SmallArchive archive;

    @BeforeEach
    void fill() {
        archive.empty();
    }

    @Test
    void aSourceIsAddedAndHasTheFieldsOfTheContractInOrder() {
        MvcTestResult answer = send(HttpMethod.POST, "/api/v1/sources", RIVER_NEWS);

        assertThat(answer).hasStatus(201).hasHeader("Location", "/api/v1/sources/river-news");
        assertThat(answer).bodyText().matches("""
                        \\{"slug":"river-news","name":"River News","home":"https://river.example/",\
                        "channels":\\[\\{"kind":"FEED","url":"https://river.example/rss.xml"}],"interval":"PT30M","delay":"PT2S",\
                        "enabled":true,"visibility":"PUBLIC","state":"NEW","lastCheck":null,"nextCheck":"[^"]+Z",\
                        "lastError":null,"articles":0,"language":"de",\
                        "country":null,"kind":null,"collections":\\[],"hosts":\\[]}""");
        assertThat(mvc.get().uri("/api/v1/sources/river-news")).hasStatusOk();
    }

    @Test
    void whatIsLeftOutTakesItsDefault() {
        MvcTestResult answer = send(HttpMethod.POST, "/api/v1/sources", """
                {"name": "Plain", "channels": [{"kind": "FEED", "url": "https://plain.example/feed"}]}""");

        assertThat(answer)
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.interval")
                .isEqualTo("PT1H");
        assertThat(answer).bodyJson().extractingPath("$.enabled").isEqualTo(true);
        assertThat(answer).bodyJson().extractingPath("$.visibility").isEqualTo("PUBLIC");
        assertThat(answer).bodyJson().extractingPath("$.delay").isNull();
    }

    @Test
    void anAnswerCanBeChangedAndSentBack() throws Exception {
        String added = send(HttpMethod.POST, "/api/v1/sources", RIVER_NEWS)
                .getResponse()
                .getContentAsString();

        MvcTestResult answer = send(
                HttpMethod.PUT, "/api/v1/sources/river-news", added.replace("\"enabled\":true", "\"enabled\":false"));

        assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.state").isEqualTo("PAUSED");
        assertThat(answer).bodyJson().extractingPath("$.nextCheck").isNull();
    }

    @Test
    void aSourceCarriesWhatItIsAndHowItIsAsked() {
        String carrying = with(RIVER_NEWS, """
                "country": "gb", "kind": "BROADCASTER", "collections": ["Rivers", "Radio"],
                "hosts": ["https://www.river-mobile.example/"], "userAgent": "RiverReader/1",
                "headers": {"X-Edition": "n0rth"}, "cookies": "consent=s3cret", "proxy": "http://10.1.2.3:3128"
                """);
        MvcTestResult added = send(HttpMethod.POST, "/api/v1/sources", carrying);

        assertThat(added)
                .hasStatus(201)
                .bodyText()
                .contains(
                        "\"country\":\"GB\",\"kind\":\"BROADCASTER\",\"collections\":[\"Rivers\",\"Radio\"],"
                                + "\"hosts\":[\"river-mobile.example\"],\"userAgent\":\"RiverReader/1\","
                                + "\"headers\":{\"X-Edition\":\"n0rth\"},\"cookies\":\"consent=s3cret\",\"proxy\":\"http://10.1.2.3:3128\"");
        assertThat(send(HttpMethod.PUT, "/api/v1/sources/river-news", text(added)))
                .hasStatusOk()
                .bodyText()
                .isEqualTo(text(added));
        assertThat(send(HttpMethod.PUT, "/api/v1/sources/river-news", RIVER_NEWS))
                .hasStatusOk()
                .bodyText()
                .contains("\"country\":null", "\"hosts\":[]")
                .doesNotContain("userAgent", "s3cret");
    }

    @Test
    void whatIsSecretIsShownToTheAdminOnly() {
        send(HttpMethod.POST, "/api/v1/sources", with(RIVER_NEWS, """
                        "country": "GB", "userAgent": "RiverReader/1", "headers": {"X-Edition": "n0rth"},
                        "cookies": "consent=s3cret", "proxy": "http://10.1.2.3:3128"
                        """));

        for (String address : List.of("/api/v1/sources", "/api/v1/sources/river-news")) {
            for (MockMvcRequestBuilder asked : List.of(
                    mvc.get().uri(address),
                    mvc.get().uri(address).with(user("reader").roles("READER")))) {
                assertThat(asked)
                        .hasStatusOk()
                        .bodyText()
                        .contains("\"country\":\"GB\"")
                        .doesNotContain(
                                "RiverReader",
                                "n0rth",
                                "s3cret",
                                "10.1.2.3",
                                "userAgent",
                                "headers",
                                "cookies",
                                "proxy");
            }
            assertThat(call(HttpMethod.GET, address)).bodyText().contains("consent=s3cret");
        }
    }

    @Test
    void noHostBelongsToTwoSources() {
        send(HttpMethod.POST, "/api/v1/sources", with(RIVER_NEWS, "\"hosts\": [\"m.river.example\"]"));
        String lake = RIVER_NEWS.replace("River News", "Lake News").replace("river.example", "lake.example");

        assertThat(errors(with(lake, "\"hosts\": [\"a.example\", \"www.m.river.example\"]")))
                .containsExactly(Map.entry("hosts", "“m.river.example” belongs to the source “River News” already."));
        assertThat(errors(with(lake, "\"hosts\": [\"river.example\"]")))
                .containsExactly(Map.entry("hosts", "“river.example” belongs to the source “River News” already."));
        assertThat(errors(lake.replace("https://lake.example/", "https://m.river.example/")))
                .containsOnlyKeys("home")
                .containsValue("“m.river.example” is one of the hosts of the source “River News”.");
        assertThat(send(
                        HttpMethod.PUT,
                        "/api/v1/sources/river-news",
                        with(RIVER_NEWS, "\"hosts\": [\"m.river.example\"]")))
                .hasStatusOk();
        assertThat(send(HttpMethod.POST, "/api/v1/sources", with(lake, "\"hosts\": [\"m.lake.example\"]")))
                .hasStatus(201);
        assertThat(delete("river-news")).hasStatus(204);
        assertThat(send(HttpMethod.PUT, "/api/v1/sources/lake-news", with(lake, "\"hosts\": [\"m.river.example\"]")))
                .hasStatusOk();
    }

    @Test
    void twoAtOnceDoNotGetOneHost() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> calls = Stream.of("A", "B", "C", "D")
                    .map(name -> with(RIVER_NEWS.replace("River News", name), "\"hosts\": [\"one.example\"]"))
                    .map(body -> (Callable<Integer>) () -> send(HttpMethod.POST, "/api/v1/sources", body)
                            .getResponse()
                            .getStatus())
                    .toList();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(201, 400, 400, 400);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void problemsAreToldByField() {
        MvcTestResult answer = send(HttpMethod.POST, "/api/v1/sources", """
                {"slug": "No Slug", "name": "", "channels": [{"kind": "FEED", "url": "ftp://x"}]}""");

        assertThat(answer).hasStatus(400).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.errors").asMap().containsOnlyKeys("slug", "name", "channels");
        assertThat(answer).bodyJson().extractingPath("$.detail").asString().isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\":\"A\",\"colour\":\"red\"} | colour | Unknown field 'colour'.",
                "{\"name\":\"A\",\"interval\":\"hourly\"} | interval | Field 'interval' is not a duration such as PT1H or PT30S: 'hourly'.",
                "{\"name\":\"A\",\"visibility\":\"ALL\"} | visibility | Field 'visibility' is none of PUBLIC, SIGNED_IN, STAFF: 'ALL'.",
                "{\"name\":\"A\",\"channels\":[{\"kind\":\"PIPE\"}]} | channels[0].kind | Field 'channels[0].kind' is none of FEED, SITEMAP, SECTION, FOLDER, URL_LIST: 'PIPE'.",
                "{\"name\":\"A\",\"channels\":[{\"url\":\"https://a.example\"}]} | channels | Each channel needs a kind and a url.",
                "{\"name\":\"A\",\"channels\":[null]} | channels | Each channel needs a kind and a url."
            })
    void anUnusableFieldIsNamed(String body, String field, String sentence) {
        assertThat(send(HttpMethod.POST, "/api/v1/sources", body))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors")
                .asMap()
                .containsEntry(field, sentence);
    }

    @Test
    void whereFoldersLieIsForTheStaffOnly() {
        String folder = "{\"name\":\"Drawer\",\"channels\":[{\"kind\":\"FOLDER\",\"url\":\"a/secret/drawer\"}]}";

        assertThat(send(HttpMethod.POST, "/api/v1/sources", folder))
                .hasStatus(201)
                .bodyText()
                .contains("a/secret/drawer");
        assertThat(mvc.get().uri("/api/v1/sources/drawer"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("secret");
    }

    @Test
    void hostileTextIsAnswered() {
        assertThat(send(HttpMethod.POST, "/api/v1/sources", RIVER_NEWS.replace("River News", "River\\u0000News")))
                .hasStatus4xxClientError();
        assertThat(send(HttpMethod.POST, "/api/v1/sources", RIVER_NEWS.replace("PT30M", "PT999999999999H")))
                .hasStatus4xxClientError();
        assertThat(send(HttpMethod.POST, "/api/v1/sources", RIVER_NEWS.replace("River News", "x".repeat(100_000))))
                .hasStatus4xxClientError();
        assertThat(mvc.get().uri("/api/v1/sources/{slug}", "a\0b")).hasStatus4xxClientError();
    }

    @Test
    void aTakenSlugIsRefused() {
        send(HttpMethod.POST, "/api/v1/sources", RIVER_NEWS);

        assertThat(send(
                        HttpMethod.POST,
                        "/api/v1/sources",
                        RIVER_NEWS.replace("{\"name\"", "{\"slug\":\"river-news\",\"name\"")))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors.slug")
                .asString()
                .contains("river-news");
    }

    @Test
    void aSlugNeverChanges() {
        send(HttpMethod.POST, "/api/v1/sources", RIVER_NEWS);

        assertThat(send(HttpMethod.PUT, "/api/v1/sources/river-news", "{\"slug\":\"other\",\"name\":\"B\"}"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors")
                .asMap()
                .containsOnlyKeys("slug");
    }

    @Test
    void anUnknownSourceIsNotFound() {
        assertThat(mvc.get().uri("/api/v1/sources/nowhere"))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("There is no source 'nowhere'.");
        assertThat(send(HttpMethod.PUT, "/api/v1/sources/nowhere", RIVER_NEWS)).hasStatus(404);
        assertThat(delete("nowhere")).hasStatus(404);
    }

    @Test
    void onlyASourceWithoutArticlesCanBeDeleted() {
        archive.source("empty", Visibility.PUBLIC);
        archive.source("post", Visibility.PUBLIC);
        archive.capture("post", "bridge", "The bridge", "It stands.", SmallArchive.MORNING);

        assertThat(delete("empty")).hasStatus(204).bodyText().isEmpty();
        assertThat(delete("post"))
                .hasStatus(409)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("\"enabled\": false");
        assertThat(mvc.get().uri("/api/v1/sources"))
                .bodyJson()
                .extractingPath("$[*].slug")
                .asArray()
                .containsExactly("post");
    }

    @Test
    void aListCountsArticlesAndLeavesOutWhatOneMayNotSee() {
        archive.source("post", Visibility.PUBLIC);
        archive.source("club", Visibility.SIGNED_IN);
        archive.source("desk", Visibility.STAFF);
        archive.capture("post", "bridge", "The bridge", "It stands.", SmallArchive.MORNING);

        assertThat(mvc.get().uri("/api/v1/sources"))
                .bodyJson()
                .extractingPath("$[*].slug")
                .asArray()
                .containsExactly("post");
        assertThat(mvc.get().uri("/api/v1/sources"))
                .bodyJson()
                .extractingPath("$[0].articles")
                .isEqualTo(1);
        assertThat(mvc.get().uri("/api/v1/sources").with(user("reader").roles("READER")))
                .bodyJson()
                .extractingPath("$[*].slug")
                .asArray()
                .containsExactlyInAnyOrder("post", "club");
        assertThat(mvc.get().uri("/api/v1/sources/club")).hasStatus(404);
        assertThat(mvc.get().uri("/api/v1/sources/club").with(user("reader").roles("READER")))
                .hasStatusOk();
        assertThat(mvc.get().uri("/api/v1/sources/desk").with(user("reader").roles("READER")))
                .hasStatus(404);
    }

    private static String with(String source, String fields) {
        return source.strip().replaceFirst("}$", java.util.regex.Matcher.quoteReplacement(", " + fields + "}"));
    }

    private Map<String, Object> errors(String body) {
        MvcTestResult answer = send(HttpMethod.POST, "/api/v1/sources", body);
        assertThat(answer).hasStatus(400);
        return com.jayway.jsonpath.JsonPath.read(text(answer), "$.errors");
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private MvcTestResult send(HttpMethod method, String address, String body) {
        return call(method, address)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult delete(String slug) {
        return call(HttpMethod.DELETE, "/api/v1/sources/" + slug).exchange();
    }

    private MockMvcRequestBuilder call(HttpMethod method, String address) {
        return mvc.method(method).uri(address).with(httpBasic("admin", "correct horse"));
    }
}
