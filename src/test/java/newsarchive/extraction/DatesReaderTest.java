package newsarchive.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Objects;
import newsarchive.url.WebUrl;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesReaderTest {

    private static final String SCRIPT = "<script>%s</script><h1>Die neue Brücke</h1><p>Sie steht.</p>";

    @Test
    void takesTheChangeWhereThePageStatesNothingElse() {
        ArticleMetadata read = read("<h1>Die neue Brücke</h1><p>Aktualisiert am 3. März 2022</p><p>Sie steht.</p>");

        assertThat(read.published()).hasToString("2022-03-03");
        assertThat(read.modified()).hasToString("2022-03-03");
        assertThat(read.provenance()).containsEntry("published", "modified: visible line");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>03.03.2022 – Der Rat der Stadt hat am 7. Februar 2022 beschlossen, dass sie bleibt. LONG</p>",
                "<p><b>(03.03.2022) Der Rat</b> der Stadt hat am 7. Februar 2022 beschlossen. LONG</p>",
                "<p>Pressemitteilung vom 3. März 2022 | Beispielstadt <b>–</b> Der Rat der Stadt hat beschlossen. LONG</p>",
                "<div class=date data-date='3. März 2022'></div><p>LONG</p><p>Termin am 7.2.2022</p>",
                "<span class=date title='2022-03-03T10:00:00'>vorgestern</span><p>LONG</p><p>Termin am 7.2.2022</p>"
            })
    void readsTheDayThatOpensTheTextOrIsKeptInAnAttribute(String text) {
        ArticleMetadata read = read("<h1>Die neue Brücke</h1>"
                + text.replace("LONG", "Sie steht seit vielen Jahren und alle freuen sich. ".repeat(5)));

        assertThat(Objects.requireNonNull(read.published()).date()).hasToString("2022-03-03");
    }

    @Test
    void takesNoDayFromTheTitleOfALink() {
        ArticleMetadata read = read("<h1>Die neue Brücke</h1><p>4. März 2022</p>"
                + "<a class=publication title='Pressemitteilung Nr. 5 vom 3. März 2022 als Datei'>Nr. 5</a>");

        assertThat(read.published()).hasToString("2022-03-04");
    }

    @Test
    void readsAnAmbiguousDayAsTheAddressDoes() {
        String page = "<html lang=en-gb><h1>The new bridge</h1><span class=date>03/10/2022</span>";

        assertThat(read(page, "https://news.example.com/2022/october/03/bridge").published())
                .hasToString("2022-10-03");
        assertThat(read(page.replace("en-gb", "en-us"), "https://news.example.com/2022/october/03/bridge")
                        .published())
                .hasToString("2022-10-03");
        assertThat(read(page.replace("en-gb", "en-us"), "https://news.example.com/bridge")
                        .published())
                .hasToString("2022-03-10");
    }

    @Test
    void believesTheChangeAtTheHeadlineMoreThanADayFarAway() {
        ArticleMetadata read = read("<h1>Die neue Brücke</h1><p>Aktualisiert am 3. März 2022</p>"
                + "<p>Sie <b>steht</b>.</p>".repeat(100) + "<p>7.2.2022</p>");

        assertThat(read.published()).hasToString("2022-03-03");
    }

    @Test
    void keepsThePublicationApartFromTheChangeThatIsShown() {
        ArticleMetadata read = read("<meta property=article:published_time content=2021-06-01>"
                + "<h1>Die neue Brücke</h1><p>Updated: March 3, 2022</p>");

        assertThat(read.published()).hasToString("2021-06-01");
        assertThat(read.modified()).hasToString("2022-03-03");
    }

    @Test
    void believesMicrodataMoreThanAMetaElementThatMayMeanAnything() {
        ArticleMetadata read = read("<meta name=date content=2022-03-09><h1>Die neue Brücke</h1>"
                + "<span itemprop=datePublished content=2022-03-03>vorgestern</span>");

        assertThat(read.published()).hasToString("2022-03-03");
        assertThat(read.provenance()).containsEntry("published", "microdata");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dataLayer.push({\"publishDate\":\"2022-03-03\",\"page\":\"article\"})",
                "window.state = {article: {firstPublicationDate: '20220303', id: 7}}",
                "window.__DATA__ = \"{\\\"publishedAt\\\":\\\"2022-03-03T10:00:00Z\\\"}\"",
                "var published_at = 1646302000;",
                "showDate(\"2022/03/03 01:43:09\")",
                "x={\"published_at\":\"2022-03-03T06:22:28+01:00\",\"publication_date\":\"3 March 2022\"}"
            })
    void asksThePagesOwnDataWhereNothingElseIsStated(String data) {
        ArticleMetadata read = read(SCRIPT.formatted(data));

        assertThat(Objects.requireNonNull(read.published()).date()).hasToString("2022-03-03");
        assertThat(read.provenance()).containsEntry("published", "script");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"publishedAt\":\"2022-03-03\"},{\"publishedAt\":\"2022-03-01\"}]",
                "if (published) { show('2022-03-03') }",
                "{\"unpublished\":\"2022-03-03\"}",
                "{\"published\":true,\"expires\":\"2022-03-03\"}",
                "var end = new Date('2022-03-03')",
                "showDate('2022-03-03'); showDate('2022-03-01')",
                "isPublished(\"2022-03-03\")"
            })
    void takesNoDayFromDataAboutOtherThings(String data) {
        assertThat(read(SCRIPT.formatted(data)).published()).isNull();
    }

    @Test
    void readsTheDayThatEndsTheTitle() {
        ArticleMetadata read = read("<title>Die neue Brücke | Stadt | 03.03.2022</title><h1>Die neue Brücke</h1>"
                + "<p>Sie steht.</p><p>Mehr vom 01.02.2022</p>");

        assertThat(read.published()).hasToString("2022-03-03");
        assertThat(read.provenance()).containsEntry("published", "title element");
    }

    @Test
    void takesABoxBesideTheHeadlineOnlyWhereItSpeaksOfOneDay() {
        String header = "<div class=teaser><span>03.03.2022</span></div>";
        String other = "<div class=teaser><span>04.03.2022</span></div>";

        assertThat(read("<h1>Die neue Brücke</h1>" + header).published()).hasToString("2022-03-03");
        assertThat(read("<h1>Die neue Brücke</h1>" + header + other).published())
                .isNull();
    }

    @Test
    void keepsTheUtcDayThatThePageShows() {
        ArticleMetadata read = read(
                "<meta property=article:published_time content=2022-03-03T16:34:54Z>"
                        + "<h1>Die neue Brücke</h1><p>3. März 2022, 16:34</p>",
                "https://news.example.org/stadt/bruecke-20220304-p7");

        assertThat(read.published()).hasToString("2022-03-03T16:34:54Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h1>Die neue Brücke</h1><p>3. März 2022</p>",
                "<h1>Die neue Brücke</h1><p>3. März 2022</p><p>Aktualisiert am 9. Mai 2022</p>",
                "<p>03.03.2022</p><h1>Die neue Brücke</h1>"
            })
    void believesAnEarlierDayInPrintMoreThanTheStatedOne(String header) {
        String stated = "<meta property=article:published_time content=2022-05-09T10:00:00+02:00>";

        ArticleMetadata read = read(stated + header + "<p>Sie steht.</p>");

        assertThat(read.published()).hasToString("2022-03-03");
        assertThat(read.provenance()).containsEntry("published", "visible line");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>10. Mai 2022</p>",
                "<p>9. Mai 2022</p><p>3. März 2022</p>",
                "<p>09/05/2022</p>",
                "<p>Sie <b>steht</b>.</p>",
                "<div class=teaser>3. März 2022</div>"
            })
    void keepsTheStatedDayWhereThePrintedOneIsLaterOrNotSurelyItsOwn(String header) {
        String stated = "<meta property=article:published_time content=2022-05-09>";

        ArticleMetadata read = read(stated + "<h1>Die neue Brücke</h1>" + header + "<i></i>".repeat(50)
                + "<p>4. März 2022 – ein anderer Tag</p>");

        assertThat(read.published()).hasToString("2022-05-09");
    }

    @Test
    void takesMidnightInUtcForTheDayThatThePagePrints() {
        String page =
                "<meta property=article:published_time content=2022-03-02T%s><h1>Die neue Brücke</h1><p>3. März 2022</p>";

        assertThat(read(page.formatted("23:00:00Z")).published()).hasToString("2022-03-03");
        assertThat(read(page.formatted("21:14:00Z")).published()).hasToString("2022-03-02T21:14:00Z");
    }

    @Test
    void believesThePrintedDayMoreThanAMetaElementThatMayMeanAnything() {
        ArticleMetadata read = read("<meta name=date content=2022-03-01><h1>Die neue Brücke</h1><p>3. März 2022</p>");

        assertThat(read.published()).hasToString("2022-03-03");
        assertThat(read("<meta name=date content=2022-03-01><h1>Die neue Brücke</h1>")
                        .published())
                .hasToString("2022-03-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This entry was posted on Thursday, March 3rd, 2022 at 5:05 pm and is filed under Town. LONG",
                "Dieser Artikel wurde am 3. März 2022 um 14:48 von Anna Beispiel geschrieben und einsortiert. LONG",
                "This article was originally published on 3 Mar 2022 at 4:12pm but has been updated since. LONG"
            })
    void readsTheSentenceThatSaysWhenTheArticleCameOut(String sentence) {
        ArticleMetadata read = read("<h1>Die neue Brücke</h1>" + "<p>Sie <b>steht</b> fest.</p>".repeat(100)
                + "<div class=post-footer>" + sentence.replace("LONG", "Man kann dazu etwas schreiben. ".repeat(5))
                + "</div><div class=sidebar><p>1.2.2021</p><p>2.2.2021</p></div>");

        assertThat(Objects.requireNonNull(read.published()).date()).hasToString("2022-03-03");
    }

    @Test
    void readsWhatATimeElementTellsReadersBeforeItsAttribute() {
        ArticleMetadata read = read("<h1>Die neue Brücke</h1><time datetime=2022-03-09T10:18:46Z>"
                + "Veröffentlicht am 3. März 2022</time>");

        assertThat(read.published()).hasToString("2022-03-03");
    }

    @Test
    void takesNoBoxForAnAsideThatOnlyHasOneBeside() {
        String page = "<div class='%s'><p>(3. März 2022) Der Rat der Stadt hat beschlossen, dass sie bleibt. "
                + "Sie steht seit Jahren.".repeat(8)
                + "</p></div><div class=related><p>1.2.2021</p><p>2.2.2021</p></div>";

        assertThat(read(page.formatted("main-content has-double-sidebar")).published())
                .hasToString("2022-03-03");
        assertThat(read(page.formatted("sidebar")).published()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<title>Der Rat & die neue Brücke</title><meta property=og:title content='Der Rat &amp;amp; die neue Brücke'>"
                        + "<p class=date>4.3.2022</p>LONG<h2>Der Rat & die neue Brücke</h2><p>3. März 2022</p>",
                "<title>Der Rat und die neue Brücke ‹ Beispiel</title><div class=sidebar_content><h1><a href=/>Beispiel</a></h1>"
                        + "<h3>Der Rat und die neue Brücke</h3><p>3. März 2022</p></div><div class=sidebar>1.2.2021</div>"
            })
    void findsTheHeadlineWithItsDayWhereverItStands(String page) {
        assertThat(read(page.replace("LONG", "<i></i>".repeat(200))).published())
                .hasToString("2022-03-03");
    }

    @Test
    void survivesPagesFullOfDates() {
        String line = "<div><time>03.03.2022</time> <span class=date>3. März 2022, 10:00 Uhr</span></div>";
        String digits = "<p class=date>" + "2022 ".repeat(2_000_000) + "</p>";
        String nested = "<div class=date>".repeat(100_000) + "03.03.2022";

        for (String page : new String[] {line.repeat(100_000), digits, nested}) {
            MetadataPage prepared = MetadataPage.of(Jsoup.parse("<h1>Die neue Brücke</h1>" + page), null);
            assertTimeout(
                    Duration.ofSeconds(2), () -> new DatesReader(prepared, new DateLines("de", false)).published());
        }
    }

    private static ArticleMetadata read(String html) {
        return read(html, "https://news.example.org/stadt/bruecke");
    }

    private static ArticleMetadata read(String html, String url) {
        return new MetadataReader().read(Jsoup.parse(html), new WebUrl(url));
    }
}
