package newsarchive.extraction;

import java.util.ArrayList;
import java.util.List;

/** Looks at the verdicts of a page together: a heading without text below it, a tail of odd lines, text that stands there twice. */
final class Review {

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
        review.dropOrphanHeadings();
        return review.verdicts;
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
