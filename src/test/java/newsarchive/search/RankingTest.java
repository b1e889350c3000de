package newsarchive.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final JudgedQuery JUDGED =
            new JudgedQuery("English", false, "ferry", Set.of("best", "good"), Set.of("useful"));

    @Test
    void takesTheBestOrderForPerfect() {
        Ranking ranking = ranking("good", "best", "useful", "other");

        assertThat(ranking.recall()).isOne();
        assertThat(ranking.reciprocalRank()).isOne();
        assertThat(ranking.gain(10)).isEqualTo(1, offset(1e-9));
        assertThat(ranking.isGood()).isTrue();
    }

    @Test
    void measuresWhatIsMissingAndMisplaced() {
        Ranking ranking = ranking("other", "useful", "another", "best");

        assertThat(ranking.recall()).isEqualTo(0.5);
        assertThat(ranking.precision(5)).isEqualTo(0.5);
        assertThat(ranking.precision(1)).isZero();
        assertThat(ranking.reciprocalRank()).isEqualTo(0.25);
        // 1 at place 2 and 3 at place 4, of 3, 3 and 1 at places 1 to 3.
        assertThat(ranking.gain(10)).isEqualTo((0.63093 + 3 * 0.43068) / (3 + 3 * 0.63093 + 0.5), offset(1e-4));
        assertThat(ranking.isGood()).isFalse();
    }

    @Test
    void isZeroWhereNothingIsFound() {
        Ranking ranking = ranking();

        assertThat(ranking.recall() + ranking.precision(5) + ranking.reciprocalRank() + ranking.gain(10))
                .isZero();
        assertThat(ranking.isGood()).isFalse();
    }

    @Test
    void isNotGoodWhenTheFirstIsOfNoUse() {
        assertThat(ranking("other", "best", "good").isGood()).isFalse();
        assertThat(ranking("useful", "best", "good").isGood()).isTrue();
    }

    private static Ranking ranking(String... found) {
        return new Ranking(JUDGED, List.of(found));
    }
}
