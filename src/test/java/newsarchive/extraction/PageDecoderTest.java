package newsarchive.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageDecoderTest {

    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    @Test
    void letsValidUtf8WinOverEveryDeclaration() {
        byte[] bytes = "<meta charset=iso-8859-1><p>Straße, Молния".getBytes(StandardCharsets.UTF_8);
        assertThat(PageDecoder.decode(bytes, WINDOWS_1251)).contains("Straße, Молния");
    }

    @Test
    void readsAPageCutInTheMiddleOfACharacterAsUtf8() {
        byte[] whole = "<p>Größe und Maß ö".getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(whole, whole.length - 1);
        assertThat(PageDecoder.decode(cut, null)).startsWith("<p>Größe und Maß ");
    }

    @Test
    void takesTheServersWordBeforeThePages() {
        byte[] bytes = "<meta charset=windows-1252><p>Последние новости".getBytes(WINDOWS_1251);
        assertThat(PageDecoder.decode(bytes, WINDOWS_1251)).contains("Последние новости");
    }

    @Test
    void takesTheCharsetThatThePageStates() {
        byte[] bytes = "<meta http-equiv=Content-Type content=\"text/html; charset=windows-1251\"><p>Новости"
                .getBytes(WINDOWS_1251);
        assertThat(PageDecoder.decode(bytes, null)).contains("Новости");
    }

    @Test
    void readsLatin1AsBrowsersDo() {
        byte[] bytes = "<meta charset=iso-8859-1><p>„Zitat“ für 5 €".getBytes(WINDOWS_1252);
        assertThat(PageDecoder.decode(bytes, null)).contains("„Zitat“ für 5 €");
    }

    @Test
    void fallsBackToWindows1252() {
        assertThat(PageDecoder.decode("<p>Käse".getBytes(WINDOWS_1252), null)).isEqualTo("<p>Käse");
    }

    @Test
    void readsWideCharactersByTheirMark() {
        assertThat(PageDecoder.decode("\uFEFF<p>Käse".getBytes(StandardCharsets.UTF_16LE), null))
                .isEqualTo("<p>Käse");
    }

    @Test
    void dropsWhatCannotBeStored() {
        byte[] bytes = "<p>a\u0000b\u0007c".getBytes(StandardCharsets.UTF_8);
        assertThat(PageDecoder.decode(bytes, null)).isEqualTo("<p>abc");
    }

    @Test
    void survivesAnEmptyPage() {
        assertThat(PageDecoder.decode(new byte[0], null)).isEmpty();
    }

    @Test
    void letsAByteOrderMarkWinOverBrokenCharacters() {
        byte[] bytes = "\uFEFF<meta charset=windows-1251><p>K\u00E4se \u00FF\u00FE".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xFF;
        bytes[bytes.length - 3] = (byte) 0xFF;
        assertThat(PageDecoder.decode(bytes, WINDOWS_1251)).contains("<p>Käse");
    }

    @ParameterizedTest
    @CsvSource({
        "latin1, windows-1252, Zitat „5 €“",
        "ISO-8859-9, windows-1254, ışığı",
        "gb2312, GB18030, 朱镕基",
        "shift_jis, windows-31j, ①番",
        "x-sjis, windows-31j, 津波",
        "euc-jp, EUC-JP, 津波を観測",
        "ks_c_5601-1987, x-windows-949, 똠방각하",
        "big5, Big5, 新聞報導",
        "koi8-r, KOI8-R, Новости",
        "Windows-1251, windows-1251, Новости",
        "iso-8859-2, ISO-8859-2, Łódź",
        "x-user-defined, windows-1252, Käse",
        "tis-620, x-windows-874, ข่าววันนี้"
    })
    void readsLabelsAsBrowsersDo(String label, String charset, String text) {
        byte[] bytes = ("<meta charset='" + label + "'><p>" + text).getBytes(Charset.forName(charset));
        assertThat(PageDecoder.decode(bytes, null)).endsWith("<p>" + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<META content='text/html; charset = windows-1251' HTTP-EQUIV=content-type>",
                "<meta/charset=\"windows-1251\">",
                "<!-- <meta charset=koi8-r> --><meta charset=windows-1251>",
                "<script>document.write('<meta charset=koi8-r>')</script><meta charset=windows-1251>",
                "<script src=/a charset=koi8-r></script><meta charset=windows-1251>",
                "<meta name=description content='charset=koi8-r'><meta charset=windows-1251>",
                "<meta charset=unheard-of><meta charset=cp1251>",
                "<?xml version='1.0' encoding='windows-1251'?><html>",
                "<meta charset=windows-1251><meta charset=koi8-r>",
                "<a title='<meta charset=koi8-r>'><meta charset=windows-1251>"
            })
    void findsTheDeclarationThatBrowsersFind(String head) {
        byte[] bytes = (head + "<p>Новости").getBytes(WINDOWS_1251);
        assertThat(PageDecoder.decode(bytes, null)).endsWith("<p>Новости");
    }

    @Test
    void findsALateDeclaration() {
        byte[] bytes = ("<style>" + "a{b:c}".repeat(1000) + "</style><meta charset=windows-1251><p>Новости")
                .getBytes(WINDOWS_1251);
        assertThat(PageDecoder.decode(bytes, null)).endsWith("Новости");
    }

    @Test
    void doesNotBelieveUtf8WhereThereIsNone() {
        byte[] bytes = "<meta charset=utf-8><p>Käse für Österreich, größer".getBytes(WINDOWS_1252);
        assertThat(PageDecoder.decode(bytes, StandardCharsets.UTF_8)).endsWith("Käse für Österreich, größer");
    }

    @Test
    void readsEscapedJapanese() {
        byte[] bytes = "<meta charset=iso-2022-jp><p>津波".getBytes(Charset.forName("ISO-2022-JP"));
        assertThat(PageDecoder.decode(bytes, null)).endsWith("<p>津波");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "windows-1252 | Der Bürgermeister grüßt „alle“ Städte für größere Häuser",
                "windows-1252 | L’été dernier le maire a déclaré que c’était très français",
                "windows-1252 | A rúa está aquí, señor; mañana volverá, según él",
                "windows-1252 | Þetta er íslenska, sagði hann við börnin á götunni",
                "windows-1252 | Søren går på skolen, sagde læreren, før han så ålen",
                "windows-1250 | Zażółć gęślą jaźń, powiedział Łukasz, który przyszedł później",
                "ISO-8859-2   | Zażółć gęślą jaźń, powiedział Łukasz, który przyszedł później",
                "windows-1250 | Premiér řekl, že dálnice přibližně začne v září příštího roku",
                "windows-1254 | Başbakan, yolun bu yıl açılacağını ve çok güzel olacağını söyledi",
                "windows-1251 | Премьер-министр заявил, что дорога будет построена в этом году",
                "windows-1251 | Прем’єр-міністр заявив, що дорога буде збудована цього року",
                "KOI8-R       | Премьер-министр заявил, что дорога будет построена в этом году",
                "ISO-8859-5   | Премьер-министр заявил, что дорога будет построена в этом году",
                "IBM866       | Премьер-министр заявил, что дорога будет построена в этом году",
                "windows-1253 | Ο πρωθυπουργός δήλωσε ότι ο δρόμος θα κτιστεί φέτος",
                "windows-1255 | ראש הממשלה אמר כי הכביש ייבנה השנה בעיר",
                "windows-1256 | قال رئيس الوزراء إن الطريق سيبنى هذا العام في المدينة",
                "windows-31j  | 首相は、この道路は今年建設されると述べた。",
                "EUC-JP       | 首相は、この道路は今年建設されると述べた。",
                "GB18030      | 总理在北京表示，这条路今年将要建成，他说这是一个好消息。",
                "Big5         | 總理在台北表示，這條路今年將要建成，他說這是一個好消息。",
                "x-windows-949| 총리는 이 도로가 올해 안에 건설될 것이라고 서울에서 말했다"
            })
    void guessesByTheLettersThatALanguageUses(String charset, String text) {
        byte[] bytes = ("<html><title>News</title><p class=text>" + text + "</p>").getBytes(Charset.forName(charset));
        assertThat(PageDecoder.decode(bytes, null)).contains(text);
    }

    @Test
    void undoesDoubleEncoding() {
        byte[] bytes = "<p>Der BÃ¼rgermeister grÃ¼ÃŸt â€žalleâ€œ".getBytes(StandardCharsets.UTF_8);
        assertThat(PageDecoder.decode(bytes, null)).isEqualTo("<p>Der Bürgermeister grüßt „alle“");
    }
}
