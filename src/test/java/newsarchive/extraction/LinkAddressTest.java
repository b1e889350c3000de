package newsarchive.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkAddressTest {

    private static Element link(String address, String base) {
        Element link = Jsoup.parse("<a>x</a>", base).expectFirst("a");
        return link.attr("href", address);
    }

    /** The ways around the parser write what it writes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "https://example.org/town?a=1&b=2#c",
                "https://Example.org/town/.hidden",
                "https://example.org/town/../bridge",
                "https://example.org:8080/town",
                "https://me@example.org/town",
                "https://example.org?a",
                "https://example.org/?#",
                "HTTPS://example.org/town",
                " https://example.org/town\n",
                "https://example.org/to\u0001wn",
                "https://example.org/m\u00FCnchen",
                "/town",
                "/town?a=https://example.org/",
                "/../town",
                "/./town",
                "/",
                "//example.com/town",
                "/to wn",
                "/a:b",
                "town",
                "?a=1",
                "#top",
                "",
                "mailto:a@example.org",
                "javascript:x()"
            })
    void isWhatTheParserWrites(String address) {
        for (String base : new String[] {
            "https://example.com/news/today?x=1", "http://example.com", "https://example.com:81/a/", "file:///a", ""
        }) {
            Element link = link(address, base);
            assertThat(LinkAddress.absolute(link)).as(base).isEqualTo(link.absUrl("href"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:x()", "mailto:a@example.org", "ftp://example.org/", ""})
    void isNothingInTextUnlessOfTheWeb(String address) {
        assertThat(LinkAddress.ofText(link(address, ""))).isEmpty();
    }
}
