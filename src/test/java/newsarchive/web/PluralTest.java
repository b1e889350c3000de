package newsarchive.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluralTest {

    private static final Locale RUSSIAN = Language.RU.locale();
    private static final String ENGLISH = "{1}: {0,plural,0#nothing|one#1 article|other#{0} articles} there";

    @ParameterizedTest
    @CsvSource({
        "0, статей",
        "1, статья",
        "2, статьи",
        "4, статьи",
        "5, статей",
        "10, статей",
        "11, статей",
        "12, статей",
        "14, статей",
        "19, статей",
        "21, статья",
        "22, статьи",
        "25, статей",
        "100, статей",
        "101, статья",
        "111, статей",
        "112, статей",
        "122, статьи",
        "1001, статья"
    })
    void russianHasThreeForms(long number, String word) {
        String pattern = "{0,plural,one#статья|few#статьи|many#статей}";
        assertThat(Plural.format(pattern, RUSSIAN).format(new Object[] {number}))
                .isEqualTo(word);
    }

    @Test
    void englishAndGermanHaveTwo() {
        assertThat(english(1, "Here")).isEqualTo("Here: 1 article there");
        assertThat(english(2, "Here")).isEqualTo("Here: 2 articles there");
        assertThat(english(21, "Here")).isEqualTo("Here: 21 articles there");
        assertThat(Plural.format("{0,plural,one#1 Wort|other#{0} Wörter}", Locale.GERMAN)
                        .format(new Object[] {12480}))
                .isEqualTo("12.480 Wörter");
    }

    @Test
    void aNumberGoesBeforeItsKind() {
        assertThat(english(0, "Here")).isEqualTo("Here: nothing there");
        assertThat(Plural.format("{0,plural,1#один раз|one#{0} раз|few#{0} раза|many#{0} раз}", RUSSIAN)
                        .format(new Object[] {1}))
                .isEqualTo("один раз");
    }

    @Test
    void restOfTheMessageIsAsJavaHasIt() {
        assertThat(Plural.format("It''s '{0}' {0,plural,one#a|other#b} {1,number,#}", Locale.UK)
                        .format(new Object[] {2, 1204}))
                .isEqualTo("It's {0} b 1204");
    }

    @Test
    void aFormThatTheLanguageNeedsIsMissed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plural.format("{0,plural,one#статья|other#статьи}", RUSSIAN));
        assertThatIllegalArgumentException().isThrownBy(() -> Plural.format("{0,plural,one#word}", Locale.UK));
        assertThatIllegalArgumentException().isThrownBy(() -> Plural.format("{0,plural,word}", Locale.UK));
    }

    private static String english(int number, String where) {
        return Plural.format(ENGLISH, Locale.UK).format(new Object[] {number, where});
    }
}
