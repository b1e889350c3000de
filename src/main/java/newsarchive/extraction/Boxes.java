package newsarchive.extraction;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What each box of the page is, and where the article lies: one walk down over the boxes, which stand in document order. */
final class Boxes {

    /** A box that holds so much of the page's prose is not chrome, whatever it is called. */
    private static final double TOO_MUCH = 0.3;

    /** So many words must be left elsewhere before a box with a lot of prose is believed to be hidden or to be comments. */
    private static final double ENOUGH_WORDS = 60;

    private static final Set<RemovalReason> MAY_BE_LARGE = Set.of(RemovalReason.COMMENTS, RemovalReason.HIDDEN_TEXT);

    private final PageTree tree;
    private final Sums sums;
    private final @Nullable Mark[] marks;
    private final double[] prose;
    private final double[] proseSums;
    private final int best;

    Boxes(PageTree tree, double[] likeness) {
        this.tree = tree;
        this.sums = new Sums(tree.blocks());
        this.prose = likeness.clone();
        for (Block block : tree.blocks()) {
            prose[block.index()] *= block.words();
        }
        this.marks = new Mark[tree.size()];
        mark(Sums.of(prose));
        for (Block block : tree.blocks()) {
            if (mark(block.box()) != null) {
                prose[block.index()] = 0;
            }
        }
        this.proseSums = Sums.of(prose);
        this.best = findBest();
    }

    PageTree tree() {
        return tree;
    }

    Sums sums() {
        return sums;
    }

    /** The box that agrees best with the page's prose: it holds most of it and little else. */
    int best() {
        return best;
    }

    @Nullable
    Mark mark(int box) {
        return marks[box];
    }

    /** Number of words in a box that look like prose. */
    double prose(int box) {
        return proseSums[tree.end(box)] - proseSums[tree.first(box)];
    }

    double proseBetween(int first, int end) {
        return end <= first ? 0 : proseSums[end] - proseSums[first];
    }

    double proseOfBlock(int block) {
        return prose[block];
    }

    private void mark(double[] all) {
        BoxSigns signs = new BoxSigns();
        double total = all[all.length - 1];
        for (int box = 0; box < tree.size(); box++) {
            Mark around = tree.parent(box) < 0 ? null : marks[tree.parent(box)];
            Mark own = tree.count(box) == 0 ? null : signs.sign(tree.element(box), tree.tag(box));
            if (own != null && isTooLarge(own, all[tree.end(box)] - all[tree.first(box)], total)) {
                own = null;
            }
            marks[box] = around == null ? own : own == null ? around : around.around(own);
        }
    }

    private static boolean isTooLarge(Mark own, double inside, double total) {
        if (MAY_BE_LARGE.contains(own.reason()) && total - inside > ENOUGH_WORDS) {
            return false;
        }
        return inside > TOO_MUCH * total;
    }

    private int findBest() {
        int found = 0;
        double bestMeasure = -1;
        double total = proseSums[proseSums.length - 1];
        double[] unmarked = new double[tree.blocks().size()];
        for (Block block : tree.blocks()) {
            unmarked[block.index()] = mark(block.box()) == null ? block.words() : 0.3 * block.words();
        }
        double[] words = Sums.of(unmarked);
        for (int box = 0; box < tree.size(); box++) {
            double inside = prose(box);
            double measure = 2 * inside / (words[tree.end(box)] - words[tree.first(box)] + total + 1);
            if (measure >= bestMeasure) {
                bestMeasure = measure;
                found = box;
            }
        }
        return found;
    }
}
