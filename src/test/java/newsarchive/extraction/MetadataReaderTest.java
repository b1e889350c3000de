package newsarchive.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import newsarchive.url.WebUrl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class MetadataReaderTest {

    private static final WebUrl URL = new WebUrl("https://news.example.org/stadt/bruecke");

    @Test
    void readsLinkedDataAndSaysSo() {
        ArticleMetadata read = read("""
                <html lang="de-AT"><script type="application/ld+json">{"@graph":[
                {"@type":"WebSite","name":"Beispiel"},
                {"@type":"Person","@id":"#p","name":"Anna Beispiel"},
                {"@type":"NewsArticle","headline":"Die neue Brücke","author":{"@id":"#p"},"datePublished":"2022-03-03T10:00:00+01:00",
                 "dateModified":"2022-03-04T11:00:00+01:00","articleSection":"Stadt","keywords":"Bau, Rat","publisher":{"name":"Der Beispiel-Bote"}}]}
                </script><h1>Die neue Brücke</h1>""");

        assertThat(read.title()).isEqualTo("Die neue Brücke");
        assertThat(read.authors()).containsExactly("Anna Beispiel");
        assertThat(read.published()).hasToString("2022-03-03T10:00:00+01:00");
        assertThat(read.modified()).hasToString("2022-03-04T11:00:00+01:00");
        assertThat(read.publisher()).isEqualTo("Der Beispiel-Bote");
        assertThat(read.section()).isEqualTo("Stadt");
        assertThat(read.topics()).containsExactly("Bau", "Rat");
        assertThat(read.language()).isEqualTo("de");
        assertThat(read.provenance())
                .containsEntry("authors", "json-ld")
                .containsEntry("title", "h1")
                .containsEntry("language", "html lang");
    }

    @Test
    void choosesTheArticleOfThePageAmongSeveral() {
        ArticleMetadata read = read("""
                <script type="application/ld+json">[
                {"@type":"NewsArticle","headline":"Etwas ganz anderes geschah","url":"https://news.example.org/x","datePublished":"2021-01-01","author":"X"},
                {"@type":"NewsArticle","headline":"Die Brücke","url":"https://news.example.org/stadt/bruecke/","datePublished":"2022-03-03"}]
                </script>""");

        assertThat(read.published()).hasToString("2022-03-03");
    }

    @Test
    void readsCompactDatesOfMetaElements() {
        ArticleMetadata read = read("<meta property=article:published_time content=20220107T1542+0100>"
                + "<meta property=article:modified_time content=20220107T1550+0100>");

        assertThat(read.published()).hasToString("2022-01-07T15:42:00+01:00");
        assertThat(read.modified()).hasToString("2022-01-07T15:50:00+01:00");
    }

    @Test
    void readsVisibleLinesAndTellsPublicationFromChange() {
        ArticleMetadata read = read(
                "<h1>Die neue Brücke</h1><div><a>15:42 07.01.2022</a> <span>(aktualisiert: 15:50 07.01.2022)</span></div>");

        assertThat(read.published()).hasToString("2022-01-07T15:42:00");
        assertThat(read.modified()).hasToString("2022-01-07T15:50:00");
        assertThat(read.provenance()).containsEntry("published", "visible line");
    }

    @Test
    void neverTakesTheDateOfRelatedArticlesOrTheCopyrightYear() {
        ArticleMetadata read = read("""
                <h1>Die neue Brücke</h1><p>Text ohne Datum.</p>
                <aside class=related><time datetime=2021-05-05>5. Mai 2021</time><time datetime=2020-04-04>4. April 2020</time></aside>
                <footer>© 1. Januar 2022 Beispiel</footer>""");

        assertThat(read.published()).isNull();
        assertThat(read.provenance()).doesNotContainKey("published");
    }

    @Test
    void tellsTheMomentByThePagesOwnClock() {
        ArticleMetadata read = read("""
                <meta property=article:published_time content=2022-03-04T03:22:07Z>
                <h1>The new bridge</h1><p>Mar 3, 2022, 10:22 PM</p>""");

        assertThat(read.published()).hasToString("2022-03-03T22:22:07-05:00");
    }

    @Test
    void takesTheDayOfTheAddressWhereThePageSaysNothing() {
        Document page = Jsoup.parse("<h1>Die neue Brücke</h1>");
        ArticleMetadata read =
                new MetadataReader().read(page, new WebUrl("https://news.example.org/2022/03/03/bruecke"));

        assertThat(read.published()).hasToString("2022-03-03");
        assertThat(read.provenance()).containsEntry("published", "url");
    }

    @Test
    void prefersAPersonInTheBylineToTheMediumInMetaElements() {
        ArticleMetadata read = read("""
                <meta property=og:site_name content="Beispiel-Bote"><meta name=author content="Beispiel-Bote">
                <h1>Die neue Brücke</h1><p class=intro>Von <a href=/x>Anna Beispiel</a></p>""");

        assertThat(read.authors()).containsExactly("Anna Beispiel");
    }

    @Test
    void cutsOnlyTheNameOfTheSiteFromATitle() {
        assertThat(
                        read("<title>Die Brücke - ein Wahrzeichen | Beispiel-Bote</title><meta property=og:site_name content=Beispiel-Bote>")
                                .title())
                .isEqualTo("Die Brücke - ein Wahrzeichen");
    }

    @Test
    void cutsTheDateAndMediumBehindADescriptionThatIsCutOff() {
        assertThat(read("<meta property=og:description content=\"Der Rat hat am Abend über den ... 07.01.2022, BOTE\">")
                        .lead())
                .isEqualTo("Der Rat hat am Abend über den …");
    }

    @Test
    void believesItsSentencesMoreThanTheLanguageThatIsStated() {
        ArticleMetadata read = read(
                "<html lang=en><p>Der Rat der Stadt hat am Abend über den Bau der Brücke beraten und sich für den teureren Entwurf entschieden.");

        assertThat(read.language()).isEqualTo("de");
        assertThat(read.provenance()).containsEntry("language", "text");
    }

    @Test
    void leavesTheDocumentAsItWas() {
        Document page = Jsoup.parse("<html lang=de><h1>Die <b>neue</b> Brücke</h1><time>3. März 2022</time>");
        String before = page.outerHtml();

        new MetadataReader().read(page, URL);

        assertThat(page.outerHtml()).isEqualTo(before);
    }

    @Test
    void knowsNothingOfAnEmptyPage() {
        ArticleMetadata read = new MetadataReader().read(Jsoup.parse(""), null);

        assertThat(read.title()).isNull();
        assertThat(read.authors()).isEmpty();
        assertThat(read.provenance()).isEmpty();
    }

    private static ArticleMetadata read(String html) {
        return new MetadataReader().read(Jsoup.parse(html, URL.value()), URL);
    }
}
