package newsarchive.extraction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names of the months in many languages, from the files {@code months/LANGUAGE.txt}: twelve lines, one a month, names and
 * abbreviations apart by blanks, an underscore for a blank within a name.
 */
final class DateMonths {

    /** Where a word names different months in two languages and the page's own is unknown, the first one wins. */
    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "it", "pt", "nl", "ru", "pl", "uk", "cs", "sk", "be", "bg", "sr", "hr", "sl", "ro",
            "hu", "tr", "el", "fi", "sv", "no", "da", "is", "et", "lv", "lt", "ca", "eu", "gl", "ar", "fa", "he", "hi",
            "bn", "ta", "th", "id", "ms", "ka", "hy", "az", "kk", "tl", "sw", "sq", "mk", "af", "mr", "ur", "te", "ml",
            "gu", "kn", "pa");

    private static final Map<String, Map<String, Integer>> BY_LANGUAGE = new HashMap<>();
    private static final Map<String, Integer> ALL = new HashMap<>();

    static {
        for (String language : LANGUAGES) {
            Map<String, Integer> months = read("months/" + language + ".txt");
            BY_LANGUAGE.put(language, months);
            months.forEach(ALL::putIfAbsent);
        }
    }

    private DateMonths() {}

    /** The number of the month with this name, 1 to 12, or 0; the page's language decides where languages differ. */
    static int number(String word, @Nullable String language) {
        String name = fold(word);
        if (language != null) {
            Integer own = BY_LANGUAGE.getOrDefault(language, Map.of()).get(name);
            if (own != null) {
                return own;
            }
        }
        return ALL.getOrDefault(name, 0);
    }

    private static Map<String, Integer> read(String resource) {
        Map<String, Integer> months = new HashMap<>();
        try (InputStream stream = DateMonths.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("Missing resource " + resource);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (int month = 1; month <= 12; month++) {
                for (String name : String.valueOf(lines.readLine()).split(" ")) {
                    months.putIfAbsent(fold(name.replace('_', ' ')), month);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return months;
    }

    /** Lower case without accents, so that {@code fevrier} and {@code Février} are one. */
    private static String fold(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) > 127) {
                return Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
            }
        }
        return lower;
    }
}
