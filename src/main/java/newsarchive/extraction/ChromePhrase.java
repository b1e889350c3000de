package newsarchive.extraction;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An entry of the word lists with dots in it: "Read also: ...", "follow ... on facebook", "... all rights reserved". */
record ChromePhrase(RemovalReason reason, long[][] parts, boolean openEnd, int longest) {

    /** How many words a block may have that only begins, ends or holds a phrase. */
    private static final Map<RemovalReason, Integer> LONGEST = ofReasons();

    /** Kinds whose phrases begin ordinary sentences as well. */
    private static final Set<RemovalReason> NEVER_SENTENCES = EnumSet.of(
            RemovalReason.BYLINE,
            RemovalReason.DATE_LINE,
            RemovalReason.SHARE_BAR,
            RemovalReason.NEWSTICKER,
            RemovalReason.LIVE_WIDGET,
            RemovalReason.IMAGE_CAPTION,
            RemovalReason.NAVIGATION,
            RemovalReason.AUTHOR_BOX,
            RemovalReason.TAGS);

    /** A sentence has at least so many words. */
    private static final int SENTENCE = 6;

    static ChromePhrase of(RemovalReason reason, String entry) {
        List<long[]> parts = new ArrayList<>();
        for (String part : entry.split("\\.\\.\\.", -1)) {
            long[] words = WordCodes.of(part, part.length()).all();
            if (words.length > 0) {
                parts.add(words);
            }
        }
        return new ChromePhrase(
                reason,
                parts.toArray(long[][]::new),
                entry.endsWith("..."),
                LONGEST.getOrDefault(reason, Integer.MAX_VALUE));
    }

    long firstWord() {
        return parts[0][0];
    }

    /** How many words stand before the first dots. */
    int beginning() {
        return parts[0].length;
    }

    boolean fits(WordCodes text, int from, int words, boolean sentence) {
        if (words > longest || !matches(text, from)) {
            return false;
        }
        return switch (reason) {
            case DATE_LINE -> text.hasDigits() && !(sentence && words >= SENTENCE);
            case IMAGE_CREDIT -> !isCopyrightYear(text);
            case RELATED_ARTICLE_CARD -> !(sentence && words >= 2 * SENTENCE && isShortStart());
            default -> !(sentence && words >= SENTENCE && NEVER_SENTENCES.contains(reason));
        };
    }

    /** "Read more about the storm" begins sentences too, "Read also: ..." does not. */
    private boolean isShortStart() {
        long[] start = parts[0];
        return parts.length == 1 && start.length <= 3 && start[start.length - 1] != WordCodes.COLON;
    }

    private boolean matches(WordCodes text, int from) {
        if (!text.matches(from, parts[0])) {
            return false;
        }
        int at = from + parts[0].length;
        for (int i = 1; i < parts.length; i++) {
            int found = text.find(at, parts[i]);
            if (found < 0) {
                return false;
            }
            at = found + parts[i].length;
        }
        return openEnd || at == text.count();
    }

    /** "© 2024 The Morning Paper" is no credit of a picture. */
    private static boolean isCopyrightYear(WordCodes text) {
        return text.count() > 1 && text.code(0) == WordCodes.COPYRIGHT && text.code(1) == WordCodes.NUMBER;
    }

    private static Map<RemovalReason, Integer> ofReasons() {
        Map<RemovalReason, Integer> longest = new EnumMap<>(RemovalReason.class);
        longest.put(RemovalReason.BYLINE, 10);
        longest.put(RemovalReason.DATE_LINE, 10);
        longest.put(RemovalReason.SHARE_BAR, 16);
        longest.put(RemovalReason.ADVERTISEMENT, 9);
        longest.put(RemovalReason.IMAGE_CAPTION, 12);
        longest.put(RemovalReason.IMAGE_CREDIT, 22);
        longest.put(RemovalReason.NEWSTICKER, 6);
        longest.put(RemovalReason.LIVE_WIDGET, 6);
        longest.put(RemovalReason.PLACEHOLDER, 12);
        longest.put(RemovalReason.NAVIGATION, 10);
        longest.put(RemovalReason.RELATED_ARTICLE_CARD, 28);
        longest.put(RemovalReason.AUTHOR_BOX, 25);
        longest.put(RemovalReason.TAGS, 25);
        return longest;
    }
}
