package newsarchive.url;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageKeyTest {

    @Test
    void isTheSameForAllSpellingsOfAPage() {
        assertThat(PageKey.of(new WebUrl("http://www.example.org:80/a/?utm_source=x#top")))
                .isEqualTo(PageKey.of(new WebUrl("https://example.org/a")))
                .hasToString("example.org/a");
    }

    @Test
    void namesASavedPageByItsSourceAndFile() {
        assertThat(PageKey.saved("my-folder", "2022/scrape-17.txt")).hasToString("saved:my-folder/2022/scrape-17.txt");
    }

    @Test
    void staysShortEnoughForAnIndexAndStillTellsPagesApart() {
        String start = "https://example.org/" + "a".repeat(3000);
        PageKey one = PageKey.of(new WebUrl(start + "1"));
        PageKey two = PageKey.of(new WebUrl(start + "2"));

        assertThat(one).isNotEqualTo(two);
        assertThat(one.value().getBytes(UTF_8)).hasSizeLessThanOrEqualTo(1000);
        assertThat(PageKey.saved("s", "я".repeat(1500)).value().getBytes(UTF_8)).hasSizeLessThanOrEqualTo(1000);
    }
}
