package newsarchive.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import newsarchive.url.WebUrl;

/** Pages that were cut, mixed, nested and strewn with junk: whatever comes in, the extractor's promises hold. */
class FuzzTest {

    private static final WebUrl URL = new WebUrl("https://news.example/2022/story.html");
    private static final Duration A_HANG = Duration.ofSeconds(30);

    private final ArticleExtractor extractor = new ArticleExtractor();

    @Property(tries = 800, seed = "2022")
    void keepsItsPromisesOnHtml(
            @ForAll("html") Path page, @ForAll("html") Path other, @ForAll("mutations") List<PageMutation> mutations) {
        byte[] mutated = mutated(page, other, mutations);
        Extraction extraction = extract(mutated, PageForm.HTML);
        assertThat(VisibleText.lost(mutated, extraction)).isEmpty();
    }

    @Property(tries = 400, seed = "2022")
    void keepsItsPromisesOnText(
            @ForAll("text") Path page, @ForAll("html") Path other, @ForAll("mutations") List<PageMutation> mutations) {
        extract(mutated(page, other, mutations), PageForm.TEXT);
    }

    private Extraction extract(byte[] page, PageForm form) {
        Page source = new Page(page, form, null, URL);
        Extraction extraction = assertTimeoutPreemptively(A_HANG, () -> extractor.extract(source));
        assertThat(new ArticleExtractor().extract(source)).isEqualTo(extraction);
        assertThat(extraction.body()).doesNotContain("\u0000");
        assertThat(extraction.blocks()).noneMatch(block -> block.text().isBlank());
        assertThat(extraction.removed()).noneMatch(block -> block.text().isBlank());
        SafeHtml.check(extraction.html());
        return extraction;
    }

    private static byte[] mutated(Path page, Path other, List<PageMutation> mutations) {
        byte[] mutated = OwnPages.bytes(page);
        for (PageMutation mutation : mutations) {
            mutated = mutation.apply(mutated, OwnPages.bytes(other));
        }
        return mutated;
    }

    @Provide
    Arbitrary<Path> html() {
        return Arbitraries.of(OwnPages.html());
    }

    @Provide
    Arbitrary<Path> text() {
        return Arbitraries.of(OwnPages.text());
    }

    @Provide
    Arbitrary<List<PageMutation>> mutations() {
        Arbitrary<Double> share = Arbitraries.doubles().between(0, 1).withSpecialValue(0.999);
        return Combinators.combine(
                        Arbitraries.of(PageMutation.Kind.values()),
                        share,
                        share,
                        Arbitraries.integers().between(0, 9999))
                .as(PageMutation::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }
}
