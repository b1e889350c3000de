package newsarchive.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks at the verdicts of a page together: a heading without text below it, a tail of odd lines, text that stands there twice. */
final class Review {

    private static final int LONG_TEXT = 25;

    private final List<Features> features;
    private final List<Verdict> verdicts;

    private Review(List<Features> features, Judge judge) {
        this.features = features;
        this.verdicts = new ArrayList<>(features.size());
        for (Features block : features) {
            verdicts.add(judge.decide(block));
        }
    }

    static List<Verdict> of(List<Features> features, Judge judge) {
        Review review = new Review(features, judge);
        review.dropRepeatedText();
        review.dropOrphanHeadings();
        return review.verdicts;
    }

    /** Long text that is there twice, as for wide and narrow screens; short lines may repeat, as in recipes and tables. */
    private void dropRepeatedText() {
        Set<String> seen = new HashSet<>();
        for (Features f : features) {
            int i = f.block().index();
            if (verdicts.get(i).keeps()
                    && f.block().words() >= LONG_TEXT
                    && !seen.add(f.block().line())) {
                verdicts.set(i, Verdict.remove(RemovalReason.REPEATED_TEXT, "copy.same"));
            }
        }
    }

    /** From the end: a heading stays only when kept text follows before the next heading of its rank or above. */
    private void dropOrphanHeadings() {
        int textAbove = 7;
        for (int i = features.size() - 1; i >= 0; i--) {
            if (!verdicts.get(i).keeps()) {
                continue;
            }
            int level = features.get(i).headingLevel();
            if (level == 0) {
                textAbove = 0;
            } else if (textAbove > level) {
                verdicts.set(i, Verdict.remove(RemovalReason.OUTSIDE_ARTICLE, "heading.orphan"));
            } else {
                textAbove = Math.max(textAbove, level);
            }
        }
    }
}
