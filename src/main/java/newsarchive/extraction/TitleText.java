package newsarchive.extraction;

import java.text.Normalizer;
import java.util.Locale;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Headlines compared by their words alone. */
final class TitleText {

    private TitleText() {}

    /** A stated headline as it was meant: some templates escape twice. */
    static String unescaped(String text) {
        String once = text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
        return MetadataElements.clean(once.indexOf('&') < 0 ? once : Parser.unescapeEntities(once, false));
    }

    /** The letters and digits of a text in lower case, without accents, runs of all else as one blank. */
    static String words(String text) {
        String plain =
                (isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD)).toLowerCase(Locale.ROOT);
        StringBuilder words = new StringBuilder(plain.length());
        boolean gap = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                if (gap && words.length() > 0) {
                    words.append(' ');
                }
                words.append(c);
                gap = false;
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                gap = true;
            }
        }
        return words.toString();
    }

    /** True when the two are the same headline, or one is the other with something before or behind. */
    static boolean isAlike(String one, String other) {
        return isAlikeWords(words(one), words(other));
    }

    /** As {@link #isAlike}, for words. */
    static boolean isAlikeWords(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        String shorter = a.length() <= b.length() ? a : b;
        String longer = a.length() <= b.length() ? b : a;
        return a.equals(b) || shorter.length() >= 12 && (longer.startsWith(shorter) || longer.endsWith(shorter));
    }

    /** True when both are the same words. */
    static boolean isSame(@Nullable String one, @Nullable String other) {
        return one != null && other != null && words(one).equals(words(other));
    }

    /** The number of words. */
    static int count(String text) {
        String words = words(text);
        return words.isEmpty()
                ? 0
                : 1 + (int) words.chars().filter(c -> c == ' ').count();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }
}
