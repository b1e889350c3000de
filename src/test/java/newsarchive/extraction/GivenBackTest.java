package newsarchive.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes back, by invented scores. */
class GivenBackTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <h2>In the harbour</h2><p>KEPT                                | 0.3  | In the harbour
                    <h2>In the harbour</h2><p>KEPT                                | 0.2  |
                    <h2>In the harbour</h2><div>gone</div><p>KEPT                 | 0.3  |
                    <ul><li>Three boats</li></ul><p>KEPT                          | 0.3  | Three boats
                    <ul><li>Three boats</li><li>Two nets</li></ul><p>KEPT         | 0.3  | Three boats;Two nets
                    <ul><li><a href="/boats">Three boats</a></li></ul><p>KEPT     | 0.3  |
                    <div>gone</div><ul><li>Three boats</li></ul><p>KEPT           | 0.3  |
                    <div class="x-quote">We mended it ourselves last night.</div><p>KEPT | 0.1 | We mended it ourselves last night.
                    <blockquote>We mended it ourselves last night.</blockquote><p>KEPT | 0.1 | We mended it ourselves last night.
                    <blockquote>We mended it.</blockquote><p>KEPT                 | 0.1  |
                    <blockquote>KEPT and all the boats stayed</blockquote><p>KEPT | 0.1  |
                    <div class="x-quote">We mended it ourselves last night.</div><p>KEPT | 0.04 |
                    """)
    void givesBackWhatOnlyItsScoreSpeaksAgainst(String middle, double score, String expected) {
        String kept = "KEPT and all the boats stayed out until morning";
        Document document = Jsoup.parse("<article><p>KEPT first of all</p>" + middle
                + " and all the boats stayed out until morning</p></article>");
        PageView view = PageView.of(document, new MetadataReader().read(MetadataPage.of(document, null)), List.of());
        List<Block> blocks = view.tree().blocks();
        double[] scores = new double[blocks.size()];
        List<Verdict> verdicts = new ArrayList<>();
        for (Block block : blocks) {
            boolean text =
                    block.line().equals("KEPT first of all") || block.line().equals(kept);
            scores[block.index()] = text ? 1 : score;
            verdicts.add(
                    text
                            ? Verdict.keep("score.kept")
                            : Verdict.remove(
                                    RemovalReason.OUTSIDE_ARTICLE,
                                    block.line().equals("gone") ? "text.menu" : "score.low"));
        }

        GivenBack.apply(view, scores, verdicts);

        List<String> back = blocks.stream()
                .filter(block -> verdicts.get(block.index()).keeps() && scores[block.index()] < 1)
                .map(Block::line)
                .toList();
        assertThat(String.join(";", back)).isEqualTo(expected == null ? "" : expected);
    }
}
