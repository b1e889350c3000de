package newsarchive.extraction;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells a description of the site, which some sites state on every page, from one of the article: the article has none of its words, or
 * few, such as the name of their town, where the description tells since when the site is a newspaper or the like.
 */
final class Slogan {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]++");

    private static final Pattern YEAR = Pattern.compile("\\b(1[6-9]|20)\\d\\d\\b");

    private static final Pattern UNSPACED = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]");

    private static final int SHORTEST_WORD = 4;

    /** Words in other forms begin alike. */
    private static final int STEM = 4;

    /** Fewer say too little to be told from an article's by chance. */
    private static final int FEWEST_WORDS = 3;

    private Slogan() {}

    /** True when the description has words enough and is none of the article's; not told where words have no blanks between them. */
    static boolean is(String description, String article) {
        if (UNSPACED.matcher(description).find()) {
            return false;
        }
        Set<String> stems = stems(description).collect(Collectors.toSet());
        if (stems.size() < FEWEST_WORDS) {
            return false;
        }
        int mostShared = isOfMedium(description) ? stems.size() / 2 : 0;
        long shared = stems(article)
                .filter(stems::contains)
                .distinct()
                .limit(mostShared + 1L)
                .count();
        return shared <= mostShared;
    }

    /** "Town newspaper of ... since 1931". */
    private static boolean isOfMedium(String description) {
        return YEAR.matcher(description).find()
                && MetadataWords.anyIn(description.toLowerCase(Locale.ROOT), MetadataWords.MEDIA);
    }

    private static Stream<String> stems(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(word -> word.length() >= SHORTEST_WORD)
                .map(word -> word.toLowerCase(Locale.ROOT).substring(0, STEM));
    }
}
