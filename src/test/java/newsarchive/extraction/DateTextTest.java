package newsarchive.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

    private static final DateLines HUMAN = new DateLines(null, false);

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            2022-01-07|2022-01-07
            2022-01-07T15:42|2022-01-07T15:42:00
            2022-01-07 15:42:13|2022-01-07T15:42:13
            2022-01-07T15:42:13.123Z|2022-01-07T15:42:13Z
            2022-01-07T15:42:13+01:00|2022-01-07T15:42:13+01:00
            2022-01-07T15:42+03:00 |2022-01-07T15:42:00+03:00
            20220107T1542+0100|2022-01-07T15:42:00+01:00
            20171024T1348+0300Z|2017-10-24T13:48:00+03:00
            20220611T0924|2022-06-11T09:24:00
            20220107|2022-01-07
            1641566520|2022-01-07T14:42:00Z
            1641566520000|2022-01-07T14:42:00Z
            Fri, 07 Jan 2022 15:42:00 GMT|2022-01-07T15:42:00Z
            """)
    void readsDatesAsMachinesWriteThem(String text, String expected) {
        assertThat(DateText.parse(text, HUMAN).map(StatedTime::iso)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2022",
                "2022-13-01",
                "0001-01-01T00:00:00",
                "1970-01-01T00:00:00Z",
                "2099-01-01",
                "0",
                "yesterday"
            })
    void readsNothingFromWhatIsNoDateOfAnArticle(String text) {
        assertThat(DateText.parse(text, HUMAN)).isEmpty();
    }
}
