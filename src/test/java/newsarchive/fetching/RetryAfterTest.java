package newsarchive.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2022-01-07T12:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0                                  | PT0S
            120                                | PT2M
            ' 5 '                              | PT5S
            315360000                          | PT24H
            99999999999999999999               | PT24H
            Fri, 07 Jan 2022 12:10:00 GMT      | PT10M
            Friday, 07-Jan-22 12:10:00 GMT     | PT10M
            Fri Jan  7 12:10:00 2022           | PT10M
            Fri, 31 Dec 1999 23:59:59 GMT      | PT0S
            Wed, 07 Jan 2032 12:00:00 GMT      | PT24H
            """)
    void readsSecondsAndDatesAndCapsWhatIsAbsurd(String value, Duration wait) {
        assertThat(RetryAfter.parse(value, NOW)).hasValue(wait);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-5", "soon", "1.5", "2022-01-07", "Fri, 32 Jan 2022 12:10:00 GMT"})
    void knowsNothingFromOtherValues(String value) {
        assertThat(RetryAfter.parse(value, NOW)).isEmpty();
    }
}
