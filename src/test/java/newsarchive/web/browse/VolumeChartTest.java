package newsarchive.web.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.YearMonth;
import java.util.List;
import newsarchive.archive.Volume.MonthCount;
import newsarchive.web.browse.VolumeChart.Bar;
import org.junit.jupiter.api.Test;

class VolumeChartTest {

    @Test
    void drawsABarForEachMonthAndNoneForAnEmptyOne() {
        VolumeChart chart = VolumeChart.of(List.of(month("2021-11", 1), month("2022-01", 1000)));

        assertThat(chart.bars())
                .extracting(Bar::from, Bar::articles, Bar::height)
                .containsExactly(
                        tuple(YearMonth.parse("2021-11"), 1L, 1),
                        tuple(YearMonth.parse("2021-12"), 0L, 0),
                        tuple(YearMonth.parse("2022-01"), 1000L, VolumeChart.HEIGHT));
        assertThat(chart.filled()).extracting(Bar::lastDay).asString().isEqualTo("[2022-01-31, 2021-11-30]");
        assertThat(chart.byYear()).isFalse();
    }

    @Test
    void drawsYearsWhereThereAreTooManyMonths() {
        VolumeChart chart = VolumeChart.of(List.of(month("1999-05", 2), month("1999-07", 3), month("2022-01", 10)));

        assertThat(chart.byYear()).isTrue();
        assertThat(chart.bars()).hasSize(24);
        assertThat(chart.bars().get(0))
                .isEqualTo(new Bar(YearMonth.parse("1999-01"), YearMonth.parse("1999-12"), 5, 0, 32));
    }

    @Test
    void drawsNothingForASourceWithoutArticles() {
        assertThat(VolumeChart.of(List.of()).isEmpty()).isTrue();
        assertThat(VolumeChart.small(List.of(0L, 0L))).isEmpty();
        assertThat(VolumeChart.small(List.of(0L, 8L, 1L))).isEqualTo("M6 16v-16h5v16zM12 16v-2h5v2z");
    }

    private static MonthCount month(String month, long articles) {
        return new MonthCount(YearMonth.parse(month), articles);
    }
}
