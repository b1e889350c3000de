package newsarchive.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides about all blocks of a page. The classifier's score stands against the page's own cut; a few named rules may take away what it
 * would keep, and {@link GivenBack} gives some back. Every removed block gets a reason that a person understands.
 */
final class Decision {

    private static final int LONG_TEXT = 25;

    private static final int LONGEST_ABOVE = 6;

    /** "Advertisement"; more words may be about a product of which the article tells. */
    private static final int LONGEST_LABEL = 2;

    private static final int LONGEST_ROW = 15;

    /** Rules that took away more chrome than text where the classifier would have kept the block, by cross-validation of the whole list. */
    private static final Set<String> TRUSTED = Set.of(
            "attribute.hidden-text",
            "copy.whole-article",
            "names.comments",
            "names.embedded-post",
            "names.author-box",
            "names.image-caption",
            "tag.image-caption",
            "tag.figure",
            "text.clock",
            "text.counter",
            "text.date-above",
            "place.next-article",
            "title.same",
            "words.login-prompt",
            "words.registration-prompt",
            "words.newsletter-prompt",
            "words.consent-banner",
            "words.advertisement",
            "words.placeholder");

    private final PageView view;
    private final double[] scores;
    private final double cut;
    private final List<Verdict> verdicts = new ArrayList<>();

    private Decision(PageView view, double[] scores) {
        this.view = view;
        this.scores = scores;
        double[] words = new double[scores.length];
        for (Block block : view.tree().blocks()) {
            words[block.index()] = block.words();
        }
        this.cut = PageCut.of(scores, words);
    }

    /** The verdict on each block, by its score. */
    static List<Verdict> of(PageView view, double[] scores) {
        Decision decision = new Decision(view, scores);
        for (Features f : view.features()) {
            decision.verdicts.add(decision.verdict(f));
        }
        GivenBack.apply(view, scores, decision.verdicts);
        decision.dropLinesAboveHeadline();
        decision.dropRepeatedText();
        decision.dropOrphanHeadings();
        return decision.verdicts;
    }

    private Verdict verdict(Features f) {
        Verdict.@Nullable Remove named = Reasons.named(f);
        if (scores[f.block().index()] <= cut) {
            return named == null || named.reason() == RemovalReason.OUTSIDE_ARTICLE
                    ? Reasons.byPlace(f, view, named)
                    : named;
        }
        if (isRowOfLinks(f)) {
            return named != null ? named : Verdict.remove(RemovalReason.NAVIGATION, "links.row");
        }
        return named != null && isTrusted(f, named) ? named : Verdict.keep("score.kept");
    }

    /** "Print | Send | Top": nothing but links, with signs between them. */
    private static boolean isRowOfLinks(Features f) {
        Block block = f.block();
        if (block.links() < 2 || block.words() > LONGEST_ROW || f.item()) {
            return false;
        }
        String line = block.line();
        boolean isRow = line.indexOf('|') >= 0 || line.indexOf('[') >= 0 || line.indexOf('·') >= 0;
        long letters = line.chars().filter(Character::isLetterOrDigit).count();
        return isRow && block.linkChars() >= letters;
    }

    private static boolean isTrusted(Features f, Verdict.Remove named) {
        boolean label =
                named.reason() != RemovalReason.ADVERTISEMENT || f.block().words() <= LONGEST_LABEL;
        return TRUSTED.contains(named.rule())
                && label
                && !(f.cell() && named.rule().startsWith("words."));
    }

    /** Short lines above the printed headline are the site's: slogans, counters, the way to the page. A lead above it is longer. */
    private void dropLinesAboveHeadline() {
        int headline = 0;
        while (headline < verdicts.size() && !view.features().get(headline).title()) {
            headline++;
        }
        boolean isAbove =
                headline < verdicts.size() && view.features().get(headline).before();
        for (int i = 0; isAbove && i < headline; i++) {
            if (verdicts.get(i).keeps() && view.tree().blocks().get(i).words() <= LONGEST_ABOVE) {
                verdicts.set(i, Verdict.remove(RemovalReason.OUTSIDE_ARTICLE, "place.above-headline"));
            }
        }
    }

    /** Long text that is there twice, as for wide and narrow screens; short lines may repeat, as in recipes and tables. */
    private void dropRepeatedText() {
        Set<String> seen = new HashSet<>();
        for (Block block : view.tree().blocks()) {
            boolean isLong = verdicts.get(block.index()).keeps() && block.words() >= LONG_TEXT;
            if (isLong && !seen.add(block.line())) {
                verdicts.set(block.index(), Verdict.remove(RemovalReason.REPEATED_TEXT, "copy.same"));
            }
        }
    }

    /** A heading at the end of the text, with nothing of its own below it, belongs to what was removed there. */
    private void dropOrphanHeadings() {
        for (int i = verdicts.size() - 1; i >= 0; i--) {
            if (verdicts.get(i).keeps()) {
                if (!view.features().get(i).heading()) {
                    return;
                }
                verdicts.set(i, Verdict.remove(RemovalReason.OUTSIDE_ARTICLE, "heading.orphan"));
            }
        }
    }
}
