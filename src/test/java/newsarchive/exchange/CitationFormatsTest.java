package newsarchive.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import newsarchive.extraction.StatedTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CitationFormatsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void bibTexNamesAnEntryWithItsFields() {
        assertThat(BibTex.of(bridge())).isEqualTo("""
                @article{tietjen2022-17,
                  author = {Tietjen, Maren and von Berg, Ole and {Redaktion Hafen}},
                  title = {{Eine zweite Brücke}},
                  journal = {Hafenkurier},
                  year = {2022},
                  month = jan,
                  day = {7},
                  chapter = {Stadt},
                  language = {de},
                  abstract = {Nach langem Streit.},
                  keywords = {Hafen, Verkehr},
                  url = {https://hafen.example/bruecke?a=1&b=50%25#text},
                  urldate = {2022-01-07},
                  note = {\\url{https://archive.example/articles/17?revision=2}}
                }
                """);
    }

    @Test
    void bibTexWritesOutWhatTexWouldTakeForCommands() {
        assertThat(BibTex.escaped("50 % & $5 #1 a_b {c ~ ^ \\input{x}"))
                .isEqualTo("50 \\% \\& \\$5 \\#1 a\\_b \\textbraceleft{}c \\textasciitilde{} \\textasciicircum{} "
                        + "\\textbackslash{}input\\textbraceleft{}x\\textbraceright{}");
    }

    @Test
    void bibTexHasBracesInPairsWhateverTheHeadline() {
        String entry = BibTex.of(titled("}} @article{x, {{{ \\} \\{"));

        assertThat(entry.chars().filter(c -> c == '{').count())
                .isEqualTo(entry.chars().filter(c -> c == '}').count());
        assertThat(entry).containsOnlyOnce("@article{tietjen").doesNotContain("\\}", "\\{");
    }

    @Test
    void risHasOneFieldALineAndEndsTheReference() {
        assertThat(Ris.of(bridge()))
                .isEqualTo(String.join(
                        "\r\n",
                        "TY  - NEWS",
                        "ID  - tietjen2022-17",
                        "AU  - Tietjen, Maren",
                        "AU  - von Berg, Ole",
                        "AU  - Redaktion Hafen",
                        "TI  - Eine zweite Brücke",
                        "T2  - Hafenkurier",
                        "PY  - 2022",
                        "DA  - 2022/01/07/",
                        "SE  - Stadt",
                        "LA  - de",
                        "AB  - Nach langem Streit.",
                        "KW  - Hafen",
                        "KW  - Verkehr",
                        "UR  - https://hafen.example/bruecke?a=1&b=50%25#text",
                        "Y2  - 2022/01/07/",
                        "AV  - https://archive.example/articles/17?revision=2",
                        "ER  - ",
                        ""));
    }

    @Test
    void cslHasNamesInPartsAndTheDayAsNumbers() {
        JsonNode item = JSON.readTree(CslJson.of(bridge())).get(0);

        assertThat(item.get("type").asString()).isEqualTo("article-newspaper");
        assertThat(item.get("author").toString())
                .isEqualTo("[{\"family\":\"Tietjen\",\"given\":\"Maren\"},{\"family\":\"von Berg\",\"given\":\"Ole\"},"
                        + "{\"literal\":\"Redaktion Hafen\"}]");
        assertThat(item.get("issued").toString()).isEqualTo("{\"date-parts\":[[2022,1,7]]}");
        assertThat(item.get("URL").asString()).isEqualTo("https://hafen.example/bruecke?a=1&b=50%25#text");
        assertThat(item.get("archive_location").asString()).isEqualTo("https://archive.example/articles/17?revision=2");
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        Citation bare = bare();

        assertThat(BibTex.of(bare))
                .contains("url = {https://archive.example/articles/17?revision=2}")
                .doesNotContain("author", "year", "month", "abstract", "note", "null");
        assertThat(Ris.of(bare)).doesNotContain("AU  -", "PY  -", "DA  -", "AB  -", "null");
        assertThat(JSON.readTree(CslJson.of(bare)).get(0).propertyNames())
                .doesNotContain("author", "issued", "abstract", "language", "section");
        assertThat(JSON.readTree(LinkedData.of(bare)).propertyNames())
                .doesNotContain("author", "datePublished", "dateModified", "isBasedOn", "url");
    }

    @Test
    void linkedDataSaysWhereTheCopyIs() {
        JsonNode data = JSON.readTree(LinkedData.of(bridge()));

        assertThat(data.get("@type").asString()).isEqualTo("NewsArticle");
        assertThat(data.get("headline").asString()).isEqualTo("Eine zweite Brücke");
        assertThat(data.get("datePublished").asString()).isEqualTo("2022-01-07T15:42:00+01:00");
        assertThat(data.get("inLanguage").asString()).isEqualTo("de");
        assertThat(data.get("archivedAt").asString()).isEqualTo("https://archive.example/articles/17?revision=2");
        assertThat(data.get("isBasedOn").asString()).isEqualTo("https://hafen.example/bruecke?a=1&b=50%25#text");
        assertThat(data.get("publisher").get("name").asString()).isEqualTo("Hafenkurier");
        assertThat(data.get("author").get(2).toString())
                .isEqualTo("{\"@type\":\"Organization\",\"name\":\"Redaktion Hafen\"}");
    }

    @Test
    void linkedDataCannotEndTheScriptThatItStandsIn() {
        String title = "</script><!--<script>alert(1)//&amp;";
        String data = LinkedData.of(titled(title));

        assertThat(data).doesNotContain("<", ">", "&");
        assertThat(JSON.readTree(data).get("headline").asString()).isEqualTo(title);
    }

    @Test
    void namesAreTakenApartOnlyWhereTheyLookLikeAPersons() {
        assertThat(Stream.of("Ada Quill", "Ludwig van der Meer", "José María Ortiz", "Анна Петрова", "J. R. Ewing")
                        .map(name -> CitedName.of(name).inverted()))
                .containsExactly(
                        "Quill, Ada", "van der Meer, Ludwig", "Ortiz, José María", "Петрова, Анна", "Ewing, J. R.");
        assertThat(Stream.of("dpa", "Associated Press", "ada quill", "山田 太郎", "Team Recherche", "Von unserem Reporter"))
                .allMatch(name -> !CitedName.of(name).isPerson());
    }

    private static Citation bridge() {
        return titled("Eine zweite Brücke");
    }

    private static Citation titled(String title) {
        return new Citation(
                "tietjen2022-17",
                title,
                Stream.of("Maren Tietjen", "Ole von Berg", "Redaktion Hafen")
                        .map(CitedName::of)
                        .toList(),
                StatedTime.parse("2022-01-07T15:42:00+01:00"),
                null,
                "Hafenkurier",
                "Stadt",
                "de",
                "Nach langem Streit.",
                List.of("Hafen", "Verkehr"),
                "https://hafen.example/bruecke?a=1&b=50%25#text",
                "https://archive.example/articles/17?revision=2",
                Instant.parse("2022-01-07T18:00:00Z"));
    }

    private static Citation bare() {
        @Nullable String unknown = null;
        return new Citation(
                "hafen-17",
                "Eine zweite Brücke",
                List.of(),
                null,
                null,
                "Hafenkurier",
                unknown,
                unknown,
                unknown,
                List.of(),
                unknown,
                "https://archive.example/articles/17?revision=2",
                Instant.parse("2022-01-07T18:00:00Z"));
    }
}
