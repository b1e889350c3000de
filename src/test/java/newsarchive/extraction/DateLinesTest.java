package newsarchive.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateLinesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3. März 2022                          | 2022-03-03
            Berlin, 3.3.2022                      | 2022-03-03
            7 января 2022                         | 2022-01-07
            7 січня 2022 року                     | 2022-01-07
            le 3 mars 2022                        | 2022-03-03
            1er février 2022                      | 2022-02-01
            March 3rd, 2022                       | 2022-03-03
            Thursday, Mar. 3, 2022                | 2022-03-03
            7 de enero de 2022                    | 2022-01-07
            7 stycznia 2022                       | 2022-01-07
            2022. január 7.                       | 2022-01-07
            2022年1月7日                           | 2022-01-07
            2022년 1월 7일                          | 2022-01-07
            ٧ يناير ٢٠٢٢                          | 2022-01-07
            7 كانون الثاني 2022                   | 2022-01-07
            7 ม.ค. 2565                           | 2022-01-07
            07-Jan-2022                           | 2022-01-07
            07-Jan-22                             | 2022-01-07
            Jan 7, 2022 14.30 GMT                 | 2022-01-07T14:30:00Z
            3 mars 2022 kl. 14.30                 | 2022-03-03T14:30:00
            2022年3月3日（木） 14時30分            | 2022-03-03T14:30:00
            令和4年3月3日                          | 2022-03-03
            民國111年3月3日                        | 2022-03-03
            ２０２２年３月３日                      | 2022-03-03
            二〇二二年三月二十三日                  | 2022-03-23
            二〇二二年十一月十日                    | 2022-11-10
            2022. gada 3. marts                   | 2022-03-03
            ב-3 במרץ 2022                         | 2022-03-03
            ۱۲ اسفند ۱۴۰۰                         | 2022-03-03
            1400/12/12                            | 2022-03-03
            12.16.2022                            | 2022-12-16
            3 మార్చి 2022                         | 2022-03-03
            3 مارچ 2022                           | 2022-03-03
            Marso 3, 2022                         | 2022-03-03
            2022/01/07                            | 2022-01-07
            15:42 07.01.2022                      | 2022-01-07T15:42:00
            (aktualisiert: 15:50 07.01.2022)      | 2022-01-07T15:50:00
            07.01.2022, 15.42 Uhr                 | 2022-01-07T15:42:00
            Jan 7, 2022 3:42 PM EST               | 2022-01-07T15:42:00-05:00
            7 janvier 2022 à 15h42                | 2022-01-07T15:42:00
            7 Jan 2022, 22:11 GMT+10              | 2022-01-07T22:11:00+10:00
            """)
    void readsDatesAsPeopleWriteThem(String line, String expected) {
        assertThat(DateLines.find(line).map(StatedTime::iso)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2022",
                "March 2022",
                "31.02.2022",
                "1.2.3.4",
                "1400/12/30",
                "Ausgabe 3/2022",
                "0800 123 456",
                "03.03.2422"
            })
    void seesNoDateWhereNoneIs(String line) {
        assertThat(DateLines.find(line)).isEqualTo(Optional.empty());
    }

    @Test
    void takesTheMonthFirstOnlyWhereThePageIsOfSuchAPlace() {
        assertThat(new DateLines("en", true).all("03/04/2022").get(0).time().iso())
                .isEqualTo("2022-03-04");
        assertThat(new DateLines("en", false).all("03/04/2022").get(0).time().iso())
                .isEqualTo("2022-04-03");
        assertThat(new DateLines("en", false).all("03/14/2022").get(0).time().iso())
                .isEqualTo("2022-03-14");
    }

    @Test
    void letsTheLanguageOfThePageDecideWhatAMonthIsCalled() {
        assertThat(new DateLines("pl", false)
                        .all("7 listopada 2022")
                        .get(0)
                        .time()
                        .iso())
                .isEqualTo("2022-11-07");
        assertThat(new DateLines("hr", false)
                        .all("7. listopada 2022")
                        .get(0)
                        .time()
                        .iso())
                .isEqualTo("2022-10-07");
    }

    @Test
    void findsEveryDateOfALine() {
        assertThat(new DateLines("de", false).all("Erstellt 3. März 2022, 10:00 Uhr, geändert 4. März 2022, 11:30 Uhr"))
                .extracting(found -> found.time().iso())
                .containsExactly("2022-03-03T10:00:00", "2022-03-04T11:30:00");
    }
}
