package newsarchive.web.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.List;
import newsarchive.web.Library;
import newsarchive.web.Library.Shelf;
import newsarchive.web.PageTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

@PageTest
class ArticleFileControllerTest {

    private static final List<String> ENDINGS = List.of("txt", "md", "bib", "ris", "csl.json", "json");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Shelf shelf;

    @ParameterizedTest
    @CsvSource({
        "txt, text/plain;charset=UTF-8, Maren Tietjen",
        "md, text/markdown;charset=UTF-8, # Der Hafen bekommt eine zweite Brücke",
        "bib, application/x-bibtex;charset=UTF-8, 'author = {Tietjen, Maren and Brandt, Ole}'",
        "ris, application/x-research-info-systems;charset=UTF-8, 'AU  - Tietjen, Maren'",
        "csl.json, application/vnd.citationstyles.csl+json;charset=UTF-8, Hafenkurier"
    })
    void anArticleIsAlsoAFile(String ending, String type, String words) {
        assertThat(mvc.get().uri(edited() + "." + ending))
                .hasStatusOk()
                .hasContentType(type)
                .hasHeader(
                        "Content-Disposition",
                        "attachment; filename=\"hafenkurier-2022-01-07-der-hafen-bekommt-eine-zweite-brucke." + ending
                                + "\"")
                .bodyText()
                .contains(words, "http://localhost" + edited() + "?revision=2");
    }

    @Test
    void itsJsonIsWhatTheApiAnswers() {
        String api = body("/api/v1" + edited());

        assertThat(mvc.get().uri(edited() + ".json")).hasStatusOk().hasContentType("application/json");
        assertThat(body(edited() + ".json")).isEqualTo(api).contains("55 Millionen");
    }

    @Test
    void anOlderRevisionIsAFileToo() {
        assertThat(mvc.get().uri(edited() + ".txt?revision=1"))
                .bodyText()
                .contains("40 Millionen", "?revision=1")
                .doesNotContain("55 Millionen");
        assertThat(mvc.get().uri(edited() + ".txt?revision=9")).hasStatus(404);
    }

    @Test
    void whoMayNotSeeTheArticleGetsNoFile() {
        String secret = "/articles/" + shelf.article(Library.SECRET);
        assertThat(ENDINGS).allSatisfy(ending -> {
            assertThat(mvc.get().uri(secret + "." + ending)).hasStatus(404);
            assertThat(mvc.get().uri(secret + "." + ending).with(user("admin").roles("ADMIN")))
                    .hasStatusOk();
        });
        assertThat(mvc.get().uri(edited() + ".exe")).hasStatus(404);
        assertThat(mvc.get().uri("/articles/999999.bib")).hasStatus(404);
    }

    @Test
    void thePageOffersTheCitationInEachForm() {
        assertThat(mvc.get().uri(edited()))
                .bodyText()
                .contains(
                        "Maren Tietjen, Ole Brandt: “Der Hafen bekommt eine zweite Brücke”. Hafenkurier, 7 January 2022.",
                        "(archived on 7 Jan 2022, 23:00 UTC: http://localhost" + edited() + "?revision=2)",
                        "@article{tietjen2022-",
                        "TY  - NEWS",
                        "href=\"" + edited() + ".bib\"",
                        "href=\"" + edited() + ".csl.json\"",
                        "href=\"" + edited() + ".md\"");
        assertThat(mvc.get().uri(edited() + "?revision=1"))
                .bodyText()
                .contains("href=\"" + edited() + ".bib?revision=1\"");
    }

    /** What the translator "Embedded Metadata" of Zotero reads; DC.type makes it a newspaper article. */
    @Test
    void theHeadSaysWhatZoteroReads() {
        assertThat(mvc.get().uri(edited()))
                .bodyText()
                .contains(
                        "<link rel=\"schema.DC\" href=\"http://purl.org/dc/elements/1.1/\">",
                        "<meta name=\"DC.type\" content=\"newspaperArticle\">",
                        "<meta name=\"citation_title\" content=\"Der Hafen bekommt eine zweite Brücke\">",
                        "<meta name=\"citation_author\" content=\"Maren Tietjen\">",
                        "<meta name=\"citation_author\" content=\"Ole Brandt\">",
                        "<meta name=\"citation_publication_date\" content=\"2022-01-07\">",
                        "<meta name=\"citation_journal_title\" content=\"Hafenkurier\">",
                        "<meta name=\"citation_language\" content=\"de\">",
                        "<meta name=\"citation_public_url\" content=\"http://localhost" + edited() + "?revision=2\">",
                        "<meta property=\"og:type\" content=\"article\">",
                        "<meta property=\"article:published_time\" content=\"2022-01-07T15:42:00+01:00\">",
                        "<link rel=\"canonical\" href=\"http://localhost" + edited() + "\">");
    }

    @Test
    void linkedDataIsThereAndHoldsWhateverTheHeadlineSays() {
        String page = body("/articles/" + shelf.article(Library.HOSTILE));
        String before = "<script type=\"application/ld+json\">";
        String rest = page.substring(page.indexOf(before) + before.length());
        String json = rest.substring(0, rest.indexOf("</script>"));

        assertThat(JsonMapper.builder().build().readTree(json).get("headline").asString())
                .isEqualTo(Library.HOSTILE);
    }

    private String edited() {
        return "/articles/" + shelf.article(Library.EDITED);
    }

    private String body(String path) {
        return new String(mvc.get().uri(path).exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
