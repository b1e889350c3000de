package newsarchive.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParsedQueryTest {

    private static final String[] PIECES = {
        "harbour",
        "Häuser",
        "порт",
        "OR",
        "AND",
        "NOT",
        "|",
        "(",
        ")",
        "(",
        ")",
        "-",
        "--",
        "\"",
        "“",
        "»",
        "*",
        "~5",
        "~0",
        ":",
        "title:",
        "author:",
        "SOURCE:",
        "site:",
        "lang:",
        "date:",
        "captured:",
        "is:",
        "is:gone",
        "autor:",
        "http://x.y",
        "2022-01/2022-03",
        "/2022",
        "P1W",
        "de",
        "ab*",
        "\"a b\"~5",
        "\0",
        "\t",
        "'",
        "\\",
        "&",
        "!",
        "<2>",
        "😀",
        "\uD83D",
        "%_"
    };

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "free press; free press",
                "a b OR c | d; a b OR c OR d",
                "(a OR b) AND c; (a OR b) c",
                "NOT a -b -(c d); -a -b -(c d)",
                "title:(harbour OR \"new bridge\"); title:harbour OR title:\"new bridge\"",
                "-title:a title:-b; -title:a -title:b",
                "author:\"Ada Quill\" Title:harb*; author:\"Ada Quill\" title:harb*",
                "\"a  b\"~5; \"a b\"~5",
                "“a b” covid-19 12:30 https://a.example/b; \"a b\" covid-19 12:30 https://a.example/b",
                "site:https://www.example.org/a -(-x); site:https://www.example.org/a x",
                "or and not; or and not",
                "date:2022-01/ captured:/2022-03-01 date:P1W; date:2022-01/ captured:/2022-03-01 date:P1W",
                "a - b; a b"
            })
    void understands(String typed, String understood) {
        ParsedQuery query = ParsedQuery.of(typed);

        assertThat(query.complaints()).isEmpty();
        assertThat(query.understood()).isEqualTo(understood);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "x autor:Ada; 2; 8; There is no field “autor:”. Did you mean author:?; x autor:Ada",
                "x (y; 2; 3; This parenthesis is not closed.; x y",
                "x) y; 1; 2; This parenthesis was never opened.; x y",
                "x \"y z; 2; 6; A quotation mark is not closed.; x \"y z\"",
                "x OR; 2; 4; OR stands between two things.; x",
                "AND x; 0; 3; AND stands between two things.; x",
                "x NOT; 2; 5; Something to look for is missing after NOT.; x",
                "x (); 2; 3; There is nothing within these parentheses.; x",
                "x title:; 2; 8; A value is missing right after the colon.; x",
                "x lang:qq; 7; 9; “qq” is no language; x",
                "x is:new; 5; 8; “new” is no state; x",
                "x site:a..b/; 7; 12; “a..b/” is no site; x",
                "date:2022-03/2022-01; 5; 20; The interval ends before it begins.; date:2022-01/2022-03",
                "x date:2022-13; 7; 14; “2022-13” is no day; x",
                "x *foo; 2; 3; Only the end of a word; x foo",
                "x y*; 2; 4; The beginning of a word needs two letters; x y",
                "\"a b\"~99; 0; 8; Words can be 1 to 20 words apart.; \"a b\"~20"
            })
    void saysWhatItCannotTake(String typed, int from, int to, String message, String understood) {
        ParsedQuery query = ParsedQuery.of(typed);

        assertThat(query.complaints()).singleElement().satisfies(complaint -> {
            assertThat(complaint.message()).startsWith(message);
            assertThat(complaint.from()).isEqualTo(from);
            assertThat(complaint.to()).isEqualTo(to);
        });
        assertThat(query.understood()).isEqualTo(understood);
    }

    @Test
    void boundsLengthDepthAndTerms() {
        assertThat(ParsedQuery.of("x".repeat(501)).understood()).hasSize(500);
        assertThat(ParsedQuery.of("(".repeat(240) + "x" + ")".repeat(240)).understood())
                .isEqualTo("x");
        assertThat(ParsedQuery.of("x ".repeat(100)).understood().split(" ")).hasSize(40);
        assertThat(ParsedQuery.of("x ".repeat(100)).complaints()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\0", "(", "-", "OR", "\"\"", "date:nonsense"})
    void findsNothingWhereNothingIsUnderstood(String typed) {
        assertThat(ParsedQuery.of(typed).understood()).isEmpty();
        assertThat(ParsedQuery.of(typed).canRank()).isFalse();
    }

    @Test
    void anyTextParsesAndPrintsWhatParsesToItself() {
        Random random = new Random(7);
        for (int round = 0; round < 10_000; round++) {
            String typed = typed(random);
            ParsedQuery query = ParsedQuery.of(typed);
            assertThat(query.complaints())
                    .as(typed)
                    .allMatch(complaint -> complaint.to() <= typed.length() && complaint.from() <= complaint.to());
            if (query.understood().length() <= ParsedQuery.LONGEST) {
                assertThat(ParsedQuery.of(query.understood()).term()).as(typed).isEqualTo(query.term());
            }
        }
    }

    static String typed(Random random) {
        StringBuilder typed = new StringBuilder();
        for (int piece = random.nextInt(16); piece >= 0; piece--) {
            typed.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextInt(3) == 0 ? "" : " ");
            if (random.nextInt(20) == 0) {
                typed.appendCodePoint(random.nextInt(0x3000));
            }
        }
        return typed.toString();
    }
}
