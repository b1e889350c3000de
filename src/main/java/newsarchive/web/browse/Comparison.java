package newsarchive.web.browse;

import newsarchive.archive.Revision;
import newsarchive.archive.RevisionDiff;

/**
 * Two revisions side by side.
 *
 * @param from the one
 * @param to the other
 * @param title the difference of their headlines
 * @param lead the difference of their leads, where they are not the beginning of the text anyway
 * @param body the difference of their texts
 */
record Comparison(Revision from, Revision to, RevisionDiff title, RevisionDiff lead, RevisionDiff body) {

    static Comparison of(Revision from, Revision to) {
        return new Comparison(
                from,
                to,
                RevisionDiff.between(from.title(), to.title()),
                RevisionDiff.between(lead(from), lead(to)),
                RevisionDiff.between(from.body(), to.body()));
    }

    public int added() {
        return title.wordsAdded() + lead.wordsAdded() + body.wordsAdded();
    }

    public int removed() {
        return title.wordsRemoved() + lead.wordsRemoved() + body.wordsRemoved();
    }

    public boolean isSame() {
        return title.isSame() && lead.isSame() && body.isSame();
    }

    private static String lead(Revision revision) {
        String lead = ArticlePage.leadOf(revision);
        return lead == null ? "" : lead;
    }
}
