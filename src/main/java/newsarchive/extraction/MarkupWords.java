package newsarchive.extraction;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows what class and id names say about a box: {@code article__share-bar} is a share bar. */
final class MarkupWords {

    private static final MarkupWords SHARED = new MarkupWords();

    private static final String ARTICLE = "article";

    private final Map<String, RemovalReason> reasons = new HashMap<>();
    private final Set<String> article = new HashSet<>();

    private MarkupWords() {
        WordFile.read("markup").sections().forEach((section, entries) -> {
            if (section.equals(ARTICLE)) {
                article.addAll(entries);
                return;
            }
            for (String entry : entries) {
                reasons.putIfAbsent(entry, WordFile.reason(section));
            }
        });
    }

    static MarkupWords shared() {
        return SHARED;
    }

    /** What the names say, or null; two words in a row count before one, and the last before the first. */
    @Nullable
    Mark mark(String names) {
        String one = null;
        String two = null;
        for (String name : names.split("\\s+", -1)) {
            String previous = "";
            for (String word : words(name).split(" ", -1)) {
                String pair = previous + ' ' + word;
                one = reasons.containsKey(word) ? word : one;
                two = reasons.containsKey(pair) ? pair : two;
                previous = word;
            }
        }
        String sign = two != null ? two : one;
        RemovalReason reason = sign == null ? null : reasons.get(sign);
        return sign == null || reason == null ? null : Mark.named("names", reason, sign);
    }

    /** Whether the names say that the box holds the article itself. */
    boolean isArticle(String names) {
        for (String name : names.split("\\s+", -1)) {
            String previous = "";
            for (String word : words(name).split(" ", -1)) {
                if (article.contains(word) || article.contains(previous + ' ' + word)) {
                    return true;
                }
                previous = word;
            }
        }
        return false;
    }

    /** A name cut into lower-case words. */
    static String words(String name) {
        StringBuilder words = new StringBuilder(name.length() + 8);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = Character.isLetterOrDigit(c);
            boolean inner = letter && i > 0 && Character.isUpperCase(c) && !Character.isUpperCase(name.charAt(i - 1));
            if (!letter || inner) {
                words.append(' ');
            }
            if (letter) {
                words.append(c);
            }
        }
        return words.toString().toLowerCase(Locale.ROOT).replace("  ", " ").strip();
    }
}
