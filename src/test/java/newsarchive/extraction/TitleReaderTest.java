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

    private static String title(String html) {
        return new MetadataReader().read(Jsoup.parse(html), null).title();
    }
}
