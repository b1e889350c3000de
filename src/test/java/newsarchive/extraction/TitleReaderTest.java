package newsarchive.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class TitleReaderTest {

    @Test
    void leavesOutTheKickerThatStandsInTheHeading() {
        assertThat(title("""
                        <meta property="og:title" content="The ferry stays for another year">
                        <h1><span>Harbour:</span> <span>The ferry stays for another year</span></h1>
                        """)).isEqualTo("The ferry stays for another year");
    }

    @Test
    void keepsAHeadingWhoseLongBeginningIsNoKicker() {
        assertThat(title("""
                        <meta property="og:title" content="the ferry stays">
                        <h1>After ten hours of talks that nobody had expected the ferry stays</h1>
                        """)).isEqualTo("After ten hours of talks that nobody had expected the ferry stays");
    }

    @Test
    void passesOverASecondHeadlineForSearchEngines() {
        assertThat(title("""
                        <meta property="og:title" content="A postwoman wins the long race on skis">
                        <div class="article__title">A postwoman wins the long race on skis</div>
                        <h1 class="article__second-title">Results of the race over seventy kilometres</h1>
                        """)).isEqualTo("A postwoman wins the long race on skis");
    }

    @Test
    void findsTheHeadlineOfAPageThatMarksNone() {
        assertThat(title("""
                        <title>Heath Post online - A thousand sheep at one traffic light</title>
                        <h2>Heath Post</h2>
                        <font size="5"><b>A thousand sheep at one traffic light</b></font>
                        """)).isEqualTo("A thousand sheep at one traffic light");
        assertThat(title("""
                        <title>When the lock comes off :: The Upper Lake News</title>
                        <span class="zag">When the lock comes off</span>
                        """)).isEqualTo("When the lock comes off");
    }

    @Test
    void passesOverTheNameOfTheSiteInAHeading() {
        assertThat(title("""
                        <title>A walk along the dyke - Notes from the Shore</title>
                        <meta property="og:title" content="A walk along the dyke">
                        <h1 class="head"><a href="https://shore.example/">Notes from the Shore</a></h1>
                        <h2>A walk along the dyke</h2>
                        """)).isEqualTo("A walk along the dyke");
        assertThat(title("""
                        <meta property="og:site_name" content="Upper Lake Weekly Paper">
                        <meta property="og:title" content="Lock open - Upper Lake Weekly Paper">
                        <h1>Upper Lake Weekly Paper</h1><h1>Lock open again after the long winter</h1>
                        """)).isEqualTo("Lock open again after the long winter");
    }

    @Test
    void keepsAHeadingThatOnlyMentionsTheFrontPage() {
        assertThat(title("""
                        <meta property="og:title" content="Ten books">
                        <h1>What our readers at <a href="/">the Post</a> liked most this year</h1>
                        """)).isEqualTo("What our readers at the Post liked most this year");
    }

    @Test
    void takesTheHeadlineOfLinkedDataWhereAllElseIsTheLineForSearchEngines() {
        assertThat(title("""
                        <title>Mill town: these three bridges close in May</title>
                        <meta property="og:title" content="Mill town: these three bridges close in May">
                        """ + linked("Mill town: these three bridges close in May", "The river takes its time")))
                .isEqualTo("The river takes its time");
    }

    @Test
    void keepsTheHeadingWhereLinkedDataIsCutOffOrNamesTheSite() {
        String headline = "Mill town: these three bridges close in May";
        String shared = "<title>%1$s</title><meta property=og:title content='%1$s'>".formatted(headline);
        assertThat(title(shared + linked(headline, "Mill town: these three bridges")))
                .isEqualTo(headline);
        assertThat(title(shared + "<meta property=og:site_name content='The Mill Town Morning Post'>"
                        + linked(headline, "The Mill Town Morning Post")))
                .isEqualTo(headline);
        assertThat(title(shared + linked(headline, "Mill town&amp;#58; these three bridges close in May")))
                .isEqualTo(headline);
    }

    @Test
    void takesWhatLinkedDataAndOpenGraphAgreeOnAgainstHeadingAndTitle() {
        assertThat(title("""
                        <title>Bridges in May | Post</title>
                        <meta property="og:title" content="Who still crosses the river, and how">
                        """ + linked("Bridges stay closed until May", "Who still crosses the river, and how")))
                .isEqualTo("Who still crosses the river, and how");
    }

    @Test
    void keepsTheHeadingThatTheTitleElementConfirms() {
        assertThat(title("""
                        <title>Bridges stay closed until the end of May</title>
                        <meta property="og:title" content="This town has a problem, and it is wet">
                        <h1>Bridges stay closed until the end of May</h1><h2>This town has a problem, and it is wet</h2>
                        """)).isEqualTo("Bridges stay closed until the end of May");
    }

    @Test
    void takesNoYearForAKicker() {
        assertThat(title("""
                        <meta property="og:title" content="Prices of bread and butter">
                        <h1>2025 Prices of bread and butter</h1>
                        """)).isEqualTo("2025 Prices of bread and butter");
    }

    @Test
    void readsATitleCleanly() {
        assertThat(title("<h1>The\u200b long  \n road\u00ad&nbsp;&amp; the short</h1>"))
                .isEqualTo("The long road & the short");
        assertThat(title("<meta property=og:title content='Bread &amp;amp;amp; butter for everyone'>"))
                .isEqualTo("Bread & butter for everyone");
    }

    private static String linked(String heading, String headline) {
        return "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"" + headline
                + "\"}</script><h1>" + heading + "</h1>";
    }

    @Test
    void partsWordsThatOnlyTheLayoutParts() {
        assertThat(title("<h1><span>Neues aus der Stadt</span><span>Die Brücke steht wieder</span></h1>"))
                .isEqualTo("Neues aus der Stadt Die Brücke steht wieder");
        assertThat(title("<h1>Ein <b>i</b>Bike und ein <b>E</b>-Rad fahren über die Brücke</h1>"))
                .isEqualTo("Ein iBike und ein E-Rad fahren über die Brücke");
    }

    private static String title(String html) {
        return new MetadataReader().read(Jsoup.parse(html), null).title();
    }
}
