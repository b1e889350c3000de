package newsarchive.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of a text: by its script where only one language is written in it, else by its small words, from the files
 * {@code languages/CODE.txt}, one word a line.
 */
final class LanguageDetector {

    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "sk", "ro", "hu", "sv", "no", "da", "fi", "tr", "id",
            "vi", "ca", "hr", "sl", "et", "lv", "lt", "is", "sq", "ru", "uk", "be", "bg", "sr", "mk", "kk");

    private static final Map<UnicodeScript, String> BY_SCRIPT = new EnumMap<>(Map.of(
            UnicodeScript.GREEK, "el",
            UnicodeScript.HEBREW, "he",
            UnicodeScript.THAI, "th",
            UnicodeScript.HANGUL, "ko",
            UnicodeScript.GEORGIAN, "ka",
            UnicodeScript.ARMENIAN, "hy",
            UnicodeScript.BENGALI, "bn",
            UnicodeScript.TAMIL, "ta",
            UnicodeScript.DEVANAGARI, "hi"));

    private static final int ENOUGH = 3000;
    private static final int FEWEST_WORDS = 8;
    private static final int FEWEST_LETTERS = 20;

    /** Of all words, the least share of small words in ordinary prose. */
    private static final double LEAST_SHARE = 0.05;

    /** How much better than the second the first must be. */
    private static final double CLEARLY = 1.1;

    /** For each small word, the numbers of the languages that have it. */
    private static final Map<String, int[]> WORDS = new HashMap<>();

    static {
        for (int language = 0; language < LANGUAGES.size(); language++) {
            for (String word : read("languages/" + LANGUAGES.get(language) + ".txt")) {
                WORDS.merge(word, new int[] {language}, LanguageDetector::joined);
            }
        }
    }

    private LanguageDetector() {}

    /** The ISO 639-1 code of the text's language, or null when the text does not tell clearly. */
    static @Nullable String detect(String text) {
        String head = text.length() > ENOUGH ? text.substring(0, ENOUGH) : text;
        UnicodeScript script = script(head);
        if (script == UnicodeScript.LATIN || script == UnicodeScript.CYRILLIC) {
            return byWords(head.toLowerCase(Locale.ROOT), script == UnicodeScript.CYRILLIC);
        }
        if (script == UnicodeScript.HAN || script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA) {
            return hasKana(head) ? "ja" : "zh";
        }
        return script == UnicodeScript.ARABIC ? arabic(head) : BY_SCRIPT.get(script);
    }

    /** The script of most letters; null when there are few. */
    private static @Nullable UnicodeScript script(String text) {
        int[] counts = new int[UnicodeScript.values().length];
        int latin = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 128) {
                latin += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? 1 : 0;
            } else if (Character.isLetter(c)) {
                counts[UnicodeScript.of(c).ordinal()]++;
            }
        }
        counts[UnicodeScript.LATIN.ordinal()] += latin;
        int most = 0;
        for (int script = 1; script < counts.length; script++) {
            most = counts[script] > counts[most] ? script : most;
        }
        return counts[most] >= FEWEST_LETTERS ? UnicodeScript.values()[most] : null;
    }

    /** Japanese mixes its syllables into every sentence; a single one in Chinese text is a quotation. */
    private static boolean hasKana(String text) {
        long kana = text.chars().filter(c -> c >= 0x3041 && c <= 0x30FA).count();
        return kana * 20 > text.length();
    }

    /** Persian and Urdu have letters that Arabic lacks. */
    private static String arabic(String text) {
        long urdu = text.chars().filter(c -> "ٹڈڑںے".indexOf(c) >= 0).count();
        long persian = text.chars().filter(c -> "پچژگی".indexOf(c) >= 0).count();
        if (urdu * 50 > text.length()) {
            return "ur";
        }
        return persian * 25 > text.length() ? "fa" : "ar";
    }

    /** Words of the other script say nothing: a Ukrainian page may end in a summary in English. */
    private static @Nullable String byWords(String text, boolean cyrillic) {
        double[] points = new double[LANGUAGES.size()];
        int total = 0;
        for (String word : words(text)) {
            if (cyrillic != isCyrillic(word.charAt(0))) {
                continue;
            }
            total++;
            int[] languages = WORDS.getOrDefault(word, new int[0]);
            for (int language : languages) {
                points[language] += 1.0 / languages.length + 0.5;
            }
        }
        int first = best(points, -1);
        int second = best(points, first);
        boolean isClear = total >= FEWEST_WORDS
                && points[first] >= LEAST_SHARE * total * 1.5
                && points[first] >= CLEARLY * points[second];
        return isClear ? LANGUAGES.get(first) : null;
    }

    private static boolean isCyrillic(char c) {
        return c >= 0x0400 && c <= 0x052F;
    }

    private static int best(double[] points, int but) {
        int best = but == 0 ? 1 : 0;
        for (int i = 0; i < points.length; i++) {
            if (i != but && points[i] > points[best]) {
                best = i;
            }
        }
        return best;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean isLetter = i < text.length() && Character.isLetter(text.charAt(i));
            if (isLetter && start < 0) {
                start = i;
            } else if (!isLetter && start >= 0) {
                words.add(text.substring(start, i));
                start = -1;
            }
        }
        return words;
    }

    private static int[] joined(int[] one, int[] other) {
        int[] all = new int[one.length + other.length];
        System.arraycopy(one, 0, all, 0, one.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }

    private static List<String> read(String resource) {
        try (InputStream stream = LanguageDetector.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("Missing resource " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
