package newsarchive.extraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers the {@link Features} of all blocks: one walk over the boxes, one over the blocks. */
final class FeatureReader {

    private static final int NEAR = 3;

    private final Boxes boxes;
    private final PageTree tree;
    private final BlockSigns signs;
    private final int scope;
    private final int firstProse;
    private final int lastProse;
    private final double[] linkBox;
    private final boolean[] thinBox;
    private final int[] place;
    private final Map<String, double[]> alike = new HashMap<>();

    private FeatureReader(Boxes boxes, BlockSigns signs) {
        this.boxes = boxes;
        this.tree = boxes.tree();
        this.signs = signs;
        this.linkBox = new double[tree.size()];
        this.thinBox = new boolean[tree.size()];
        this.place = new int[tree.size()];
        this.scope = tree.blocks().isEmpty()
                ? 0
                : tree.common(boxes.best(), tree.block(signs.headline().place()).box());
        this.firstProse = firstProse();
        this.lastProse = lastProse();
    }

    static List<Features> read(Boxes boxes, BlockSigns signs) {
        FeatureReader reader = new FeatureReader(boxes, signs);
        reader.readBoxes();
        reader.countAlike();
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

    private void countAlike() {
        for (Block block : tree.blocks()) {
            double[] counts = alike.computeIfAbsent(signature(block), key -> new double[2]);
            counts[0] += block.words();
            counts[1] += Math.min(block.words(), boxes.proseOfBlock(block.index()));
        }
    }

    /** The innermost box around the block's own box that holds more than this block. */
    private int around(Block block) {
        int box = Math.max(0, tree.parent(blockLevel(block)));
        while (tree.count(box) < 2 && tree.parent(box) >= 0) {
            box = tree.parent(box);
        }
        return box;
    }

    private int blockLevel(Block block) {
        int box = block.box();
        while (tree.parent(box) >= 0 && !tree.tag(box).breaksText()) {
            box = tree.parent(box);
        }
        return box;
    }

    private String signature(Block block) {
        int box = blockLevel(block);
        return tree.element(box).normalName() + ' ' + tree.classes(box);
    }

    private Features features(Block block) {
        int index = block.index();
        int best = boxes.best();
        int around = around(block);
        boolean inside = index >= tree.first(best) && index < tree.end(best);
        double[] counts = alike.getOrDefault(signature(block), new double[2]);
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
                tree.tag(block.box()) == Tag.PARAGRAPH,
                inside,
                index < firstProse,
                index > lastProse,
                linkBox[block.box()],
                thinBox[block.box()],
                counts[0] == 0 ? 0 : counts[1] / counts[0],
                counts[0],
                signs.headline().isTitle(block),
                boxes.proseBetween(Math.max(0, index - NEAR), index),
                boxes.proseBetween(index + 1, Math.min(tree.blocks().size(), index + 1 + NEAR)),
                boxes.prose(around) / Math.max(1, boxes.sums().words(tree.first(around), tree.end(around))),
                boxes.prose(around),
                index > signs.headline().place() && index < firstProse && tree.holds(scope, block.box()),
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
