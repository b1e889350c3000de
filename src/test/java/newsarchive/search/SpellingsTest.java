package newsarchive.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingsTest {

    @ParameterizedTest
    @CsvSource({
        "Harbours, harbors",
        "harbormaster, harbourmaster",
        "programs, programmes",
        "programmes, programs",
        "organisation, organization",
        "ORGANIZED, organised",
        "analyse, analyze",
        "1876, 1.876",
        "250000, 250.000",
        "1.876.000, 1876000",
    })
    void knowsTheOther(String word, String other) {
        assertThat(Spellings.other(word)).contains(other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rise", "prize", "size", "2022", "1.5", "0.123", "123", "Hafen", "хор", ""})
    void mostHaveOne(String word) {
        assertThat(Spellings.other(word)).isEmpty();
    }
}
