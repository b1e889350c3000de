package newsarchive.url;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;

/** Percent-encoding of parts of an address (RFC 3986, section 2). */
final class PercentCoding {

    /** Unreserved characters and those delimiters that java.net.URI lets stand in a path segment. */
    private static final String PLAIN = "-._~!'()*:@&=+$,;";

    private PercentCoding() {}

    /** Encodes what may not stand in an address; what is encoded already stays, a lone percent sign becomes %25. */
    static String encode(String text, String alsoPlain) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        int i = 0;
        while (i < text.length()) {
            int codePoint = text.codePointAt(i);
            if (isAlphanumeric(codePoint) || PLAIN.indexOf(codePoint) >= 0 || alsoPlain.indexOf(codePoint) >= 0) {
                out.appendCodePoint(codePoint);
            } else if (codePoint == '%' && isEscape(text, i)) {
                out.append('%');
            } else {
                append(out, codePoint);
            }
            i += Character.charCount(codePoint);
        }
        return out.toString();
    }

    /** One spelling: hex digits in upper case, and unreserved characters not encoded (RFC 3986, 6.2.2). */
    static String normalise(String encoded) {
        StringBuilder out = new StringBuilder(encoded.length());
        int i = 0;
        while (i < encoded.length()) {
            if (encoded.charAt(i) == '%' && isEscape(encoded, i)) {
                appendNormal(out, encoded.substring(i + 1, i + 3));
                i += 3;
            } else {
                out.append(encoded.charAt(i++));
            }
        }
        return out.toString();
    }

    private static void appendNormal(StringBuilder out, String hex) {
        int octet = Integer.parseInt(hex, 16);
        if (isAlphanumeric(octet) || "-._~".indexOf(octet) >= 0) {
            out.append((char) octet);
        } else {
            out.append('%').append(hex.toUpperCase(Locale.ROOT));
        }
    }

    private static void append(StringBuilder out, int codePoint) {
        int sound = Character.getType(codePoint) == Character.SURROGATE ? 0xFFFD : codePoint;
        for (byte octet : Character.toString(sound).getBytes(UTF_8)) {
            out.append('%').append(String.format(Locale.ROOT, "%02X", octet));
        }
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length()
                && Character.digit(text.charAt(at + 1), 16) >= 0
                && Character.digit(text.charAt(at + 2), 16) >= 0
                && text.charAt(at + 1) < 128
                && text.charAt(at + 2) < 128;
    }

    private static boolean isAlphanumeric(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
