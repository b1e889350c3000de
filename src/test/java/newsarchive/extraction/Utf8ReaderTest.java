package newsarchive.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading a page while it is decoded gives what decoding it at once gives. */
class Utf8ReaderTest {

    private static final String MIXED =
            "<p>plain letters, a long run of them</p>\n\t¡ß Ж € 津 \uFFFD 😀 \uD835\uDD38 end";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 8, 15, 16, 17, 64, 1024})
    void readsTheSameInPartsOfAnySize(int size) {
        byte[] bytes = MIXED.getBytes(StandardCharsets.UTF_8);
        for (int from = 0; from < 40; from++) {
            assertThat(read(new Utf8Reader(bytes, from), size)).isEqualTo(MIXED.substring(from));
        }
    }

    @Test
    void givesAsManyCharactersAsAreAskedForLikeAReaderOfText() throws IOException {
        Reader text = new StringReader(MIXED);
        Reader bytes = new Utf8Reader(MIXED.getBytes(StandardCharsets.UTF_8), 0);
        Random random = new Random(5);
        int read = 0;
        while (read >= 0) {
            char[] expected = new char[20];
            char[] found = new char[20];
            int from = random.nextInt(10);
            int size = random.nextInt(11);
            read = text.read(expected, from, size);
            assertThat(bytes.read(found, from, size)).isEqualTo(read);
            assertThat(found).isEqualTo(expected);
        }
    }

    @Test
    void readsNothingFromAnEmptyPage() {
        assertThat(new Utf8Reader(new byte[0], 0).read(new char[4], 0, 4)).isEqualTo(-1);
    }

    @Test
    void readsEveryCharacterThatThereIs() {
        StringBuilder all = new StringBuilder();
        for (int c = ' '; c <= Character.MAX_CODE_POINT; c++) {
            if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
                all.appendCodePoint(c);
            }
        }
        byte[] bytes = all.toString().getBytes(StandardCharsets.UTF_8);
        assertThat(read(new Utf8Reader(bytes, 0), 1000).contentEquals(all)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nul \0 inside",
                "bell \u0007 inside",
                "vertical tab \u000B inside",
                "delete \u007F",
                "MÃ¼nchen KÃ¶ln Ã¼ber grÃ¼n"
            })
    void leavesAloneWhatIsToBeChanged(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(Utf8Count.of(bytes).isClean()).isFalse();
        assertThat(read(PageDecoder.readers(bytes, null).get(), 7)).isEqualTo(PageDecoder.decode(bytes, null));
    }

    @Test
    void leavesOutTheByteOrderMarkAtTheStartOnly() {
        byte[] bytes = "\uFEFF<p>a\uFEFFb".getBytes(StandardCharsets.UTF_8);
        assertThat(Utf8Count.of(bytes).isClean()).isTrue();
        assertThat(read(PageDecoder.readers(bytes, null).get(), 3)).isEqualTo("<p>a\uFEFFb");
    }

    @Test
    void knowsFaultlessUtf8AsTheStandardDecoderDoes() {
        Random random = new Random(11);
        int clean = 0;
        for (int i = 0; i < 40_000; i++) {
            byte[] bytes = bytes(random);
            boolean expected = isFaultless(bytes);
            clean += expected ? 1 : 0;
            assertThat(Utf8Count.of(bytes).isClean()).as(Arrays.toString(bytes)).isEqualTo(expected);
            assertThat(read(PageDecoder.readers(bytes, null).get(), 1 + random.nextInt(9)))
                    .isEqualTo(PageDecoder.decode(bytes, null));
            if (expected && bytes.length > 0 && bytes[0] != (byte) 0xEF) {
                assertThat(read(new Utf8Reader(bytes, 0), 5)).isEqualTo(new String(bytes, StandardCharsets.UTF_8));
            }
        }
        assertThat(clean).isBetween(5_000, 35_000);
    }

    /** Words in several scripts, some with a byte changed, put in, or cut off at the end. */
    private static byte[] bytes(Random random) {
        String[] parts = {
            "abc ", "<p class='x'>\n", "ü", "€", "😀", "Ж", "\r\n\t", "\f", "an ordinary sentence, ", "\uE000", "\uD7FF"
        };
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(9); i > 0; i--) {
            text.append(parts[random.nextInt(parts.length)]);
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        int fault = random.nextInt(4);
        if (fault == 0 && bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return fault == 1 ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)) : bytes;
    }

    private static boolean isFaultless(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.equals(PlainText.storable(text));
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static String read(Reader reader, int size) {
        StringBuilder text = new StringBuilder();
        char[] part = new char[size];
        try {
            for (int read = reader.read(part, 0, size); read >= 0; read = reader.read(part, 0, size)) {
                text.append(part, 0, read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
