package newsarchive.web.browse;

import newsarchive.archive.Article;
import newsarchive.archive.Resemblance;
import newsarchive.archive.RevisionDiff;

/**
 * Two articles, word by word.
 *
 * @param one the one
 * @param other the other
 * @param resemblance how much of their texts is the same
 * @param title the difference of their headlines
 * @param body the difference of their texts; empty when they have next to nothing in common
 */
record TextComparison(Article one, Article other, Resemblance resemblance, RevisionDiff title, RevisionDiff body) {

    /** With less in common a comparison tells nothing, and takes long. */
    private static final int LEAST_PERCENT = 10;

    static TextComparison of(Article one, Article other) {
        String text = one.current().body();
        String otherText = other.current().body();
        Resemblance resemblance = Resemblance.between(text, otherText);
        boolean isWorthIt = resemblance.percent() >= LEAST_PERCENT;
        return new TextComparison(
                one,
                other,
                resemblance,
                RevisionDiff.between(one.current().title(), other.current().title()),
                isWorthIt ? RevisionDiff.between(text, otherText) : RevisionDiff.between("", ""));
    }

    public boolean isUnlike() {
        return resemblance.percent() < LEAST_PERCENT;
    }
}
