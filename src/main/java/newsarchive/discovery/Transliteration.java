package newsarchive.discovery;

import static java.util.Map.entry;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Writes names in plain Latin letters. */
final class Transliteration {

    private static final int LONGEST_SLUG = 60;

    private static final Map<Character, String> LETTERS = Map.ofEntries(
            entry('ä', "ae"),
            entry('ö', "oe"),
            entry('ü', "ue"),
            entry('ß', "ss"),
            entry('æ', "ae"),
            entry('œ', "oe"),
            entry('ø', "o"),
            entry('ł', "l"),
            entry('đ', "d"),
            entry('ð', "d"),
            entry('þ', "th"),
            entry('ı', "i"),
            entry('а', "a"),
            entry('б', "b"),
            entry('в', "v"),
            entry('г', "g"),
            entry('ґ', "g"),
            entry('д', "d"),
            entry('е', "e"),
            entry('ё', "e"),
            entry('є', "ie"),
            entry('ж', "zh"),
            entry('з', "z"),
            entry('и', "i"),
            entry('і', "i"),
            entry('ї', "i"),
            entry('й', "i"),
            entry('к', "k"),
            entry('л', "l"),
            entry('м', "m"),
            entry('н', "n"),
            entry('о', "o"),
            entry('п', "p"),
            entry('р', "r"),
            entry('с', "s"),
            entry('т', "t"),
            entry('у', "u"),
            entry('ў', "u"),
            entry('ф', "f"),
            entry('х', "kh"),
            entry('ц', "ts"),
            entry('ч', "ch"),
            entry('ш', "sh"),
            entry('щ', "shch"),
            entry('ъ', ""),
            entry('ы', "y"),
            entry('ь', ""),
            entry('э', "e"),
            entry('ю', "iu"),
            entry('я', "ia"),
            entry('\'', ""),
            entry('’', ""));

    private Transliteration() {}

    /** Lower-case letters, digits and single hyphens, at most 60; empty when nothing is left. */
    static String slug(String name) {
        StringBuilder slug = new StringBuilder();
        for (char letter : Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .toCharArray()) {
            append(slug, LETTERS.getOrDefault(letter, withoutAccent(letter)));
        }
        String cut = slug.substring(0, Math.min(LONGEST_SLUG, slug.length()));
        return cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
    }

    private static void append(StringBuilder slug, String letters) {
        for (char c : letters.toCharArray()) {
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                slug.append(c);
            } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
    }

    private static String withoutAccent(char letter) {
        String parts = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFKD);
        return Character.getType(parts.charAt(0)) == Character.NON_SPACING_MARK ? "" : parts.substring(0, 1);
    }
}
