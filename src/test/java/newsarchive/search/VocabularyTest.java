package newsarchive.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {

    @Test
    void findsNamesByEachOfTheirWords() {
        Vocabulary names = Vocabulary.ofNames(Stream.of("Ada Quill", "Quentin Ash", "Ada Quill"));

        assertThat(names.beginning("qu", 10)).containsExactly("Ada Quill", "Quentin Ash");
        assertThat(names.beginning("ada q", 10)).containsExactly("Ada Quill");
        assertThat(names.beginning("", 10)).containsExactly("Ada Quill", "Quentin Ash");
        assertThat(names.beginning("qu", 1)).hasSize(1);
        assertThat(names.beginning("ill", 10)).isEmpty();
    }

    @Test
    void findsWordsWhateverTheirAccents() {
        Vocabulary words = Vocabulary.ofWords(Stream.of("Brücke über den Hafen", "Die Brücken: \"Лёд\""));

        assertThat(words.beginning("BRUCK", 10)).containsExactly("brücke", "brücken");
        assertThat(words.beginning("лед", 10)).containsExactly("лёд");
        assertThat(words.beginning("de", 10)).containsExactly("den");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "har                  | ~~             |        | har",
                "harbour fer          | ~harbour ~     |        | fer",
                "harbour author:qu    | ~harbour ~     | AUTHOR | qu",
                "harbour -source:gaz  | ~harbour -~    | SOURCE | gaz",
                "(press OR Title:x    | ~(press OR ~   | TITLE  | x",
                "author:\"ada q       | ~~             | AUTHOR | ada q",
                "\"a phrase           | ~~             |        | ~~",
                "well-known           | ~~             |        | well-known",
                "nothing:x            | ~~             |        | ~~"
            })
    void seesTheEndOfAQuery(String typed, String before, QueryField field, String value) {
        assertThat(QueryEnd.of(typed)).isEqualTo(new QueryEnd(before, field, value));
    }

    @Test
    void quotesWhatIsNotOneWord() {
        assertThat(QueryEnd.quoted("Quill")).isEqualTo("Quill");
        assertThat(QueryEnd.quoted("Ada \"Q\" Quill")).isEqualTo("\"Ada Q Quill\"");
    }
}
