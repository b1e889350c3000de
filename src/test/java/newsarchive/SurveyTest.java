package newsarchive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import newsarchive.extraction.RemovalReason;
import newsarchive.scraping.PagePreview;
import newsarchive.scraping.SiteSurveys;
import newsarchive.scraping.SurveyState;
import newsarchive.scraping.SurveyState.State;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A look at a newspaper that nobody follows yet. */
class SurveyTest extends FlowCase {

    @Autowired
    SiteSurveys surveys;

    @Test
    void showsWhatASiteOffersAndThreeArticlesAndStoresNothingOfIt() {
        home();
        List<Long> before = stored();

        SurveyState state = end(surveys.begin(" " + paper.base() + "/ "));

        assertThat(state.state()).isEqualTo(State.DONE);
        assertThat(state.survey().name()).isEqualTo("The Thornby Paper");
        assertThat(state.chosen()).containsExactly(paper.base() + "/feed.xml");
        assertThat(state.previews())
                .extracting(PagePreview::title)
                .containsExactly(
                        "The harbour freezes over", "The mayor of Thornby resigns", "A new bridge opens to trams");
        PagePreview first = state.previews().get(0);
        assertThat(first.beginning().get(0)).startsWith("Ten ships wait outside the mole.");
        assertThat(first.published().iso()).isEqualTo("2022-02-01T08:00:00Z");
        assertThat(first.removed()).extracting(PagePreview.Removed::reason).contains(RemovalReason.NAVIGATION);
        assertThat(first.words()).isGreaterThan(50);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void showsArticlesOfOtherChannelsWhenAsked() {
        home();
        UUID id = surveys.begin(paper.base());
        end(id);
        String section = paper.base() + "/";

        assertThat(surveys.show(id, List.of(section), "{\"name\":\"Typed\"}")).isTrue();

        SurveyState state = end(id);
        assertThat(state.chosen()).containsExactly(section);
        assertThat(state.previews())
                .extracting(PagePreview::url)
                .containsExactly(paper.base() + "/2022/01/mayor-resigns.html");
        assertThat(state.typed()).contains("Typed");
    }

    @Test
    void saysWhyAPageWouldNotBeArchived() {
        home();
        paper.answer("/2022/01/harbour-freezes.html").status(403);
        paper.answer("/2022/01/mayor-resigns.html").type("application/pdf").body("%PDF-1.4 not a page");

        assertThat(end(surveys.begin(paper.base())).previews())
                .extracting(PagePreview::problem)
                .containsExactly(
                        "The server answered 403 (forbidden).", "The page is not HTML but application/pdf.", null);
    }

    @Test
    void endsWhenTheSiteDoesNotAnswer() {
        String address = paper.base();
        paper.close();

        SurveyState state = end(surveys.begin(address));

        assertThat(state.state()).isEqualTo(State.DONE);
        assertThat(state.survey().problem()).isNotBlank();
        assertThat(state.previews()).isEmpty();
        assertThat(surveys.show(UUID.randomUUID(), List.of(), "{}")).isFalse();
    }

    private void home() {
        paper.html(
                "/",
                "<html lang='en'><head><meta property='og:site_name' content='The Thornby Paper'>"
                        + "<link rel='alternate' type='application/rss+xml' title='News' href='/feed.xml'></head><body>"
                        + "<article><h2><a href='/2022/01/mayor-resigns.html'>The mayor of Thornby resigns after ten years</a>"
                        + "</h2></article></body></html>");
    }

    private SurveyState end(UUID id) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> surveys.find(id).orElseThrow(),
                        state -> !state.state().isGoingOn());
    }

    private List<Long> stored() {
        return Stream.of("snapshots", "articles", "links", "sources")
                .map(table -> jdbc.sql("SELECT count(*) FROM " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }
}
