package newsarchive.extraction;

import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Turns the bytes of a page into text as a browser does (WHATWG Encoding and HTML standards), except that bytes that are valid
 * UTF-8 are read as UTF-8 whatever anybody declares: byte order mark, UTF-8 by its pattern, the server, the page itself, a guess.
 */
final class PageDecoder {

    /** Browsers look at the first 1024 bytes, and parse again when a declaration comes later. */
    private static final int PRESCAN_BYTES = 65_536;

    /** So many good characters for each broken one are UTF-8 against every declaration. */
    private static final long OVERWHELMING = 20;

    private static final int UTF8_MARK_BYTES = 3;

    private PageDecoder() {}

    /** The page as text, without a byte order mark, double encoding and characters that cannot be stored. */
    static String decode(byte[] bytes, @Nullable Charset declared) {
        return decode(bytes, declared, Utf8Count.of(bytes));
    }

    /** The same text for one who reads it from its start, perhaps several times: never all of it in memory when it is clean UTF-8. */
    static Supplier<Reader> readers(byte[] bytes, @Nullable Charset declared) {
        Utf8Count utf8 = Utf8Count.of(bytes);
        if (utf8.isClean()) {
            int start = hasUtf8Mark(bytes) ? UTF8_MARK_BYTES : 0;
            return () -> new Utf8Reader(bytes, start);
        }
        String text = decode(bytes, declared, utf8);
        return () -> new StringReader(text);
    }

    private static String decode(byte[] bytes, @Nullable Charset declared, Utf8Count utf8) {
        String text = new String(bytes, charset(bytes, declared, utf8));
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return utf8.isClean() ? text : PlainText.storable(Mojibake.repaired(text));
    }

    static Charset charset(byte[] bytes, @Nullable Charset declared) {
        return charset(bytes, declared, Utf8Count.of(bytes));
    }

    private static Charset charset(byte[] bytes, @Nullable Charset declared, Utf8Count utf8) {
        if (utf8.isClean()) {
            return StandardCharsets.UTF_8;
        }
        Charset marked = byMark(bytes);
        if (marked != null) {
            return marked;
        }
        boolean ascii = utf8.good() + utf8.bad() == 0;
        if (!ascii && utf8.good() >= OVERWHELMING * utf8.bad()) {
            return StandardCharsets.UTF_8;
        }
        String head = new String(bytes, 0, Math.min(bytes.length, PRESCAN_BYTES), StandardCharsets.ISO_8859_1);
        Charset inPage = CharsetPrescan.find(head);
        Charset stated = declared != null ? CharsetLabels.asBrowsersRead(declared) : inPage;
        if (ascii) {
            return stated != null && stated.name().startsWith("ISO-2022") && head.indexOf('\u001B') >= 0
                    ? stated
                    : StandardCharsets.UTF_8;
        }
        if (utf8.good() > utf8.bad()) {
            return stated != null ? stated : StandardCharsets.UTF_8;
        }
        if (stated != null && !stated.equals(StandardCharsets.UTF_8)) {
            return stated;
        }
        return inPage != null && !inPage.equals(StandardCharsets.UTF_8) ? inPage : CharsetGuess.of(bytes);
    }

    private static @Nullable Charset byMark(byte[] bytes) {
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (hasUtf8Mark(bytes)) {
            return StandardCharsets.UTF_8;
        }
        if (bytes.length >= 4 && bytes[0] == 0 && bytes[1] == '<' && bytes[2] == 0) {
            return StandardCharsets.UTF_16BE;
        }
        if (bytes.length >= 4 && bytes[0] == '<' && bytes[1] == 0 && bytes[3] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return null;
    }

    private static boolean hasUtf8Mark(byte[] bytes) {
        return startsWith(bytes, 0xEF, 0xBB) && bytes.length >= UTF8_MARK_BYTES && (bytes[2] & 0xFF) == 0xBF;
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
