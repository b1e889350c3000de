package newsarchive.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {

    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");

    /** As PHP, MySQL and browsers do it: the five bytes without a character become control characters. */
    private static String readAsWindows1252(String text) {
        StringBuilder read = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            String c = new String(new byte[] {b}, Charset.forName("windows-1252"));
            read.append(c.equals("\uFFFD") ? String.valueOf((char) (b & 0xFF)) : c);
        }
        return read.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Der Bürgermeister von München grüßt „alle“ – für 5 € Größe",
                "L’été dernier, à Besançon, le maire a déclaré : « c’est très beau »",
                "Zażółć gęślą jaźń, powiedział Łukasz",
                "Premiér řekl, že dálnice přibližně začne v září",
                "Премьер-министр заявил, что и в этом году дорога будет построена",
                "Ο πρωθυπουργός δήλωσε ότι ο δρόμος θα κτιστεί",
                "ראש הממשלה אמר כי הכביש ייבנה השנה",
                "قال رئيس الوزراء إن الطريق سيبنى هذا العام",
                "首相表示，这条路今年将建成。",
                "首相は、この道路は今年建設されると述べた。",
                "Thủ tướng nói rằng con đường sẽ được xây dựng trong năm nay ở tỉnh này",
                "So many smileys 😀 😀 😀 😀",
            })
    void putsRightWhatWasReadAsWindows1252(String text) {
        assertThat(Mojibake.repaired(readAsWindows1252(text))).isEqualTo(text);
    }

    @Test
    void putsRightWhatWasReadAsLatin1() {
        String text = "Der Bürgermeister grüßt „alle“ – für 5 € Größe";
        String read = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(Mojibake.repaired(read)).isEqualTo(text);
    }

    @Test
    void putsRightWhatWasReadAsWindows1251() {
        String text = "Премьер-министр заявил: «Дорога будет построена»";
        String read = new String(text.getBytes(StandardCharsets.UTF_8), WINDOWS_1251);
        assertThat(Mojibake.repaired(read).replace("\uFFFD", "")).startsWith("Премьер-министр заявил: «Дорога");
    }

    @Test
    void putsRightWhatWentThroughItTwice() {
        String text = "Käse, Brötchen, Würste, Grüße, Maße";
        assertThat(Mojibake.repaired(readAsWindows1252(readAsWindows1252(text))))
                .isEqualTo(text);
    }

    @Test
    void leavesTheGoodPartsOfAMixedPageAlone() {
        String good = "Ärger in Übersee: „Spaß“, È vero, 10 × 20, 5 £, Ålesund ";
        assertThat(Mojibake.repaired(good + readAsWindows1252("für Straße, Grün, Öl, schön")))
                .isEqualTo(good + "für Straße, Grün, Öl, schön");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Preço: Â£ 5",
                "„Spaß“ und „Maß“, „Fuß“, „Gruß“, „Strauß“, Spaß…, Fuß–Fuß, Strauß™",
                "«CAFÉ» CAFÉ® CAFÉ™ BEYONCÉ’S CAFÉ… CAFÉ’S",
                "SÃO PAULO, NÃO, AMANHû, IRMû, MAM÷, CORAÇÃO, LIÇÃO, PÃO, CHÃO",
                "café\u00A0» déjà\u00A0» été\u00A0» thé\u00A0» voilà\u00A0» clé\u00A0»",
                "10\u00A0×\u00A020, 30\u00A0×\u00A040, 50\u00A0×\u00A060, 7\u00A0×\u00A08, 9\u00A0×\u00A09",
                "В\u00A0Москве, В\u00A0Твери, С\u00A0нами, Р»ка, С“утра”, К\u00A0нам, В\u00A0мире, С\u00A0ними",
                "Å, Ä, Ö sind „Å“, „Ä“; è “così”, perché”, più…",
                "plain text only",
                "",
            })
    void leavesInnocentTextAlone(String text) {
        assertThat(Mojibake.repaired(text)).isEqualTo(text);
    }
}
