package newsarchive.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void dropsSoftHyphensAndZeroWidthCharacters() {
        assertThat(PlainText.oneLine("Donau\u00ADdampf\u200Bschiff\uFEFF")).isEqualTo("Donaudampfschiff");
    }

    @Test
    void turnsAnyWhiteSpaceIntoOneBlank() {
        assertThat(PlainText.oneLine(" 5\u00A0000\t\n Euro\u2009netto ")).isEqualTo("5 000 Euro netto");
    }

    @Test
    void replacesLoneSurrogatesAndKeepsPairs() {
        assertThat(PlainText.oneLine("a\uD83Db \uD83D\uDE00")).isEqualTo("a\uFFFDb \uD83D\uDE00");
        assertThat(PlainText.storable("\uDE00x")).isEqualTo("\uFFFDx");
    }

    @Test
    void dropsControlCharactersButKeepsLines() {
        assertThat(PlainText.storable("a\u0000\u0001\nb")).isEqualTo("a\nb");
    }

    @Test
    void countsWordsInScriptsWithAndWithoutBlanks() {
        assertThat(PlainText.words("Don't count well-known words twice, 12.5 %"))
                .isEqualTo(7);
        assertThat(PlainText.words("津波を観測した")).isEqualTo(4);
        assertThat(PlainText.words(" – ! ")).isZero();
    }

    @Test
    void foldsForComparing() {
        assertThat(PlainText.folded("„Zwei Störche“, Dach")).isEqualTo("zwei störche dach");
        assertThat(PlainText.folded("Foto: dpa ©", ":©")).isEqualTo("foto : dpa ©");
    }
}
