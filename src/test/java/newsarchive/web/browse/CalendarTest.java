package newsarchive.web.browse;

import static org.assertj.core.api.Assertions.assertThat;

import newsarchive.web.PageTest;
import newsarchive.web.WireStories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
@Import(WireStories.class)
class CalendarTest {

    @Autowired
    MockMvcTester mvc;

    @Test
    void beginsWithTheNewestMonth() {
        assertThat(mvc.get().uri("/days"))
                .hasStatusOk()
                .bodyText()
                .contains("February 2022", "1 article in this month", "/days/2022-02-03", "/days?month=2021-11");
    }

    @Test
    void showsADayBySourceWithItsNeighbours() {
        assertThat(mvc.get().uri("/days/2022-01-07"))
                .hasStatusOk()
                .bodyText()
                .contains("Friday 7 January 2022", "Hafenkurier", "/days/2022-01-05", "/days/2022-01-09");
    }

    @Test
    void findsTheNeighbourInAnotherMonth() {
        assertThat(mvc.get().uri("/days/2022-02-03"))
                .bodyText()
                .contains("‹ 21 January 2022")
                .doesNotContain("rel=\"next\"");
        assertThat(mvc.get().uri("/days/2021-10-15"))
                .bodyText()
                .contains("No article of this day is archived", "4 November 2021 ›");
    }

    @Test
    void remembersTheDayInOtherYears() {
        assertThat(mvc.get().uri("/days/2022-01-07"))
                .bodyText()
                .contains(
                        "On this day in other years",
                        "/days/2020-01-07",
                        "2 articles",
                        "Electric ferries for the islands")
                .doesNotContain("with our notes");
        assertThat(mvc.get().uri("/days/2020-01-07"))
                .bodyText()
                .contains("On this day in other years", "/days/2022-01-07");
        assertThat(mvc.get().uri("/days/2022-01-09")).bodyText().doesNotContain("On this day in other years");
        assertThat(mvc.get().uri("/days/2024-02-29")).hasStatusOk();
    }

    @Test
    void shadesMonthsByTheirVolume() {
        assertThat(mvc.get().uri("/days"))
                .bodyText()
                .contains("class=\"shade-4\"", "aria-label=\"Jan 2020: 3 articles\"", "<span>Jul</span>");
    }

    @Test
    void knowsNoOtherDays() {
        for (String path : new String[] {
            "/days/2022-02-30", "/days/today", "/days/+999999999-01-01", "/days?month=2022-13", "/days?month=x"
        }) {
            assertThat(mvc.get().uri(path)).as(path).hasStatus(404);
        }
    }

    @Test
    void showsTheSourcesWithTheirFigures() {
        assertThat(mvc.get().uri("/sources"))
                .hasStatusOk()
                .bodyText()
                .contains("Hafenkurier", "German", "22", "failing")
                .doesNotContain("Staff papers", "cannot be reached");
        assertThat(mvc.get().uri("/sources/harbour"))
                .hasStatusOk()
                .bodyText()
                .contains("harbour.example", "https://harbour.example/feed.xml", "/?source=harbour")
                .doesNotContain("Edit this source");
        assertThat(mvc.get().uri("/sources/nowhere")).hasStatus(404);
    }

    @Test
    void explainsItselfWithoutAnAccount() {
        assertThat(mvc.get().uri("/help"))
                .hasStatusOk()
                .bodyText()
                .contains("these words in this order", "/v3/api-docs");
        assertThat(mvc.get().uri("/login")).hasStatusOk().bodyText().contains("name=\"_csrf\"");
    }
}
