package newsarchive.extraction;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Turns the bytes of a page into text as a browser does (WHATWG Encoding and HTML standards), except that bytes that are valid
 * UTF-8 are read as UTF-8 whatever anybody declares: byte order mark, UTF-8 by its pattern, the server, the page itself, windows-1252.
 */
final class PageDecoder {

    /** Browsers look at the first 1024 bytes; pages in the wild need more. */
    private static final int PRESCAN_BYTES = 8192;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private PageDecoder() {}

    /** The page as text, without a byte order mark and without characters that cannot be stored. */
    static String decode(byte[] bytes, @Nullable Charset declared) {
        Charset charset = charset(bytes, declared);
        String text = charset.decode(ByteBuffer.wrap(bytes)).toString();
        return PlainText.storable(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    static Charset charset(byte[] bytes, @Nullable Charset declared) {
        Charset wide = wideCharset(bytes);
        if (wide != null) {
            return wide;
        }
        String head = new String(bytes, 0, Math.min(bytes.length, PRESCAN_BYTES), StandardCharsets.ISO_8859_1);
        Charset inPage = charsetInPage(head);
        boolean escapes = inPage != null && inPage.name().startsWith("ISO-2022") && head.indexOf('\u001B') >= 0;
        if (!escapes && looksLikeUtf8(bytes)) {
            return StandardCharsets.UTF_8;
        }
        if (declared != null) {
            return asBrowsersRead(declared);
        }
        return inPage != null ? inPage : WINDOWS_1252;
    }

    private static @Nullable Charset wideCharset(byte[] bytes) {
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (bytes.length >= 4 && bytes[0] == 0 && bytes[1] == '<' && bytes[2] == 0) {
            return StandardCharsets.UTF_16BE;
        }
        if (bytes.length >= 4 && bytes[0] == '<' && bytes[1] == 0 && bytes[3] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return null;
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    /**
     * Whether the bytes follow UTF-8's pattern. A few broken places (a page cut in the middle of a character, a pasted quote) are
     * allowed beside many good ones: text in another charset hardly ever looks like UTF-8 by chance.
     */
    private static boolean looksLikeUtf8(byte[] bytes) {
        int good = 0;
        int bad = 0;
        int i = 0;
        while (i < bytes.length) {
            int length = sequenceLength(bytes, i);
            if (length == 0) {
                bad++;
                i++;
            } else {
                good += length > 1 ? 1 : 0;
                i += length;
            }
        }
        return bad == 0 || good > 20L * bad;
    }

    /** Length of the valid UTF-8 character at this place, or 0. */
    private static int sequenceLength(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        if (first < 0x80) {
            return 1;
        }
        int length = first >= 0xC2 && first < 0xE0
                ? 2
                : first >= 0xE0 && first < 0xF0 ? 3 : first >= 0xF0 && first < 0xF5 ? 4 : 0;
        if (length == 0) {
            return 0;
        }
        for (int i = at + 1; i < at + length; i++) {
            if (i == bytes.length) {
                return i - at;
            }
            if ((bytes[i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    private static @Nullable Charset charsetInPage(String head) {
        String lower = head.toLowerCase(Locale.ROOT);
        int at = lower.indexOf("charset");
        while (at >= 0) {
            Charset charset = charsetAfter(lower, at + "charset".length());
            if (charset != null) {
                return charset;
            }
            at = lower.indexOf("charset", at + 1);
        }
        return null;
    }

    private static @Nullable Charset charsetAfter(String text, int from) {
        int start = skip(text, from, " \t\r\n");
        if (start >= text.length() || text.charAt(start) != '=') {
            return null;
        }
        start = skip(text, start + 1, " \t\r\n\"'");
        int end = start;
        while (end < text.length() && isNameCharacter(text.charAt(end))) {
            end++;
        }
        Charset named = named(text.substring(start, end));
        // A page that could be read this far is not in a wide charset, whatever it says.
        return named == null
                ? null
                : named.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : asBrowsersRead(named);
    }

    private static int skip(String text, int from, String characters) {
        int i = from;
        while (i < text.length() && characters.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private static boolean isNameCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == ':' || c == '.';
    }

    private static @Nullable Charset named(String name) {
        try {
            return name.isEmpty() ? null : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    /** Browsers read the labels of small charsets as the larger ones that contain them. */
    private static Charset asBrowsersRead(Charset charset) {
        String larger = switch (charset.name()) {
            case "ISO-8859-1", "US-ASCII" -> "windows-1252";
            case "ISO-8859-9" -> "windows-1254";
            case "TIS-620", "ISO-8859-11", "x-iso-8859-11" -> "x-windows-874";
            case "GB2312", "GBK" -> "GB18030";
            case "EUC-KR" -> "x-windows-949";
            case "Shift_JIS" -> "windows-31j";
            default -> charset.name();
        };
        return Charset.isSupported(larger) ? Charset.forName(larger) : charset;
    }
}
