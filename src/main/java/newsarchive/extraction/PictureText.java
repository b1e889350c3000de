package newsarchive.extraction;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The words around the article's picture: what it shows and who made it.
 *
 * @param caption what it shows, or null
 * @param credit who made or owns it, without the © sign, or null
 */
record PictureText(@Nullable String caption, @Nullable String credit) {

    private static final List<String> CREDIT_SIGNS = List.of(
            "©",
            "(c)",
            "foto:",
            "fotos:",
            "bild:",
            "photo:",
            "photos:",
            "credit:",
            "crédit:",
            "crédits:",
            "photograph:",
            "фото:",
            "fot.",
            "bildquelle:",
            "quelle:",
            "image:",
            "imagen:",
            "picture:",
            "illustration:",
            "grafik:",
            "beeld:");

    static final PictureText NONE = new PictureText(null, null);

    /** Reads lines of removed text that stand at one picture, in page order. */
    static PictureText of(List<String> lines) {
        String caption = null;
        String credit = null;
        for (String line : lines) {
            int sign = creditAt(line);
            if (sign != 0 && caption == null && PlainText.words(line) > 1) {
                caption = blankToNull(trimmed(sign < 0 ? line : line.substring(0, sign)));
            }
        }
        for (String line : lines) {
            int sign = creditAt(line);
            if (sign >= 0 && credit == null) {
                credit = credit(line.substring(sign), caption);
            }
        }
        return new PictureText(caption, credit);
    }

    /** The name in a credit: no sign, no caption stuck to its end, no link to the agency's own pictures. */
    static @Nullable String credit(String text, @Nullable String caption) {
        String credit = text.strip();
        if (caption != null && credit.endsWith(caption)) {
            credit = credit.substring(0, credit.length() - caption.length());
        }
        for (String sign : CREDIT_SIGNS) {
            if (credit.toLowerCase(Locale.ROOT).startsWith(sign)) {
                credit = credit.substring(sign.length()).strip();
            }
        }
        int slash = credit.lastIndexOf('/');
        while (slash >= 0 && isIdle(credit.substring(slash + 1))) {
            credit = credit.substring(0, slash);
            slash = credit.lastIndexOf('/');
        }
        return blankToNull(trimmed(credit));
    }

    private static boolean isIdle(String part) {
        return part.isBlank() || ChromeWords.shared().isImageBankLink(part);
    }

    /** Where the credit begins in a line, or -1. */
    static int creditAt(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        int found = -1;
        for (String sign : CREDIT_SIGNS) {
            int at = lower.indexOf(sign);
            boolean wordStart = at == 0 || (at > 0 && !Character.isLetterOrDigit(lower.charAt(at - 1)));
            if (wordStart && (found < 0 || at < found)) {
                found = at;
            }
        }
        return found;
    }

    private static String trimmed(String text) {
        String trimmed = text.strip();
        while (!trimmed.isEmpty() && "|/-–—([".indexOf(trimmed.charAt(trimmed.length() - 1)) >= 0) {
            trimmed = trimmed.substring(0, trimmed.length() - 1).strip();
        }
        while (trimmed.endsWith(")") && trimmed.indexOf('(') < 0) {
            trimmed = trimmed.substring(0, trimmed.length() - 1).strip();
        }
        return trimmed;
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
