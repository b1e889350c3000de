package newsarchive.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.TreeMap;
import newsarchive.search.Histogram.Bar;
import newsarchive.search.Histogram.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistogramTest {

    @Test
    void hasABarForEachDayAndLeavesNoGap() {
        Histogram histogram = of("2022-01-30", "2022-02-02");

        assertThat(histogram.unit()).isEqualTo(Unit.DAY);
        assertThat(histogram.bars())
                .containsExactly(
                        bar("2022-01-30", 1), bar("2022-01-31", 0), bar("2022-02-01", 0), bar("2022-02-02", 1));
        assertThat(histogram.counted()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-01-01, 2022-01-01, DAY,     2022-01-01, 2022-01-01",
        "2022-01-01, 2022-05-01, WEEK,    2021-12-27, 2022-05-01",
        "2021-02-15, 2022-05-01, MONTH,   2021-02-01, 2022-05-31",
        "2015-02-15, 2022-05-01, QUARTER, 2015-01-01, 2022-06-30",
        "1999-02-15, 2022-05-01, YEAR,    1999-01-01, 2022-12-31",
        "1890-02-15, 2022-05-01, DECADE,  1890-01-01, 2029-12-31",
        "0001-01-01, 2022-05-01, CENTURY, 0001-01-01, 2099-12-31"
    })
    void takesLongerTimesForLongerLists(String first, String last, Unit unit, LocalDate from, LocalDate to) {
        Histogram histogram = of(first, last);

        assertThat(histogram.unit()).isEqualTo(unit);
        assertThat(histogram.bars()).hasSizeLessThanOrEqualTo(Histogram.MOST_BARS);
        assertThat(histogram.bars().get(0).from()).isEqualTo(from);
        assertThat(histogram.bars().get(histogram.bars().size() - 1).to()).isEqualTo(to);
        assertThat(histogram.bars().stream().mapToLong(Bar::articles).sum()).isEqualTo(histogram.counted());
    }

    @Test
    void eachBarBeginsWhereTheOneBeforeEnds() {
        for (String first : new String[] {"2022-03-01", "2021-11-30", "2020-02-29", "2011-01-01", "1980-06-01"}) {
            Histogram histogram = of(first, "2022-05-17");
            for (int i = 1; i < histogram.bars().size(); i++) {
                assertThat(histogram.bars().get(i).from())
                        .isEqualTo(histogram.bars().get(i - 1).to().plusDays(1));
            }
        }
    }

    @Test
    void hasNoBarWhereNothingIs() {
        assertThat(Histogram.of(new TreeMap<>(), true).bars()).isEmpty();
    }

    private static Histogram of(String... days) {
        TreeMap<LocalDate, Long> counts = new TreeMap<>();
        for (String day : days) {
            counts.merge(LocalDate.parse(day), 1L, Long::sum);
        }
        return Histogram.of(counts, true);
    }

    private static Bar bar(String day, long articles) {
        return new Bar(LocalDate.parse(day), LocalDate.parse(day), articles);
    }
}
