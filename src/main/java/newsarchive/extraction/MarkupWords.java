package newsarchive.extraction;

import org.jspecify.annotations.Nullable;

/** Knows what class and id names say about a box: {@code article__share-bar} is a share bar. */
final class MarkupWords {

    private static final String ARTICLE = "article";
    private static final String QUOTE = "quote";

    /** Names beyond so many characters are not read: no real page needs them. */
    private static final int LONGEST = 2_000;

    private static final long START = WordCodes.empty();

    private static final MarkupWords SHARED = new MarkupWords();

    /**
     * What names say.
     *
     * @param mark what kind of box they mean, or null
     * @param article whether they say that the box holds the article itself
     * @param quote whether they say that the box holds somebody's words
     */
    record Meaning(@Nullable Mark mark, boolean article, boolean quote) {
        static final Meaning NONE = new Meaning(null, false, false);
    }

    private final CodeMap<Mark> marks = new CodeMap<>();
    private final CodeMap<Boolean> article = new CodeMap<>();
    private final CodeMap<Boolean> quote = new CodeMap<>();

    private MarkupWords() {
        WordFile.read("markup").sections().forEach((section, entries) -> {
            for (String entry : entries) {
                if (section.equals(ARTICLE)) {
                    article.putIfAbsent(code(entry), Boolean.TRUE);
                } else if (section.equals(QUOTE)) {
                    quote.putIfAbsent(code(entry), Boolean.TRUE);
                } else {
                    marks.putIfAbsent(code(entry), Mark.named("names", WordFile.reason(section), entry));
                }
            }
        });
    }

    static MarkupWords shared() {
        return SHARED;
    }

    /** What kind of box the names mean, or null. */
    @Nullable
    Mark mark(String names) {
        return meaning(names).mark();
    }

    /** What the names say; two words of one name in a row count before one, and the last before the first. */
    Meaning meaning(String names) {
        Mark one = null;
        Mark two = null;
        boolean isArticle = false;
        boolean isQuote = false;
        long previous = 0;
        long word = START;
        int end = Math.min(names.length(), LONGEST);
        for (int i = 0; i <= end; i++) {
            char c = i < end ? names.charAt(i) : ' ';
            char letter = letter(c);
            if (word != START && (letter == 0 || isInnerCapital(names, i, letter))) {
                long pair = previous == 0 ? 0 : WordCodes.join(previous, word);
                Mark single = marks.get(word);
                Mark both = pair == 0 ? null : marks.get(pair);
                one = single == null ? one : single;
                two = both == null ? two : both;
                isArticle |= article.get(word) != null || (pair != 0 && article.get(pair) != null);
                isQuote |= quote.get(word) != null;
                previous = word;
                word = START;
            }
            word = letter == 0 ? word : WordCodes.withLetter(word, letter);
            previous = c <= ' ' ? 0 : previous;
        }
        return new Meaning(two != null ? two : one, isArticle, isQuote);
    }

    private static char letter(char c) {
        return c < 128 ? WordCodes.ascii(c) : Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
    }

    private static boolean isInnerCapital(String names, int i, char letter) {
        char c = names.charAt(i);
        boolean small = letter == c && c < 128;
        return !small && i > 0 && Character.isUpperCase(c) && !Character.isUpperCase(names.charAt(i - 1));
    }

    /** The code of an entry of one word or two. */
    private static long code(String entry) {
        long code = 0;
        for (String part : entry.split(" ", -1)) {
            long word = START;
            for (int i = 0; i < part.length(); i++) {
                word = WordCodes.withLetter(word, part.charAt(i));
            }
            code = code == 0 ? word : WordCodes.join(code, word);
        }
        return code;
    }
}
