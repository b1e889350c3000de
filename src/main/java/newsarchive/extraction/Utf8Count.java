package newsarchive.extraction;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * How well the bytes of a page follow UTF-8's pattern. A few broken places (a page cut in the middle of a character, a pasted quote) stand
 * beside many good ones; text in another charset hardly ever looks like UTF-8 by chance.
 */
final class Utf8Count {

    /** Bytes are looked at eight at a time, as one number. */
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ALL = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;

    private final byte[] bytes;
    private int good;
    private int bad;
    private int pairs;
    private boolean clean = true;

    private Utf8Count(byte[] bytes) {
        this.bytes = bytes;
    }

    static Utf8Count of(byte[] bytes) {
        Utf8Count count = new Utf8Count(bytes);
        count.count();
        return count;
    }

    /** Characters of several bytes. */
    int good() {
        return good;
    }

    /** Bytes that belong to no character. */
    int bad() {
        return bad;
    }

    /** Whether the page is UTF-8 without a fault, and nothing in it is to be left out or put right. */
    boolean isClean() {
        return clean && pairs < Mojibake.FEWEST;
    }

    /** Where the ASCII characters from this place on end, at most at the limit. */
    static int endOfAscii(byte[] bytes, int from, int limit) {
        int at = from;
        while (at + 8 <= limit) {
            long beyond = (long) EIGHT.get(bytes, at) & HIGH;
            if (beyond != 0) {
                return at + (Long.numberOfTrailingZeros(beyond) >> 3);
            }
            at += 8;
        }
        while (at < limit && bytes[at] >= 0) {
            at++;
        }
        return at;
    }

    private void count() {
        int i = 0;
        while (i < bytes.length) {
            if (i + 8 <= bytes.length && isStorable((long) EIGHT.get(bytes, i))) {
                i += 8;
            } else if (bytes[i] < 0) {
                i = row(i);
            } else {
                i = ascii(i, Math.min(bytes.length, i + 8));
            }
        }
    }

    /**
     * Whether eight bytes are ASCII characters that may be stored. In each sum the highest bit of a byte tells whether it is at least as
     * large as a certain character; a carry comes only from bytes that are no ASCII anyway.
     */
    private static boolean isStorable(long eight) {
        long control = ~(eight + (0x80 - ' ') * ALL);
        long delete = eight + (0x80 - 0x7F) * ALL;
        long space = (eight + (0x80 - '\t') * ALL) & ~(eight + (0x80 - '\r' - 1) * ALL);
        long verticalTab = ~((eight ^ 0x0B * ALL) + 0x7F * ALL);
        return ((eight | delete | verticalTab | (control & ~space)) & HIGH) == 0;
    }

    private int ascii(int from, int end) {
        int i = from;
        while (i < end && bytes[i] >= 0) {
            clean &= !PlainText.isUnwantedAscii((char) bytes[i]);
            i++;
        }
        return i;
    }

    /** Counts a row of characters of several bytes; the place behind it. */
    private int row(int from) {
        int i = from;
        int before = 0;
        while (i < bytes.length && bytes[i] < 0) {
            int length = sequenceLength(i);
            if (length == 0) {
                bad++;
                clean = false;
                before = 0;
                i++;
            } else {
                int character = character(i, length);
                good += length > 1 ? 1 : 0;
                pairs += Mojibake.isPair(before, character) ? 1 : 0;
                before = character;
                i += length;
            }
        }
        return i;
    }

    /** Length of the UTF-8 character at this place, or 0; what is cut off at the end of the page counts as one. */
    private int sequenceLength(int at) {
        int first = bytes[at] & 0xFF;
        int length = first < 0xC2 || first > 0xF4 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        for (int i = at + 1; i < at + length; i++) {
            if (i == bytes.length) {
                clean = false;
                return i - at;
            }
            if ((bytes[i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    /** The character at this place, or 0 when it has more than three bytes. What the pattern allows but UTF-8 does not is unclean. */
    private int character(int at, int length) {
        int first = bytes[at] & 0xFF;
        int second = length > 1 ? bytes[at + 1] & 0x3F : 0;
        switch (length) {
            case 2:
                return (first & 0x1F) << 6 | second;
            case 3:
                clean &= first != 0xE0 ? first != 0xED || second < 0x20 : second >= 0x20;
                return (first & 0x0F) << 12 | second << 6 | bytes[at + 2] & 0x3F;
            case 4:
                clean &= first != 0xF0 ? first != 0xF4 || second < 0x10 : second >= 0x10;
                return 0;
            default:
                return 0;
        }
    }
}
