package newsarchive.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de|DE",
                "de-AT,en;q=0.8|DE",
                "RU-ru|RU",
                "fr,ru;q=0.3,de;q=0.7|DE",
                "en-US,en;q=0.9,de;q=0.8|EN",
                "de;q=0,ru;q=0.1|RU",
                "fr|EN",
                "*|EN",
                "fr, *;q=0.5, de;q=0.4|EN",
                "uk,be|EN",
                "den|EN",
                "de;q=nonsense|EN",
                "'   '|EN"
            })
    void takesWhatTheBrowserWishesMost(String header, Language expected) {
        assertThat(Language.accepted(header)).isEqualTo(expected);
    }

    @Test
    void isEnglishWhereNothingIsWished() {
        assertThat(Language.accepted(null)).isEqualTo(Language.EN);
    }

    @Test
    void isCalledAsItsSpeakersCallIt() {
        assertThat(Language.values()).extracting(Language::ownName).containsExactly("English", "Deutsch", "Русский");
    }
}
