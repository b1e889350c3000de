package newsarchive.extraction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows the set phrases of chrome in all our languages, such as "Read also: ..." or "Alle Rechte vorbehalten". */
final class ChromeWords {

    private static final List<String> LANGUAGES = List.of("de", "en", "ru", "fr", "es", "it", "pt", "pl", "nl", "uk");
    private static final String IMAGE_BANK = "image bank";
    private static final String ARTICLE_TEXT = "article text";

    /** Ends the name of a section whose words only name what was taken away already. */
    private static final String NAMING = " ?";

    /** A block with more words than this is never chrome by its wording alone. */
    private static final int LONGEST = 45;

    private static final int LONGEST_CHARS = 600;

    /** So many words of a removed block are read for words that name it. */
    private static final int NAMED_BY = 60;

    /** Labels in a row, such as "Share Print Save", are looked for up to so many words, and a label has at most so many. */
    private static final int LONGEST_ROW = 12;

    private static final int LONGEST_LABEL = 5;

    private static final ChromeWords SHARED = new ChromeWords();

    private final CodeMap<RemovalReason> whole = new CodeMap<>();
    private final CodeMap<List<ChromePhrase>> starting = new CodeMap<>();
    private final CodeMap<List<ChromePhrase>> holding = new CodeMap<>();
    private final CodeMap<List<ChromePhrase>> ordinary = new CodeMap<>();
    private final CodeMap<List<ChromePhrase>> naming = new CodeMap<>();
    private final CodeMap<RemovalReason> imageBank = new CodeMap<>();

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
        if (words > LONGEST || text.length() > LONGEST_CHARS) {
            return null;
        }
        WordCodes codes = WordCodes.of(text, LONGEST_CHARS);
        if (codes.count() == 0) {
            return null;
        }
        RemovalReason reason = reason(codes, text, words);
        return reason == null && codes.isGlued() && words <= LONGEST_ROW ? ofGlued(text, words) : reason;
    }

    /** What kind of chrome a block is that was taken away for another sign; words count that are common in articles too. */
    @Nullable
    RemovalReason name(String text) {
        WordCodes codes = WordCodes.of(text, NAMED_BY);
        RemovalReason name = null;
        for (int at = 0; name == null && at < codes.count(); at++) {
            List<ChromePhrase> phrases = naming.get(codes.code(at));
            name = phrases == null ? null : first(phrases, codes, at, 0, false);
        }
        return name;
    }

    /** Whether a text is nothing but the link to a picture agency's own pages. */
    boolean isImageBankLink(String text) {
        return text.length() <= LONGEST_CHARS && imageBank.get(wholeOf(text)) != null;
    }

    private @Nullable RemovalReason reason(WordCodes codes, String text, int words) {
        RemovalReason exact = whole.get(codes.whole(0, codes.count()));
        if (exact != null) {
            return exact;
        }
        RemovalReason counted = codes.hasDigits() && words <= 4 ? whole.get(codes.wholeWithoutNumbers()) : null;
        if (counted == RemovalReason.COMMENTS || counted == RemovalReason.SHARE_BAR) {
            return counted;
        }
        RemovalReason phrase = byPhrase(codes, words, endsAsSentence(text));
        return phrase == null && words <= LONGEST_ROW ? ofLabels(codes) : phrase;
    }

    private @Nullable RemovalReason byPhrase(WordCodes codes, int words, boolean sentence) {
        List<ChromePhrase> plain = ordinary.get(codes.code(0));
        if (plain != null && first(plain, codes, 0, words, false) != null) {
            return null;
        }
        List<ChromePhrase> starts = starting.get(codes.code(0));
        RemovalReason reason = starts == null ? null : first(starts, codes, 0, words, sentence);
        for (int at = 0; reason == null && at < codes.count(); at++) {
            List<ChromePhrase> inside = holding.get(codes.code(at));
            reason = inside == null ? null : first(inside, codes, at, words, sentence);
        }
        return reason;
    }

    private static @Nullable RemovalReason first(
            List<ChromePhrase> phrases, WordCodes codes, int at, int words, boolean sentence) {
        for (ChromePhrase phrase : phrases) {
            if (phrase.fits(codes, at, words, sentence)) {
                return phrase.reason();
            }
        }
        return null;
    }

    /** The reason of several labels of one kind that stand in a row and are all there is. */
    private @Nullable RemovalReason ofLabels(WordCodes codes) {
        RemovalReason first = null;
        int at = 0;
        while (at < codes.count()) {
            RemovalReason label = null;
            int last = Math.min(codes.count(), at + LONGEST_LABEL);
            int next = at;
            long run = WordCodes.empty();
            for (int end = at + 1; end <= last; end++) {
                run = WordCodes.join(run, codes.code(end - 1));
                RemovalReason longer = whole.get(run);
                label = longer == null ? label : longer;
                next = longer == null ? next : end;
            }
            if (label == null || (first != null && first != label)) {
                return null;
            }
            first = label;
            at = next;
        }
        return first;
    }

    /** Labels that stand side by side on the page run into each other in its text: "Newest firstOldest first". */
    private @Nullable RemovalReason ofGlued(String text, int words) {
        StringBuilder cut = new StringBuilder(text.length() + 4);
        for (int i = 0; i < text.length(); i++) {
            if (i > 0 && Character.isUpperCase(text.charAt(i)) && Character.isLowerCase(text.charAt(i - 1))) {
                cut.append(' ');
            }
            cut.append(text.charAt(i));
        }
        return reason(WordCodes.of(cut.toString(), LONGEST_CHARS), text, words);
    }

    private static boolean endsAsSentence(String text) {
        int end = text.length() - 1;
        while (end > 0 && "\"'”“»«’) ".indexOf(text.charAt(end)) >= 0) {
            end--;
        }
        return ".!?…".indexOf(text.charAt(end)) >= 0;
    }

    private void add(String section, List<String> entries) {
        boolean bank = section.equals(IMAGE_BANK);
        for (String entry : entries) {
            if (section.equals(ARTICLE_TEXT)) {
                index(ordinary, ChromePhrase.of(RemovalReason.OUTSIDE_ARTICLE, entry));
            } else if (section.endsWith(NAMING)) {
                String reason = section.substring(0, section.length() - NAMING.length());
                index(naming, ChromePhrase.of(WordFile.reason(reason), entry + "..."));
            } else {
                add(bank ? RemovalReason.IMAGE_CREDIT : WordFile.reason(section), entry);
            }
            if (bank) {
                imageBank.putIfAbsent(wholeOf(entry), RemovalReason.IMAGE_CREDIT);
            }
        }
    }

    private void add(RemovalReason reason, String entry) {
        if (!entry.contains("...")) {
            whole.putIfAbsent(wholeOf(entry), reason);
        } else {
            index(entry.startsWith("...") ? holding : starting, ChromePhrase.of(reason, entry));
        }
    }

    /** The longest beginning comes first, since it says most. */
    private static void index(CodeMap<List<ChromePhrase>> index, ChromePhrase phrase) {
        index.putIfAbsent(phrase.firstWord(), new ArrayList<>());
        List<ChromePhrase> phrases = index.get(phrase.firstWord());
        if (phrases != null) {
            int at = 0;
            while (at < phrases.size() && phrases.get(at).beginning() >= phrase.beginning()) {
                at++;
            }
            phrases.add(at, phrase);
        }
    }

    private static long wholeOf(String text) {
        WordCodes codes = WordCodes.of(text, LONGEST_CHARS);
        return codes.whole(0, codes.count());
    }
}
