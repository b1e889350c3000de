package newsarchive.extraction;

/**
 * How well the bytes of a page follow UTF-8's pattern. A few broken places (a page cut in the middle of a character, a pasted quote) stand
 * beside many good ones; text in another charset hardly ever looks like UTF-8 by chance.
 *
 * @param good characters of several bytes
 * @param bad bytes that belong to no character
 * @param pairs how often two characters of several bytes stand side by side
 */
record Utf8Count(int good, int bad, int pairs) {

    static Utf8Count of(byte[] bytes) {
        int good = 0;
        int bad = 0;
        int pairs = 0;
        int end = -1;
        int i = 0;
        while (i < bytes.length) {
            if (bytes[i] >= 0) {
                i++;
                continue;
            }
            int length = sequenceLength(bytes, i);
            if (length == 0) {
                bad++;
                i++;
            } else {
                good += length > 1 ? 1 : 0;
                pairs += i == end ? 1 : 0;
                i += length;
                end = i;
            }
        }
        return new Utf8Count(good, bad, pairs);
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
}
