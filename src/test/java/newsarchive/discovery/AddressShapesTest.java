package newsarchive.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import newsarchive.discovery.AddressShapes.Verdict;
import newsarchive.discovery.AddressShapes.Visited;
import newsarchive.url.WebUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressShapesTest {

    /** A site whose articles have short names, and lists that look like articles elsewhere. */
    private final AddressShapes shapes = AddressShapes.learned(Stream.of(
                    IntStream.range(0, 6).mapToObj(i -> visited("/story/quake" + i, true)),
                    IntStream.range(0, 6).mapToObj(i -> visited("/dossier/what-we-know-1234" + i, false)),
                    IntStream.range(0, 3).mapToObj(i -> visited("/town/2022/0" + i + "/a-long-slug", true)),
                    IntStream.range(0, 3).mapToObj(i -> visited("/port/2022/0" + i + "/a-long-slug", true)),
                    IntStream.range(0, 3).mapToObj(i -> visited("/page.php?id=1" + i, true)),
                    IntStream.range(0, 3).mapToObj(i -> visited("/page.php?list=1" + i, false)))
            .flatMap(links -> links));

    @ParameterizedTest
    @CsvSource({
        "/story/flood, ARTICLE",
        "/dossier/all-about-the-port-77777, OTHER",
        "/sport/2021/12/another-long-slug, ARTICLE",
        "/sport/2021/12/12/another-long-slug, UNKNOWN",
        "/page.php?id=99, UNKNOWN",
        "/shop/mugs, UNKNOWN",
        "/, UNKNOWN",
    })
    void tellsByWhatCameOfAlikeAddresses(String path, Verdict verdict) {
        assertThat(shapes.verdict(url(path))).isEqualTo(verdict);
    }

    @Test
    void saysNothingWhereItSawLittleOrBoth() {
        assertThat(AddressShapes.NONE.verdict(url("/story/flood"))).isEqualTo(Verdict.UNKNOWN);
        AddressShapes mixed =
                AddressShapes.learned(IntStream.range(0, 10).mapToObj(i -> visited("/news/item" + i, i % 2 == 0)));
        assertThat(mixed.verdict(url("/news/other"))).isEqualTo(Verdict.UNKNOWN);
    }

    private static Visited visited(String path, boolean isArticle) {
        return new Visited(url(path), isArticle);
    }

    private static WebUrl url(String path) {
        return new WebUrl("https://paper.example" + path);
    }
}
