package newsarchive.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class BoxSignsTest {

    private final BoxSigns signs = new BoxSigns();

    @Test
    void takesTheFooterOfAQuoteForNoFooterOfThePage() {
        Element page =
                Jsoup.parse("<blockquote><p>It turns.<footer>The miller</footer></blockquote><footer>Imprint</footer>");

        assertThat(signs.sign(Objects.requireNonNull(page.selectFirst("blockquote footer")), Tag.FOOTER))
                .isNull();
        assertThat(Objects.requireNonNull(
                                signs.sign(Objects.requireNonNull(page.selectFirst("body > footer")), Tag.FOOTER))
                        .reason())
                .isEqualTo(RemovalReason.FOOTER);
    }
}
