package newsarchive.extraction;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells what a block is by the boxes around it: a paragraph, heading, list item, quotation, table cell or code. */
final class Shapes {

    /** A table row with more words than this is layout, not data. */
    private static final int LONGEST_ROW = 150;

    private final PageTree tree;
    private final Sums sums;
    private int lastRow = -1;
    private boolean lastIsData;

    Shapes(PageTree tree, Sums sums) {
        this.tree = tree;
        this.sums = sums;
    }

    Shape of(Block block) {
        int box = block.box();
        while (tree.parent(box) >= 0 && !tree.tag(box).breaksText()) {
            box = tree.parent(box);
        }
        for (int around = box; around >= 0; around = tree.parent(around)) {
            Shape shape = shape(block, box, around);
            if (shape != null) {
                return shape;
            }
        }
        int quote = QuoteBoxes.around(tree, block);
        return quote >= 0
                ? quote(block, box, quote)
                : new Shape(block, TextBlock.Kind.PARAGRAPH, tree.element(box), List.of("p#" + box), -1);
    }

    private @Nullable Shape shape(Block block, int box, int around) {
        return switch (tree.tag(around)) {
            case HEADING ->
                new Shape(block, TextBlock.Kind.HEADING, tree.element(box), List.of(heading(around) + "#" + box), -1);
            case CODE ->
                new Shape(
                        block,
                        TextBlock.Kind.CODE,
                        tree.element(around),
                        List.of("pre#" + around, "code#" + around),
                        -1);
            case ITEM -> item(block, box, around);
            case QUOTE -> quote(block, box, around);
            case CELL -> cell(block, box, around);
            default -> null;
        };
    }

    private Shape quote(Block block, int box, int around) {
        List<String> keys = List.of("blockquote#" + around, "p#" + block.index());
        return new Shape(block, TextBlock.Kind.QUOTE, tree.element(box), keys, -1);
    }

    private String heading(int box) {
        return switch (tree.element(box).normalName()) {
            case "h1", "h2" -> "h2";
            case "h3" -> "h3";
            default -> "h4";
        };
    }

    private @Nullable Shape item(Block block, int box, int item) {
        int list = tree.parent(item);
        if (list < 0 || tree.tag(list) != Tag.LIST || isLong(item)) {
            return null;
        }
        String tag = tree.element(list).normalName();
        List<String> keys = List.of(tag + "#" + list, "li#" + block.index());
        return new Shape(block, TextBlock.Kind.LIST_ITEM, tree.element(box), keys, -1);
    }

    /** Lists are also used to lay out whole articles, one paragraph or section an item. */
    private boolean isLong(int item) {
        return tree.count(item) > 4 || sums.words(tree.first(item), tree.end(item)) > 250;
    }

    private @Nullable Shape cell(Block block, int box, int cell) {
        int row = tree.parent(cell);
        if (row < 0 || tree.tag(row) != Tag.ROW) {
            return null;
        }
        if (row != lastRow) {
            lastRow = row;
            lastIsData = isData(row);
        }
        if (!lastIsData) {
            return null;
        }
        int table = row;
        while (tree.parent(table) >= 0 && tree.tag(table) != Tag.TABLE) {
            table = tree.parent(table);
        }
        List<String> keys = List.of(
                "table#" + table,
                "tbody#" + table,
                "tr#" + row,
                tree.element(cell).normalName() + "#" + block.index());
        return new Shape(block, TextBlock.Kind.TABLE_ROW, tree.element(box), keys, row);
    }

    /** Short cells of one block each, at least two of them. */
    private boolean isData(int row) {
        int words = sums.words(tree.first(row), tree.end(row));
        if (tree.count(row) < 2 || words > LONGEST_ROW || words > 40 * tree.count(row)) {
            return false;
        }
        int cells = 0;
        for (Element cell : tree.element(row).children()) {
            cells += cell.hasText() ? 1 : 0;
        }
        return tree.count(row) <= cells;
    }
}
