package newsarchive.extraction;

import java.util.List;

/** Fills the rows that the classifier sees: a few walks over the boxes and the blocks, none of them over a subtree twice. */
final class BlockFeatures {

    private BlockFeatures() {}

    static FeatureTable<Feature> read(
            Boxes boxes, Layout layout, BlockSigns signs, List<Features> signsOfBlocks, StatedText stated) {
        PageTree tree = boxes.tree();
        FeatureTable<Feature> table = new FeatureTable<>(tree.blocks().size(), Feature.COUNT);
        if (table.rows() == 0) {
            return table;
        }
        Blocks sums = new Blocks(tree, layout, boxes.sums());
        Makes makes = new Makes(tree, layout);
        new TextFeatures(tree, signs, table).write(stated);
        new PlaceFeatures(boxes, layout, sums, makes, table).write();
        new BranchFeatures(tree, layout, sums, makes, table).write(boxes.best());
        makes.write(table, sums);
        for (Features f : signsOfBlocks) {
            table.set(f.block().index(), Feature.LINK_BOX, f.linkBox());
            table.set(f.block().index(), Feature.THIN_BOX, f.thinBox() ? 1 : 0);
        }
        new OrderFeatures(boxes, layout, sums, signs, table).write();
        return table;
    }
}
