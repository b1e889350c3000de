package newsarchive.archive;

/**
 * How much two texts have in common: the words that stand in a run of words that both have.
 *
 * @param words words of the one
 * @param shared those of them that the other has
 * @param otherWords words of the other
 * @param otherShared those of them that the one has
 */
public record Resemblance(int words, int shared, int otherWords, int otherShared) {

    static final Resemblance NONE = new Resemblance(0, 0, 0, 0);

    private static final int LEAST_SHARED = 20;
    private static final double HALF = 0.5;
    private static final double NEARLY_ALL = 0.9;
    private static final double CLEARLY_LESS = 0.8;

    /** Compares two texts. */
    public static Resemblance between(String one, String other) {
        return between(WordRuns.of(one), WordRuns.of(other));
    }

    static Resemblance between(WordRuns one, WordRuns other) {
        return new Resemblance(one.words(), one.wordsAlsoIn(other), other.words(), other.wordsAlsoIn(one));
    }

    /** True when at least half of one of the texts is in the other, and more than a sentence. */
    public boolean isSameStory() {
        return Math.min(shared, otherShared) >= LEAST_SHARED
                && Math.max(share(shared, words), share(otherShared, otherWords)) >= HALF;
    }

    /** The words that are the same, in percent of all; 100 only if all are. */
    public int percent() {
        return (int) (100L * (shared + otherShared) / Math.max(1, words + otherWords));
    }

    /** What the other text is to the one. */
    public Kind kind() {
        double inOther = share(shared, words);
        double inOne = share(otherShared, otherWords);
        if (inOther == 1 && inOne == 1) {
            return Kind.SAME;
        }
        if (inOther >= NEARLY_ALL && inOne < CLEARLY_LESS) {
            return Kind.LONGER;
        }
        return inOne >= NEARLY_ALL && inOther < CLEARLY_LESS ? Kind.SHORTER : Kind.CHANGED;
    }

    private static double share(int part, int all) {
        return all == 0 ? 0 : (double) part / all;
    }

    /** What the other text is to the one. */
    public enum Kind {
        /** Word for word the same. */
        SAME,
        /** Mostly the same, with changes. */
        CHANGED,
        /** A part of the one, such as a copy that was cut. */
        SHORTER,
        /** The one with more text. */
        LONGER
    }
}
