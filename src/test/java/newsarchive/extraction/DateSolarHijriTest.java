package newsarchive.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateSolarHijriTest {

    @ParameterizedTest
    @CsvSource({
        "1378, 1, 1, 1999-03-21",
        "1399, 1, 1, 2020-03-20",
        "1399, 12, 30, 2021-03-20",
        "1400, 1, 1, 2021-03-21",
        "1400, 7, 1, 2021-09-23",
        "1403, 12, 30, 2025-03-20",
        "1404, 1, 1, 2025-03-21"
    })
    void tellsTheDayInOurCalendar(int year, int month, int day, String expected) {
        assertThat(DateSolarHijri.day(year, month, day)).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({"1400, 12, 30", "1400, 7, 31", "1400, 13, 1", "1300, 1, 1", "2022, 1, 1"})
    void knowsNoOtherDays(int year, int month, int day) {
        assertThat(DateSolarHijri.day(year, month, day)).isNull();
    }
}
