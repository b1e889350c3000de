package newsarchive.extraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Gathers the {@link Features} of all blocks: one walk over the boxes, one over the blocks. */
final class FeatureReader {

    private final Boxes boxes;
    private final PageTree tree;
    private final BlockSigns signs;
    private final int firstProse;
    private final int lastProse;
    private final double[] linkBox;
    private final boolean[] thinBox;
    private final int[] place;

    private FeatureReader(Boxes boxes, BlockSigns signs) {
        this.boxes = boxes;
        this.tree = boxes.tree();
        this.signs = signs;
        this.linkBox = new double[tree.size()];
        this.thinBox = new boolean[tree.size()];
        this.place = new int[tree.size()];
        this.firstProse = firstProse();
        this.lastProse = lastProse();
    }

    static List<Features> read(Boxes boxes, BlockSigns signs) {
        FeatureReader reader = new FeatureReader(boxes, signs);
        reader.readBoxes();
        List<Features> features = new ArrayList<>();
        for (Block block : boxes.tree().blocks()) {
            features.add(reader.features(block));
        }
        return features;
    }

    private int firstProse() {
        int block = tree.first(boxes.best());
        while (block < tree.end(boxes.best()) && !isSolid(block)) {
            block++;
        }
        return block;
    }

    private int lastProse() {
        int block = tree.end(boxes.best()) - 1;
        while (block >= tree.first(boxes.best()) && !isSolid(block)) {
            block--;
        }
        return block;
    }

    private boolean isSolid(int block) {
        return boxes.proseOfBlock(block) >= 10;
    }

    /** Place of a box: what kinds of box it stands in, one bit each. */
    private void readBoxes() {
        Arrays.fill(linkBox, 0);
        int best = boxes.best();
        for (int box = 0; box < tree.size(); box++) {
            int parent = tree.parent(box);
            place[box] = (parent < 0 ? 0 : place[parent]) | 1 << tree.tag(box).ordinal();
            boolean below =
                    parent >= 0 && box > best && tree.first(box) >= tree.first(best) && tree.end(box) <= tree.end(best);
            if (below) {
                linkBox[box] = Math.max(linkBox[parent], ownLinkBox(box));
                thinBox[box] = thinBox[parent] || isThin(box);
            }
        }
    }

    private double ownLinkBox(int box) {
        int first = tree.first(box);
        int end = tree.end(box);
        return end - first >= 2 && boxes.sums().links(first, end) >= 3
                ? boxes.sums().linkDensity(first, end)
                : 0;
    }

    private boolean isThin(int box) {
        int count = tree.count(box);
        int words = boxes.sums().words(tree.first(box), tree.end(box));
        return count >= 3 && boxes.prose(box) < 10 && words < 8 * count;
    }

    private Features features(Block block) {
        int index = block.index();
        int best = boxes.best();
        return new Features(
                block,
                signs.likeness()[index],
                boxes.mark(block.box()),
                signs.wording().get(index),
                headingLevel(block),
                stands(block, Tag.ITEM),
                stands(block, Tag.QUOTE),
                stands(block, Tag.CELL),
                stands(block, Tag.CODE),
                index >= tree.first(best) && index < tree.end(best),
                index < firstProse,
                index > lastProse,
                linkBox[block.box()],
                thinBox[block.box()],
                signs.headline().isTitle(block),
                signs.copies()[index],
                index >= signs.end());
    }

    private boolean stands(Block block, Tag tag) {
        return (place[block.box()] & 1 << tag.ordinal()) != 0;
    }

    private int headingLevel(Block block) {
        if (!stands(block, Tag.HEADING)) {
            return 0;
        }
        int box = block.box();
        while (tree.tag(box) != Tag.HEADING) {
            box = tree.parent(box);
        }
        return tree.element(box).normalName().charAt(1) - '0';
    }
}
