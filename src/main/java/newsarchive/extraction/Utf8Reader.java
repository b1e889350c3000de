package newsarchive.extraction;

import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Reads bytes that are known to be UTF-8 without a fault; gives as many characters as are asked for, as a reader of the decoded text would. */
final class Utf8Reader extends Reader {

    /** From so many characters on they are copied as a whole. */
    private static final int LONG_RUN = 16;

    private final byte[] bytes;
    private int at;

    /** The second half of a character for which there was room for the first one only, or 0. */
    private char low;

    Utf8Reader(byte[] bytes, int from) {
        this.bytes = bytes;
        this.at = from;
    }

    @Override
    public int read(char[] chars, int from, int size) {
        Objects.checkFromIndexSize(from, size, chars.length);
        int end = from + size;
        int to = from;
        if (low != 0 && to < end) {
            chars[to++] = low;
            low = 0;
        }
        while (to < end && at < bytes.length) {
            to = bytes[at] >= 0 ? ascii(chars, to, end) : character(chars, to, end);
        }
        return to == from && size > 0 ? -1 : to - from;
    }

    @Override
    public void close() {
        at = bytes.length;
        low = 0;
    }

    private int ascii(char[] chars, int from, int end) {
        int stop = Utf8Count.endOfAscii(bytes, at, Math.min(bytes.length, at + end - from));
        int to = from;
        if (stop - at >= LONG_RUN) {
            // Both steps run many bytes at once; a loop of our own does not.
            new String(bytes, at, stop - at, StandardCharsets.ISO_8859_1).getChars(0, stop - at, chars, to);
            to += stop - at;
            at = stop;
        }
        while (at < stop) {
            chars[to++] = (char) bytes[at++];
        }
        return to;
    }

    private int character(char[] chars, int to, int end) {
        int first = bytes[at++];
        if (first < (byte) 0xE0) {
            chars[to] = (char) ((first & 0x1F) << 6 | next());
        } else if (first < (byte) 0xF0) {
            chars[to] = (char) ((first & 0x0F) << 12 | next() << 6 | next());
        } else {
            int all = (first & 0x07) << 18 | next() << 12 | next() << 6 | next();
            chars[to] = Character.highSurrogate(all);
            if (to + 1 == end) {
                low = Character.lowSurrogate(all);
                return end;
            }
            chars[to + 1] = Character.lowSurrogate(all);
            return to + 2;
        }
        return to + 1;
    }

    private int next() {
        return bytes[at++] & 0x3F;
    }
}
