package newsarchive.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import newsarchive.access.Visibility;
import newsarchive.archive.SampleArchive.Sample;
import newsarchive.archive.Volume.DayCount;
import newsarchive.archive.Volume.MonthCount;
import newsarchive.database.FreshDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase.Replace;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.context.annotation.Import;

@JdbcTest
@AutoConfigureTestDatabase(replace = Replace.NONE)
@Import({FreshDatabase.class, SampleArchive.class, Articles.class, Volume.class})
class VolumeTest {

    private static final Visibility PUBLIC = Visibility.PUBLIC;

    @Autowired
    SampleArchive archive;

    @Autowired
    Articles articles;

    @Autowired
    Volume volume;

    private long source;

    @BeforeEach
    void fill() {
        for (String day : List.of("2020-01-05", "2022-01-05", "2022-01-05", "2022-01-31", "2022-03-01")) {
            long id = archive.add(new Sample("Of " + day, "Something happened.").published(day));
            source = articles.find(id, PUBLIC).orElseThrow().source().id();
        }
    }

    @Test
    void countsDaysAndMonths() {
        assertThat(volume.days(YearMonth.of(2022, 1), PUBLIC))
                .containsExactly(new DayCount(day("2022-01-05"), 2), new DayCount(day("2022-01-31"), 1));
        assertThat(volume.days(List.of(day("2020-01-05"), day("2021-01-05"), day("2022-01-05")), PUBLIC))
                .containsExactly(new DayCount(day("2022-01-05"), 2), new DayCount(day("2020-01-05"), 1));
        assertThat(volume.months(PUBLIC))
                .containsExactly(
                        new MonthCount(YearMonth.of(2022, 3), 1),
                        new MonthCount(YearMonth.of(2022, 1), 3),
                        new MonthCount(YearMonth.of(2020, 1), 1));
        assertThat(volume.monthsOf(source))
                .extracting(MonthCount::month)
                .containsExactly(YearMonth.of(2020, 1), YearMonth.of(2022, 1), YearMonth.of(2022, 3));
    }

    @Test
    void countsSources() {
        assertThat(volume.bySource(day("2022-01-05"), PUBLIC)).containsOnly(java.util.Map.entry("courier", 2L));
        assertThat(volume.yearUpTo(YearMonth.of(2022, 3)).get(source))
                .containsExactly(0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 3L, 0L, 1L);
        assertThat(volume.yearUpTo(YearMonth.of(2021, 12))).isEmpty();
        assertThat(articles.figuresBySource().get(source))
                .isEqualTo(articles.figuresOf(source).orElseThrow());
        assertThat(articles.figuresOf(source).orElseThrow().articles()).isEqualTo(5);
        assertThat(articles.figuresOf(source).orElseThrow().first()).isEqualTo("2020-01-05T00:00:00Z");
        assertThat(articles.figuresOf(source).orElseThrow().latest()).isEqualTo("2022-03-01T00:00:00Z");
    }

    @Test
    void findsTheNextDayThatHasArticles() {
        assertThat(volume.before(day("2022-01-05"), PUBLIC)).contains(day("2020-01-05"));
        assertThat(volume.after(day("2022-01-05"), PUBLIC)).contains(day("2022-01-31"));
        assertThat(volume.before(day("2020-01-05"), PUBLIC)).isEmpty();
        assertThat(volume.after(day("2022-03-01"), PUBLIC)).isEmpty();
    }

    @Test
    void countsNothingThatAReaderMayNotSee() {
        archive.hideSource(Visibility.STAFF);

        assertThat(volume.months(PUBLIC)).isEmpty();
        assertThat(volume.days(YearMonth.of(2022, 1), PUBLIC)).isEmpty();
        assertThat(volume.days(List.of(day("2020-01-05")), PUBLIC)).isEmpty();
        assertThat(volume.bySource(day("2022-01-05"), PUBLIC)).isEmpty();
        assertThat(volume.before(day("2022-01-05"), PUBLIC)).isEmpty();
        assertThat(volume.months(Visibility.STAFF)).hasSize(3);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
