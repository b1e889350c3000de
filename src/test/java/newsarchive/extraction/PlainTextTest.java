package newsarchive.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void dropsMarksOfDirectionAndKeepsTheOrderOfLetters() {
        assertThat(PlainText.oneLine("\u202Bراديو\u200F \u2066BBC\u2069\u202C")).isEqualTo("راديو BBC");
    }

    @Test
    void keepsJoinersOnlyWhereTheyShapeSomething() {
        assertThat(PlainText.oneLine("می\u200Cخواهم")).isEqualTo("می\u200Cخواهم");
        assertThat(PlainText.oneLine("क\u094D\u200Dष")).isEqualTo("क\u094D\u200Dष");
        assertThat(PlainText.oneLine("👩\u200D💻 ❤\uFE0F\u200D🔥")).isEqualTo("👩\u200D💻 ❤\uFE0F\u200D🔥");
        assertThat(PlainText.oneLine("\u200DEnd\u200D of\u200C it \u200D")).isEqualTo("End of it");
    }

    @Test
    void countsAJoinedWordAsOne() {
        assertThat(PlainText.words("او می\u200Cخواهم گفت")).isEqualTo(3);
        assertThat(PlainText.folded("می\u200Cخواهم")).isEqualTo("میخواهم");
    }

    @ParameterizedTest
    @CsvSource({
        "'<b>W</b>ord and Zeit<wbr>geist', 'Word and Zeitgeist'",
        "'Donau&shy;dampf<i>schiff</i>', Donaudampfschiff",
        "'5&nbsp;000<span> </span>Euro&emsp;netto', '5 000 Euro netto'",
        "'<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp>字<rt>ji</rt></ruby>です', 漢字です",
        "'<bdo dir=rtl>abc</bdo>&lrm;def', abcdef",
        "'caf&eacute; &amp; &#8222;th&#233;&#8220; &#x1F600;', 'café & „thé“ 😀'",
        "'a&#0;b&#1;c&#128;', 'a\uFFFDb c€'"
    })
    void readsInlineMarkupAsOneText(String html, String text) {
        assertThat(text("<p>" + html + "</p>")).isEqualTo(text);
    }

    @Test
    void partsBlocks() {
        assertThat(
                        text(
                                "<div>one<div>two</div>three<ul><li>four<li>five</ul><table><tr><td>six<td>seven</table><dl><dt>eight<dd>nine"))
                .isEqualTo("one|two|three|four|five|six|seven|eight|nine");
    }

    private static String text(String html) {
        return Segmenter.segment(Jsoup.parse(html)).blocks().stream()
                .map(Block::line)
                .collect(Collectors.joining("|"));
    }

    @Test
    void appendsAsIfCharacterByCharacter() {
        Random random = new Random(11);
        String signs = "ab \n\t\u00A0\u00AD\u200Bé漢\u0001\u007F\u0085";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i > 0; i--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            StringBuilder whole = new StringBuilder();
            PlainText.append(whole, text.toString(), false);
            StringBuilder pieces = new StringBuilder();
            boolean blank = false;
            for (char c : text.toString().toCharArray()) {
                blank = PlainText.append(pieces, String.valueOf(c), blank);
            }
            assertThat(whole.toString())
                    .isEqualTo(pieces.toString())
                    .doesNotContain("  ")
                    .doesNotStartWith(" ");
        }
    }
}
