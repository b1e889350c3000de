package newsarchive.extraction;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows the set phrases of chrome in all our languages, such as "Read also: ..." or "Alle Rechte vorbehalten". */
final class ChromeWords {

    private static final List<String> LANGUAGES = List.of("de", "en", "ru", "fr", "es", "it", "pt", "pl", "nl", "uk");
    private static final String IMAGE_BANK = "image bank";
    private static final String SIGNS = ":©";

    private static final int FEW = 12;

    /** A block with more words than this is never chrome by its wording alone. */
    private static final int LONGEST = 45;

    /** How long a block may be that only begins, ends or holds a phrase. */
    private static final Map<RemovalReason, Integer> LONGEST_FOR = longestFor();

    private static final ChromeWords SHARED = new ChromeWords();

    private final Map<String, RemovalReason> whole = new HashMap<>();
    private final Map<String, List<Phrase>> starting = new HashMap<>();
    private final Map<String, List<Phrase>> holding = new HashMap<>();
    private final Set<String> imageBank = new HashSet<>();

    private ChromeWords() {
        for (String language : LANGUAGES) {
            WordFile.read(language).sections().forEach(this::add);
        }
    }

    static ChromeWords shared() {
        return SHARED;
    }

    /** What kind of chrome a block is by its wording, or null when its wording says nothing. */
    @Nullable
    RemovalReason reason(String text, int words) {
        if (words > LONGEST || text.length() > 600) {
            return null;
        }
        RemovalReason reason = ofFolded(PlainText.folded(text, SIGNS), words);
        if (reason != null || words > FEW) {
            return reason;
        }
        String cut = cutWhereGlued(text);
        return cut.length() == text.length() ? null : ofFolded(PlainText.folded(cut, SIGNS), words);
    }

    private @Nullable RemovalReason ofFolded(String folded, int words) {
        RemovalReason exact = whole.get(folded);
        if (exact != null) {
            return exact;
        }
        String[] tokens = folded.split(" ", -1);
        RemovalReason counted = words <= 4 ? whole.get(withoutNumbers(tokens)) : null;
        return counted == RemovalReason.COMMENTS || counted == RemovalReason.SHARE_BAR
                ? counted
                : byPhrase(tokens, words);
    }

    /** Labels that stand side by side on the page run into each other in its text: "Newest firstOldest first". */
    private static String cutWhereGlued(String text) {
        StringBuilder cut = new StringBuilder(text.length() + 4);
        for (int i = 0; i < text.length(); i++) {
            if (i > 0 && Character.isUpperCase(text.charAt(i)) && Character.isLowerCase(text.charAt(i - 1))) {
                cut.append(' ');
            }
            cut.append(text.charAt(i));
        }
        return cut.toString();
    }

    /** "12 comments" and "Comments (12)" are "comments". */
    private static String withoutNumbers(String[] tokens) {
        StringBuilder words = new StringBuilder();
        for (String token : tokens) {
            if (!token.isEmpty() && !Character.isDigit(token.charAt(0))) {
                words.append(words.length() > 0 ? " " : "").append(token);
            }
        }
        return words.toString();
    }

    /** Whether a text is nothing but the link to a picture agency's own pages. */
    boolean isImageBankLink(String text) {
        return imageBank.contains(PlainText.folded(text, SIGNS));
    }

    private @Nullable RemovalReason byPhrase(String[] tokens, int words) {
        for (Phrase phrase : starting.getOrDefault(tokens[0], List.of())) {
            if (phrase.fits(tokens, 0, words)) {
                return phrase.reason();
            }
        }
        for (int at = 0; at < tokens.length; at++) {
            for (Phrase phrase : holding.getOrDefault(tokens[at], List.of())) {
                if (phrase.fits(tokens, at, words)) {
                    return phrase.reason();
                }
            }
        }
        return null;
    }

    private void add(String section, List<String> entries) {
        boolean bank = section.equals(IMAGE_BANK);
        RemovalReason reason = bank ? RemovalReason.IMAGE_CREDIT : WordFile.reason(section);
        for (String entry : entries) {
            if (bank) {
                imageBank.add(PlainText.folded(entry, SIGNS));
            }
            add(reason, entry);
        }
    }

    private void add(RemovalReason reason, String entry) {
        if (!entry.contains("...")) {
            whole.putIfAbsent(PlainText.folded(entry, SIGNS), reason);
            return;
        }
        Phrase phrase = Phrase.of(reason, entry);
        Map<String, List<Phrase>> index = entry.startsWith("...") ? holding : starting;
        index.computeIfAbsent(phrase.firstWord(), word -> new ArrayList<>()).add(phrase);
    }

    private static Map<RemovalReason, Integer> longestFor() {
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

    /** The parts of a phrase between its dots. */
    private record Phrase(RemovalReason reason, List<String[]> parts, boolean openEnd) {

        static Phrase of(RemovalReason reason, String entry) {
            List<String[]> parts = new ArrayList<>();
            for (String part : entry.split("\\.\\.\\.", -1)) {
                String folded = PlainText.folded(part, SIGNS);
                if (!folded.isEmpty()) {
                    parts.add(folded.split(" ", -1));
                }
            }
            return new Phrase(reason, parts, entry.endsWith("..."));
        }

        String firstWord() {
            return parts.get(0)[0];
        }

        boolean fits(String[] tokens, int from, int words) {
            if (words > LONGEST_FOR.getOrDefault(reason, LONGEST)) {
                return false;
            }
            if (reason == RemovalReason.DATE_LINE && !hasDigit(tokens)) {
                return false;
            }
            if (reason == RemovalReason.IMAGE_CREDIT && isCopyrightYear(tokens)) {
                return false;
            }
            int at = from;
            for (int i = 0; i < parts.size(); i++) {
                String[] part = parts.get(i);
                at = i == 0 ? (matches(tokens, at, part) ? at : -1) : find(tokens, at, part);
                if (at < 0) {
                    return false;
                }
                at += part.length;
            }
            return openEnd || at == tokens.length;
        }

        private static int find(String[] tokens, int from, String[] part) {
            for (int at = from; at + part.length <= tokens.length; at++) {
                if (matches(tokens, at, part)) {
                    return at;
                }
            }
            return -1;
        }

        private static boolean matches(String[] tokens, int at, String[] part) {
            if (at + part.length > tokens.length) {
                return false;
            }
            for (int i = 0; i < part.length; i++) {
                if (!tokens[at + i].equals(part[i])) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isCopyrightYear(String[] tokens) {
            return tokens.length > 1
                    && tokens[0].equals("©")
                    && tokens[1].length() == 4
                    && Character.isDigit(tokens[1].charAt(0));
        }

        private static boolean hasDigit(String[] tokens) {
            for (String token : tokens) {
                if (Character.isDigit(token.isEmpty() ? ' ' : token.charAt(0))) {
                    return true;
                }
            }
            return false;
        }
    }
}
