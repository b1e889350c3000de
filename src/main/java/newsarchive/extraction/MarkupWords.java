package newsarchive.extraction;

import org.jspecify.annotations.Nullable;

/** Knows what class and id names say about a box: {@code article__share-bar} is a share bar. */
final class MarkupWords {

    private static final String ARTICLE = "article";

    /** Names beyond so many characters are not read: no real page needs them. */
    private static final int LONGEST = 2_000;

    private static final long START = WordCodes.empty();

    private static final MarkupWords SHARED = new MarkupWords();

    private final CodeMap<Mark> marks = new CodeMap<>();
    private final CodeMap<Boolean> article = new CodeMap<>();

    private MarkupWords() {
        WordFile.read("markup").sections().forEach((section, entries) -> {
            for (String entry : entries) {
                if (section.equals(ARTICLE)) {
                    article.putIfAbsent(code(entry), Boolean.TRUE);
                } else {
                    marks.putIfAbsent(code(entry), Mark.named("names", WordFile.reason(section), entry));
                }
            }
        });
    }

    static MarkupWords shared() {
        return SHARED;
    }

    /** What the names say, or null; two words in a row count before one, and the last before the first. */
    @Nullable
    Mark mark(String names) {
        return last(marks, names);
    }

    /** Whether the names say that the box holds the article itself. */
    boolean isArticle(String names) {
        return last(article, names) != null;
    }

    /** The value of the last pair of words of one name that is known, else of the last word. */
    private static <V> @Nullable V last(CodeMap<V> known, String names) {
        V one = null;
        V two = null;
        long previous = 0;
        long word = START;
        int end = Math.min(names.length(), LONGEST);
        for (int i = 0; i <= end; i++) {
            char c = i < end ? names.charAt(i) : ' ';
            boolean letter = Character.isLetterOrDigit(c);
            if (word != START && (!letter || isInnerCapital(names, i))) {
                V single = known.get(word);
                V pair = previous == 0 ? null : known.get(WordCodes.join(previous, word));
                one = single == null ? one : single;
                two = pair == null ? two : pair;
                previous = word;
                word = START;
            }
            word = letter ? WordCodes.withLetter(word, Character.toLowerCase(c)) : word;
            previous = c <= ' ' ? 0 : previous;
        }
        return two != null ? two : one;
    }

    private static boolean isInnerCapital(String names, int i) {
        return i > 0 && Character.isUpperCase(names.charAt(i)) && !Character.isUpperCase(names.charAt(i - 1));
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
