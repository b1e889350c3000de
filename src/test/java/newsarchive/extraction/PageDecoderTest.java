package newsarchive.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

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
}
