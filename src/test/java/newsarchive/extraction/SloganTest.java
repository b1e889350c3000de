package newsarchive.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SloganTest {

    private static final String ARTICLE = """
            <html><head><title>Second bridge for the harbour</title><meta name="description" content="%s"></head><body>
            <article><h1>Second bridge for the harbour</h1>
            <p>The council decided on Friday to build a second bridge over the basin, which will cost forty million.</p>
            <p>Fishermen on the quay were against it, because their boats lie where the piers are to stand.</p></article>
            </body></html>""";

    @Test
    void isNoLead() {
        Extraction article = extract("Local news, weather and sports. Published since 1931");

        assertThat(article.metadata().lead()).isNull();
        assertThat(article.metadata().provenance()).doesNotContainKey("lead");
    }

    @Test
    void isNotWhatSharesAWordWithTheArticle() {
        assertThat(extract("Millions for piers nobody wants").metadata().lead())
                .isEqualTo("Millions for piers nobody wants");
    }

    @Test
    void mayShareTheNameOfTheTownIfItNamesANewspaper() {
        assertThat(extract("Newspaper of the harbour. Published since 1931")
                        .metadata()
                        .lead())
                .isNull();
        assertThat(extract("A newspaper asks who pays for bridge and piers")
                        .metadata()
                        .lead())
                .isEqualTo("A newspaper asks who pays for bridge and piers");
    }

    @Test
    void isToldOnlyWhereThereAreWordsEnough() {
        assertThat(Slogan.is("Hard times", "The council decided.")).isFalse();
        assertThat(Slogan.is("港口城市的新闻，天气，体育。自1931年出版", "理事会星期五决定。")).isFalse();
    }

    private static Extraction extract(String description) {
        byte[] page = ARTICLE.formatted(description).getBytes(StandardCharsets.UTF_8);
        return new ArticleExtractor().extract(new Page(page, PageForm.HTML, null, null));
    }
}
