package newsarchive.extraction;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.BitSet;

/**
 * Undoes double encoding: text in UTF-8 that somebody read in an 8-bit charset and wrote as UTF-8 again, so that "München" became
 * "MÃ¼nchen". Only sequences that are valid UTF-8 in that charset are touched, and only where a page has several of a kind.
 */
final class Mojibake {

    private static final Mojibake OF_WINDOWS_1252 = new Mojibake("windows-1252", true);
    private static final Mojibake OF_WINDOWS_1251 = new Mojibake("windows-1251", false);

    /** Fewer sequences may be there on purpose or by chance. */
    static final int FEWEST = 4;

    /** So many sequences in a row are a word; in most scripts a shorter row may be chance. */
    private static final int SHORTEST_WORD = 3;

    /** A sign that begins a sequence must do so far more often than it stands for itself. */
    private static final int TIMES_MORE = 3;

    /** Text may have been through it more than once. */
    private static final int MOST_ROUNDS = 3;

    private static final int PART = 8192;

    /** The byte from 0x80 that a character stands for, or 0. */
    private final int[] byteOf = new int[0x2200];

    private final boolean latin;

    private Mojibake(String charset, boolean latin) {
        this.latin = latin;
        for (int i = 0x80; i < 0x100; i++) {
            ByteBuffer one = ByteBuffer.wrap(new byte[] {(byte) i});
            char c = Charset.forName(charset).decode(one).get();
            byteOf[c < byteOf.length ? c : i] = i;
            byteOf[i] = i < 0xA0 ? i : byteOf[i];
        }
    }

    /** The text with its doubly encoded sequences put right; the same string when there are none. */
    static String repaired(String text) {
        if (!mayHold(text)) {
            return text;
        }
        String latin = OF_WINDOWS_1252.repair(text);
        return latin.equals(text) ? OF_WINDOWS_1251.repair(text) : latin;
    }

    /** Whether some characters stand side by side as in doubly encoded text: one quick look, since nearly all pages have none. */
    private static boolean mayHold(String text) {
        char[] part = new char[PART + 1];
        int pairs = 0;
        for (int from = 0; from < text.length() && pairs < FEWEST; from += PART) {
            int size = Math.min(text.length() - from, PART + 1);
            text.getChars(from, from + size, part, 0);
            for (int i = 0; i + 1 < size; i++) {
                pairs += isPair(part[i], part[i + 1]) ? 1 : 0;
            }
        }
        return pairs >= FEWEST;
    }

    /** Whether two characters are among those that stand side by side in doubly encoded text. */
    static boolean isPair(int first, int second) {
        boolean begins = (first >= 0xC2 && first <= 0xF0) || (first >= 0x0412 && first <= 0x0440);
        return begins && goesOn(second);
    }

    /** Whether a character stands for a byte from 0x80 to 0xBF in one of the charsets. */
    private static boolean goesOn(int c) {
        return c >= 0x80
                && (c <= 0xBF
                        || (c >= 0x0152 && c <= 0x0192)
                        || (c >= 0x02C6 && c <= 0x02DC)
                        || (c >= 0x0401 && c <= 0x040F)
                        || (c >= 0x0451 && c <= 0x0491)
                        || (c >= 0x2013 && c <= 0x2122));
    }

    private String repair(String text) {
        String now = text;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            BitSet leads = trustedLeads(now);
            if (leads.isEmpty()) {
                return now;
            }
            now = decoded(now, leads);
        }
        return now;
    }

    /** The bytes with which the page's doubly encoded sequences begin. */
    private BitSet trustedLeads(String text) {
        int[] hits = new int[0x100];
        int[] misses = new int[0x100];
        int all = 0;
        for (int i = 0; i < text.length(); i++) {
            int lead = leadAt(text, i);
            if (lead == 0) {
                continue;
            }
            int end = endOfRow(text, i);
            misses[lead] += end == i ? 1 : 0;
            if (end > i) {
                all += count(text, i, end, hits);
                i = end - 1;
            }
        }
        BitSet trusted = new BitSet();
        for (int lead = 0; lead < 0x100 && all >= FEWEST; lead++) {
            trusted.set(lead, hits[lead] > 0 && (lead >= 0xE0 || hits[lead] > TIMES_MORE * misses[lead]));
        }
        return trusted;
    }

    private int endOfRow(String text, int from) {
        int end = from;
        int length = length(text, end);
        while (length > 0) {
            end += length;
            length = length(text, end);
        }
        return end;
    }

    /** Counts the sequences of a row that are no chance. */
    private int count(String text, int from, int end, int[] hits) {
        int inRow = 0;
        for (int i = from; i < end; i += length(text, i)) {
            inRow++;
        }
        int counted = 0;
        for (int i = from; i < end; i += length(text, i)) {
            if (inRow >= SHORTEST_WORD || speaksAlone(text, i)) {
                hits[leadAt(text, i)]++;
                counted++;
            }
        }
        return counted;
    }

    /** Latin letters and punctuation stand between plain letters, so each is looked at for itself. */
    private boolean speaksAlone(String text, int at) {
        int lead = leadAt(text, at);
        int second = byteAt(text, at + 1);
        if (lead == 0xE2) {
            return second <= (latin ? 0x84 : 0x80);
        }
        return latin && (lead <= 0xC8 || (lead == 0xE1 && second >= 0xBA) || (lead == 0xF0 && second == 0x9F));
    }

    private String decoded(String text, BitSet leads) {
        StringBuilder decoded = new StringBuilder(text.length());
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            int lead = leadAt(text, i);
            int length = lead != 0 && leads.get(lead) ? length(text, i) : 0;
            if (length > 0) {
                decoded.append(text, done, i).appendCodePoint(codePoint(text, i, length));
                i += length - 1;
                done = i + 1;
            }
        }
        return decoded.append(text, done, text.length()).toString();
    }

    private int byteAt(String text, int at) {
        char c = at < text.length() ? text.charAt(at) : 0;
        return c < 0x80 || c >= byteOf.length ? 0 : byteOf[c];
    }

    /** The byte that may begin a sequence here, or 0. Letters that often stand before quotes and the like are left out: É, Ü, ß. */
    private int leadAt(String text, int at) {
        int lead = byteAt(text, at);
        boolean isLead = (lead >= 0xC2 && lead <= 0xC6)
                || lead == 0xC8
                || (lead >= 0xCE && lead <= 0xDB)
                || (lead >= 0xE0 && lead <= 0xF0);
        return isLead ? lead : 0;
    }

    /** Number of characters of the sequence that begins here, or 0. */
    private int length(String text, int at) {
        int lead = leadAt(text, at);
        int length = lead == 0 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        for (int i = at + 1; i < at + length; i++) {
            if (byteAt(text, i) == 0 || byteAt(text, i) >= 0xC0) {
                return 0;
            }
        }
        int second = byteAt(text, at + 1);
        boolean unused =
                (lead == 0xE0 && second < 0xA0) || (lead == 0xED && second >= 0xA0) || (lead == 0xF0 && second < 0x90);
        return unused ? 0 : length;
    }

    private int codePoint(String text, int at, int length) {
        int codePoint = leadAt(text, at) & (0xFF >> (length + 1));
        for (int i = at + 1; i < at + length; i++) {
            codePoint = (codePoint << 6) | (byteAt(text, i) & 0x3F);
        }
        return codePoint;
    }
}
