package newsarchive.extraction;

import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;

/**
 * A page as the decision sees it: its blocks, the boxes around them, and what is known of each.
 *
 * @param features what the named rules look at
 * @param table what the classifier looks at
 */
record PageView(
        PageTree tree,
        Boxes boxes,
        BlockSigns signs,
        Layout layout,
        List<Features> features,
        FeatureTable<Feature> table) {

    static PageView of(Document document, ArticleMetadata stated, List<String> linkedData) {
        PageTree tree = Segmenter.segment(document);
        BlockSigns signs = BlockSigns.read(tree, stated.title());
        Boxes boxes = new Boxes(tree, signs);
        List<Features> features = FeatureReader.read(boxes, signs);
        StatedText text = new StatedText(
                Objects.requireNonNullElse(stated.title(), ""),
                Objects.requireNonNullElse(stated.lead(), ""),
                StatedBody.linkedData(linkedData));
        Layout layout = new Layout(tree);
        return new PageView(
                tree, boxes, signs, layout, features, BlockFeatures.read(boxes, layout, signs, features, text));
    }
}
