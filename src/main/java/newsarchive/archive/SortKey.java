package newsarchive.archive;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a name stands in the alphabet: without regard to case, accents and what is no letter at its beginning. Pure.
 *
 * @param letter under which it stands; {@code #} for digits, and for scripts without an alphabet
 * @param key by which it is sorted
 */
record SortKey(String letter, String key) {

    static final String OTHER = "#";

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BEGINNING = Pattern.compile("^[^\\p{L}\\p{N}]+");
    private static final Set<Character.UnicodeScript> NO_ALPHABET = Set.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.HANGUL);

    static SortKey of(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        String key = BEGINNING
                .matcher(plain.toLowerCase(Locale.ROOT).replace("ß", "ss"))
                .replaceFirst("");
        return new SortKey(letter(key), key);
    }

    private static String letter(String key) {
        if (key.isEmpty()) {
            return OTHER;
        }
        int first = key.codePointAt(0);
        return Character.isLetter(first) && !NO_ALPHABET.contains(Character.UnicodeScript.of(first))
                ? Character.toString(first).toUpperCase(Locale.ROOT)
                : OTHER;
    }
}
