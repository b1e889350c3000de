package newsarchive.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonLdParserTest {

    @Test
    void readsWhatStandsBeforeABreak() {
        assertThat(JsonLdParser.parse(
                        "{\"headline\":\"A\",\"author\":{\"name\":\"B\"},\"description\":\"He said \"no\" to it\"}"))
                .first()
                .satisfies(root ->
                        assertThat((Map<?, ?>) root).extracting("headline").isEqualTo("A"));
    }

    @Test
    void forgivesTheUsualMistakes() {
        assertThat(JsonLdParser.parse("<!-- //<![CDATA[\n{\"a\":\"line\nbreak\",'b':[1,2,],} //]]> -->"))
                .first()
                .isEqualTo(Map.of("a", "line\nbreak", "b", List.of("1", "2")));
        assertThat(JsonLdParser.parse("{&quot;a&quot;:&quot;b&quot;}")).containsExactly(Map.of("a", "b"));
    }

    @Test
    void readsSeveralRootsAndNoneAtAll() {
        assertThat(JsonLdParser.parse("{\"a\":\"1\"}{\"b\":\"2\"}")).hasSize(2);
        assertThat(JsonLdParser.parse("")).isEmpty();
        assertThat(JsonLdParser.parse("not json")).isEmpty();
    }

    @Test
    void survivesDeepNesting() {
        assertThat(JsonLdParser.parse("[".repeat(100_000))).hasSizeLessThanOrEqualTo(1);
    }
}
