package newsarchive.extraction;

import java.util.ArrayList;
import java.util.List;

/**
 * A text scrape as the line classifier sees it.
 *
 * @param blocks the lines in the form in which pages have their blocks
 * @param table what the classifier looks at
 */
record LineView(List<TextLine> lines, List<Block> blocks, PageWords words, FeatureTable<LineFeature> table) {

    static LineView of(List<TextLine> lines) {
        List<Block> blocks = new ArrayList<>(lines.size());
        for (TextLine line : lines) {
            blocks.add(line.block(blocks.size()));
        }
        LineView view =
                new LineView(lines, blocks, new PageWords(blocks), new FeatureTable<>(lines.size(), LineFeature.COUNT));
        if (!lines.isEmpty()) {
            new LineTexts(view).write();
            new LineOrder(view).write();
        }
        return view;
    }

    int size() {
        return lines.size();
    }
}
