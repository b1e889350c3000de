package newsarchive.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SpanTest {

    private static final Span WINTER = span("2022-01-30", "2022-04-02");

    @Test
    void isWholeMonthsAndTheDaysAroundThemInTheIndex() {
        assertThat(WINTER.marks()).isEqualTo("'=d19022' | '=d19023' | '=m24265' | '=m24266' | '=d19083' | '=d19084'");
        assertThat(span("2022-02-01", "2022-02-28").marks()).isEqualTo("'=m24265'");
        assertThat(span("2022-02-01", "2022-02-27").marks().split("\\|")).hasSize(27);
    }

    @Test
    void isTakenFromTheEndAtWhichTheListBegins() {
        Span newest = WINTER.taken(true, 2);
        Span oldest = WINTER.taken(false, 2);

        assertThat(newest).isEqualTo(span("2022-04-01", "2022-04-02"));
        assertThat(WINTER.without(newest, true)).isEqualTo(span("2022-01-30", "2022-03-31"));
        assertThat(oldest).isEqualTo(span("2022-01-30", "2022-01-31"));
        assertThat(WINTER.without(oldest, false)).isEqualTo(span("2022-02-01", "2022-04-02"));
        assertThat(WINTER.taken(true, Long.MAX_VALUE)).isEqualTo(WINTER);
        assertThat(WINTER.without(WINTER, true).isEmpty()).isTrue();
    }

    @Test
    void goesOnFromADayWithinItOnly() {
        assertThat(WINTER.from(LocalDate.parse("2022-02-05"), true)).isEqualTo(span("2022-01-30", "2022-02-05"));
        assertThat(WINTER.from(LocalDate.parse("2022-02-05"), false)).isEqualTo(span("2022-02-05", "2022-04-02"));
        assertThat(WINTER.from(LocalDate.parse("2030-01-01"), true)).isEqualTo(WINTER);
        assertThat(WINTER.from(LocalDate.parse("2030-01-01"), false).isEmpty()).isTrue();
        assertThat(Span.NONE.days()).isZero();
    }

    private static Span span(String first, String last) {
        return new Span(LocalDate.parse(first), LocalDate.parse(last));
    }
}
