package newsarchive.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ApiTest
class ApiDocumentTest {

    private static final String[] CALLS = {
        "get /api/v1/articles",
        "get /api/v1/articles/{id}",
        "get /api/v1/articles/{id}/removed",
        "get /api/v1/articles/{id}/revisions",
        "get /api/v1/articles/{id}/snapshot",
        "get /api/v1/scrapes",
        "post /api/v1/scrapes",
        "get /api/v1/scrapes/{id}",
        "post /api/v1/scrapes/{id}/cancel",
        "get /api/v1/sources",
        "post /api/v1/sources",
        "get /api/v1/search/facets",
        "get /api/v1/search/histogram",
        "delete /api/v1/sources/{slug}",
        "get /api/v1/sources/{slug}",
        "put /api/v1/sources/{slug}"
    };

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JsonMapper json;

    private JsonNode document;

    @BeforeEach
    void read() {
        var answer = mvc.get().uri("/v3/api-docs").exchange();
        assertThat(answer).hasStatusOk();
        document = json.readTree(answer.getResponse().getContentAsByteArray());
    }

    @Test
    void describesEachCallAndNothingElse() {
        Set<String> calls = new TreeSet<>();
        document.get("paths")
                .properties()
                .forEach(path ->
                        path.getValue().propertyNames().forEach(method -> calls.add(method + " " + path.getKey())));

        assertThat(calls).containsExactlyInAnyOrder(CALLS);
    }

    @Test
    void describesEachParameterOfAListOfArticles() {
        JsonNode parameters = document.at("/paths/~1api~1v1~1articles/get/parameters");

        Set<String> names = StreamSupport.stream(parameters.spliterator(), false)
                .map(parameter -> parameter.get("in").asString() + " "
                        + parameter.get("name").asString())
                .collect(Collectors.toSet());
        assertThat(names)
                .containsExactlyInAnyOrder(
                        "query q",
                        "query source",
                        "query from",
                        "query to",
                        "query language",
                        "query author",
                        "query topic",
                        "query url",
                        "query sort",
                        "query limit",
                        "query cursor");
        parameters.forEach(parameter -> assertThat(parameter.findValue("description"))
                .as(parameter.toString())
                .isNotNull());
    }

    @Test
    void writingNeedsOneOfTwoSchemes() {
        assertThat(document.at("/components/securitySchemes/basic/scheme").asString())
                .isEqualTo("basic");
        assertThat(document.at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
        assertThat(document.at("/paths/~1api~1v1~1sources/post/security").toString())
                .isEqualTo("[{\"basic\":[]},{\"token\":[]}]");
        assertThat(document.at("/paths/~1api~1v1~1sources/get/security").toString())
                .isEqualTo("[{},{\"basic\":[]},{\"token\":[]}]");
    }

    @Test
    void eachCallSaysHowItFails() {
        document.get("paths")
                .forEach(path -> path.forEach(call -> {
                    assertThat(call.get("responses").propertyNames()).contains("400", "401", "500");
                    assertThat(call.at("/responses/400/content/application~1problem+json/schema/$ref")
                                    .asString())
                            .isEqualTo("#/components/schemas/Problem");
                    assertThat(call.get("operationId").asString()).matches("[a-z]+[A-Z][a-z]+");
                    assertThat(call.get("summary").asString()).isNotBlank();
                }));
    }

    @Test
    void eachReferenceLeadsSomewhere() {
        Set<String> references = new TreeSet<>(document.findValuesAsString("$ref"));

        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void schemasHaveTheFieldsOfTheAnswers() {
        assertThat(fields("Article"))
                .containsExactlyInAnyOrder(
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
                        "revisions",
                        "body",
                        "html",
                        "image",
                        "topics",
                        "related",
                        "publisher",
                        "section",
                        "modified",
                        "provenance",
                        "extractor",
                        "snapshot",
                        "goneSince");
        assertThat(fields("Counts")).contains("new").doesNotContain("added");
        assertThat(document.at("/components/schemas/Source/properties/interval/type")
                        .asString())
                .isEqualTo("string");
    }

    @Test
    void sayWhatMayBeNull() {
        assertThat(document.at("/components/schemas/Article/properties/url/type")
                        .toString())
                .isEqualTo("[\"string\",\"null\"]");
        assertThat(document.at("/components/schemas/Article/properties/title/type")
                        .toString())
                .isEqualTo("\"string\"");
        assertThat(document.at("/components/schemas/Article/properties/image/oneOf")
                        .toString())
                .isEqualTo("[{\"$ref\":\"#/components/schemas/Image\"},{\"type\":\"null\"}]");
        assertThat(document.at("/components/schemas/Source/properties/kind/enum")
                        .toString())
                .startsWith("[\"NEWSPAPER\"")
                .endsWith("null]");
        assertThat(document.at("/components/schemas/Article/required").size())
                .isEqualTo(document.at("/components/schemas/Article/properties").size());
    }

    @Test
    void sayThatWhatIsSecretMayBeLeftOut() {
        List<String> required = new ArrayList<>();
        document.at("/components/schemas/Source/required").forEach(name -> required.add(name.asString()));
        List<String> fields = new ArrayList<>();
        this.fields("Source").forEach(fields::add);

        fields.removeAll(required);
        assertThat(fields).containsExactlyInAnyOrder("userAgent", "headers", "cookies", "proxy");
    }

    private Iterable<String> fields(String schema) {
        return document.at("/components/schemas/" + schema + "/properties").propertyNames();
    }
}
