package newsarchive.extraction;

import org.jspecify.annotations.Nullable;

/**
 * What the named rules look at in one block.
 *
 * @param block the block itself
 * @param likeness how much it reads like prose, 0 to 1
 * @param mark what the boxes around it say, or null
 * @param words what its wording says, or null
 * @param headingLevel 1 to 6, or 0 when it is no heading
 * @param item whether it stands in a list
 * @param quote whether it stands in a quotation
 * @param cell whether it stands in a table
 * @param code whether it is preformatted
 * @param inside whether it stands in the best box
 * @param before whether it stands before the first prose of the best box
 * @param after whether it stands after the last prose of the best box
 * @param linkBox highest link density of the boxes around it, below the best box, that hold at least three links
 * @param thinBox whether a box around it, below the best box, holds several blocks but no prose
 * @param title whether it is the headline
 * @param copy whether it repeats several other blocks
 * @param nextArticle whether it belongs to a further article on the page
 */
record Features(
        Block block,
        double likeness,
        @Nullable Mark mark,
        @Nullable RemovalReason words,
        int headingLevel,
        boolean item,
        boolean quote,
        boolean cell,
        boolean code,
        boolean inside,
        boolean before,
        boolean after,
        double linkBox,
        boolean thinBox,
        boolean title,
        boolean copy,
        boolean nextArticle) {

    boolean heading() {
        return headingLevel > 0;
    }
}
