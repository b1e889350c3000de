package newsarchive.web.browse;

import static org.assertj.core.api.Assertions.assertThat;

import newsarchive.web.Library;
import newsarchive.web.PageTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class SourceControllerTest {

    private static final String HARBOUR = ">Hafenkurier</a>";
    private static final String GAZETTE = ">The Tidewater Gazette</a>";
    private static final String NORTH = ">Северный листок</a>";

    @Autowired
    MockMvcTester mvc;

    @Test
    void showsWhatSourcesAreAndOffersToNarrowTheList() {
        assertThat(mvc.get().uri("/sources"))
                .hasStatusOk()
                .bodyText()
                .contains(HARBOUR, GAZETTE, NORTH)
                .contains(">Germany<", ">United Kingdom<", ">newspaper<", ">blog<", "value=\"North Sea\">North Sea<")
                .contains("&lt;b&gt;bold&lt;/b&gt;")
                .doesNotContain("<b>bold", "Staff papers");
    }

    @ParameterizedTest
    @CsvSource({
        "collection=Ports, true, true, false",
        "collection=north sea, true, false, false",
        "country=gb, false, true, false",
        "kind=BLOG, false, false, true",
        "kind=newspaper&language=en, false, true, false",
        "language=ru, false, false, true",
        "language=r, false, false, false",
        "collection=&country=&kind=&language=, true, true, true",
        "country=DE&kind=BLOG, false, false, false",
        "kind=PIGEON, false, false, false"
    })
    void narrowsTheList(String query, boolean harbour, boolean gazette, boolean north) {
        String page = page("/sources?" + query.replace(" ", "%20"));

        assertThat(page.contains(HARBOUR)).isEqualTo(harbour);
        assertThat(page.contains(GAZETTE)).isEqualTo(gazette);
        assertThat(page.contains(NORTH)).isEqualTo(north);
        assertThat(page.contains("No source is like that.")).isEqualTo(!harbour && !gazette && !north);
    }

    @Test
    void marksWhatTheListIsNarrowedTo() {
        assertThat(page("/sources?country=DE"))
                .contains("value=\"DE\" selected=\"selected\">Germany<", "1 of 4 sources.", "Show all");
    }

    @Test
    void showsWhatASourceIsButNotWhatItIsAskedWith() {
        assertThat(page("/sources/harbour"))
                .contains(">Germany<", ">newspaper<", "m.hafenkurier.example", "/sources?collection=North%20Sea")
                .doesNotContain(Library.SECRET_HEADER, "X-Edition");
    }

    @Test
    void showsTheVolumeOverTime() {
        assertThat(page("/sources/harbour"))
                .contains("Articles by month", "viewBox=\"0 0 ", "<rect x=\"0\"", "November 2021", "The numbers")
                .contains("/?source=harbour&amp;from=2022-01-01&amp;to=2022-01-31");
        assertThat(page("/sources")).contains("Year to February 2022", "<path d=\"M");
    }

    private String page(String address) {
        return new String(
                mvc.get()
                        .uri(java.net.URI.create(address))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }
}
