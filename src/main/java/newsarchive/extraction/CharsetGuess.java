package newsarchive.extraction;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Guesses the charset of a page that states none and is not UTF-8: the one in which its letters beyond ASCII are those that some language
 * often uses. In doubt windows-1252, as in browsers.
 */
final class CharsetGuess {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final Map<Charset, List<String>> LETTERS = letters();

    private static final int SAMPLE_BYTES = 4096;

    /** Fewer letters tell nothing. */
    private static final int FEWEST_LETTERS = 4;

    private static final char FIRST_GREEK = '\u0370';
    private static final char FIRST_EAST_ASIAN = '\u2E80';
    private static final char UNREADABLE = '\uFFFD';

    private static final double GOOD = 0.5;
    private static final double CLEARLY_BETTER = 0.1;

    private CharsetGuess() {}

    static Charset of(byte[] bytes) {
        byte[] sample = sample(bytes);
        Charset found = WINDOWS_1252;
        double best = Math.max(GOOD, fit(sample, WINDOWS_1252) + CLEARLY_BETTER);
        for (Charset charset : LETTERS.keySet()) {
            double fit = fit(sample, charset);
            if (fit > best) {
                found = charset;
                best = fit;
            }
        }
        return found;
    }

    /** The bytes beyond ASCII with one neighbour on each side, what lies between them as one blank. */
    private static byte[] sample(byte[] bytes) {
        byte[] sample = new byte[SAMPLE_BYTES];
        int size = 0;
        int last = -1;
        for (int i = 0; i < bytes.length && size < SAMPLE_BYTES - 3; i++) {
            boolean near = bytes[i] < 0 || (i > 0 && bytes[i - 1] < 0) || (i + 1 < bytes.length && bytes[i + 1] < 0);
            if (near) {
                if (last < i - 1) {
                    sample[size++] = ' ';
                }
                sample[size++] = bytes[i];
                last = i;
            }
        }
        return Arrays.copyOf(sample, size);
    }

    private static double fit(byte[] sample, Charset charset) {
        String text = charset.decode(ByteBuffer.wrap(sample)).toString();
        double best = 0;
        for (String letters : LETTERS.getOrDefault(charset, List.of())) {
            best = Math.max(best, fit(text, letters));
        }
        return best;
    }

    /** From 0 to 1. */
    private static double fit(String text, String letters) {
        double sum = 0;
        int counted = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && (isLetter(c) || c == UNREADABLE || isInWord(text, i))) {
                sum += fit(text, i, letters);
                counted++;
            }
        }
        return counted < FEWEST_LETTERS ? 0 : Math.min(1, sum / counted);
    }

    private static double fit(String text, int at, String letters) {
        char c = text.charAt(at);
        int place = letters.indexOf(c);
        if (c >= FIRST_EAST_ASIAN && c != UNREADABLE) {
            return place < 0 ? 0 : 2;
        }
        boolean afterLetter = at > 0 && isLetter(text.charAt(at - 1));
        boolean mixed = c >= FIRST_GREEK && (isAsciiLetter(text, at - 1) || isAsciiLetter(text, at + 1));
        if (!isLetter(c) || mixed) {
            return -1;
        }
        if (place >= 0) {
            return 1 - 0.5 * place / letters.length();
        }
        return letters.indexOf(Character.toLowerCase(c)) < 0 ? -0.5 : afterLetter ? 0.2 : 0.6;
    }

    /** Whether a sign that is no letter stands inside of a word, apart from dashes and quotation marks. */
    private static boolean isInWord(String text, int at) {
        char c = text.charAt(at);
        return (c < 0x2000 || c > 0x2100) && isAsciiLetter(text, at - 1) && isAsciiLetter(text, at + 1);
    }

    private static boolean isLetter(char c) {
        int type = Character.getType(c);
        return Character.isLetter(c) || type == Character.NON_SPACING_MARK || c == '\u3001' || c == '\u3002';
    }

    private static boolean isAsciiLetter(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) < 0x80 && Character.isLetter(text.charAt(at));
    }

    private static Map<Charset, List<String>> letters() {
        Map<Charset, List<String>> letters = new LinkedHashMap<>();
        WordFile.read("charset-letters").sections().forEach((name, languages) -> {
            if (Charset.isSupported(name)) {
                letters.put(Charset.forName(name), languages);
            }
        });
        return letters;
    }
}
