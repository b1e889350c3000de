package newsarchive.web.browse;

import java.util.List;
import newsarchive.archive.Revision;
import newsarchive.archive.RevisionCause;
import newsarchive.archive.RevisionChanges;
import newsarchive.archive.RevisionChanges.Part;
import newsarchive.archive.RevisionDiff;
import newsarchive.archive.RevisionDiff.Fate;
import newsarchive.archive.RevisionSummary;

/**
 * Two revisions compared.
 *
 * @param from the one
 * @param to the other
 * @param whose whose changes lie between them
 * @param changes what differs, by name
 * @param title the difference of their headlines
 * @param lead the difference of their leads, where they are not the beginning of the text anyway
 * @param caption the difference of the captions of their pictures
 * @param body the difference of their texts
 */
record Comparison(
        Revision from,
        Revision to,
        Whose whose,
        RevisionChanges changes,
        RevisionDiff title,
        RevisionDiff lead,
        RevisionDiff caption,
        RevisionDiff body) {

    /** Whose changes they are. */
    enum Whose {
        NOBODY,
        PUBLISHER,
        OURS,
        BOTH
    }

    static Comparison of(Revision from, Revision to, List<RevisionSummary> all) {
        boolean forwards = from.number() <= to.number();
        return new Comparison(
                from,
                to,
                whose(Math.min(from.number(), to.number()), Math.max(from.number(), to.number()), all),
                forwards ? RevisionChanges.between(from, to) : RevisionChanges.between(to, from),
                RevisionDiff.between(from.title(), to.title()),
                RevisionDiff.between(lead(from), lead(to)),
                RevisionDiff.between(
                        RevisionChanges.captionOf(from.metadata()), RevisionChanges.captionOf(to.metadata())),
                RevisionDiff.between(from.body(), to.body()));
    }

    public int added() {
        return title.wordsAdded() + lead.wordsAdded() + body.wordsAdded();
    }

    public int removed() {
        return title.wordsRemoved() + lead.wordsRemoved() + body.wordsRemoved();
    }

    /** True when headline, lead and text are the same to the letter. */
    public boolean isSame() {
        return title.isSame() && lead.isSame() && body.isSame();
    }

    /** The publisher changed something, and the page does not say so. */
    public boolean isSilent() {
        return changes.silent() && (whose == Whose.PUBLISHER || whose == Whose.BOTH);
    }

    public boolean has(String part) {
        return changes.has(Part.valueOf(part));
    }

    /** How many paragraphs of the text met with a fate. */
    public int paragraphs(String fate) {
        return body.count(Fate.valueOf(fate));
    }

    private static Whose whose(int earlier, int later, List<RevisionSummary> all) {
        List<RevisionCause> causes = all.stream()
                .filter(revision -> revision.number() > earlier && revision.number() <= later)
                .map(RevisionSummary::cause)
                .toList();
        boolean publisher = causes.contains(RevisionCause.PUBLISHER);
        boolean ours = causes.stream().anyMatch(cause -> cause != RevisionCause.PUBLISHER);
        if (publisher && ours) {
            return Whose.BOTH;
        }
        return publisher ? Whose.PUBLISHER : ours ? Whose.OURS : Whose.NOBODY;
    }

    private static String lead(Revision revision) {
        String lead = revision.leadApart();
        return lead == null ? "" : lead;
    }
}
