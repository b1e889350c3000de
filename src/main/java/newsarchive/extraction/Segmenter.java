package newsarchive.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Cuts a document into blocks of text, in one iterative walk. What follows after very many blocks is cut less finely, to bound memory. */
final class Segmenter implements NodeFilter {

    private static final int MANY_BLOCKS = 100_000;
    private static final int LARGE_BLOCK = 10_000;

    private final PageTree tree = new PageTree();
    private final StringBuilder text = new StringBuilder();
    private List<Node> runs = new ArrayList<>();
    private int open = -1;
    private int textBox = -1;
    private int breaks;
    private int linkDepth;
    private int boldDepth;
    private int linkChars;
    private int boldChars;
    private int links;
    private boolean blankBefore;

    private Segmenter() {}

    static PageTree segment(Document document) {
        Segmenter segmenter = new Segmenter();
        document.body().filter(segmenter);
        int rest = segmenter.textBox;
        segmenter.flush();
        for (int box = rest; box >= 0; box = segmenter.tree.parent(box)) {
            segmenter.tree.close(box);
        }
        return segmenter.tree;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode textNode) {
            append(textNode);
        } else if (node instanceof Element element) {
            return enter(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element) {
            leave();
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult enter(Element element) {
        Tag tag = Tag.of(element);
        if (tag == Tag.SKIPPED || (tag == Tag.INLINE && isInvisible(element))) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (tag.breaksText()) {
            endBlock();
        }
        open = tree.add(element, tag, open);
        switch (tag) {
            case LINK -> {
                linkDepth++;
                links++;
            }
            case BOLD -> boldDepth++;
            case BREAK -> lineBreak();
            case PICTURE -> tree.add(new PageTree.Picture(tree.blocks().size(), open, element));
            default -> {}
        }
        return FilterResult.CONTINUE;
    }

    private void leave() {
        Tag tag = tree.tag(open);
        if (tag.breaksText()) {
            endBlock();
        }
        linkDepth -= tag == Tag.LINK ? 1 : 0;
        boldDepth -= tag == Tag.BOLD ? 1 : 0;
        tree.close(open);
        open = tree.parent(open);
    }

    /** In paragraphs and headings one line break is only a new line, elsewhere it ends the block. */
    private void lineBreak() {
        int around = tree.parent(open);
        while (around >= 0 && !tree.tag(around).breaksText()) {
            around = tree.parent(around);
        }
        boolean gentle = around >= 0 && (tree.tag(around) == Tag.PARAGRAPH || tree.tag(around) == Tag.HEADING);
        breaks++;
        if (!gentle || breaks > 1) {
            endBlock();
        } else {
            newLine(tree.element(open));
        }
    }

    private void newLine(Element lineBreak) {
        if (text.length() > 0) {
            text.append('\n');
            runs.add(lineBreak);
            blankBefore = false;
        }
    }

    private void endBlock() {
        if (tree.blocks().size() < MANY_BLOCKS || text.length() >= LARGE_BLOCK) {
            flush();
        } else if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
            newLine(new Element("br"));
        }
    }

    private void append(TextNode node) {
        int before = text.length();
        runs.add(node);
        blankBefore = PlainText.append(text, node.getWholeText(), blankBefore);
        int added = text.length() - before;
        if (added == 0) {
            return;
        }
        breaks = 0;
        textBox = textBox < 0 ? open : tree.common(textBox, open);
        linkChars += linkDepth > 0 ? added : 0;
        boldChars += boldDepth > 0 ? added : 0;
    }

    private void flush() {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) <= ' ') {
            end--;
        }
        if (end > 0) {
            String line = text.substring(0, end);
            tree.add(new Block(
                    tree.blocks().size(),
                    textBox,
                    line,
                    PlainText.words(line),
                    Math.min(linkChars, end),
                    links,
                    Math.min(boldChars, end),
                    runs));
            runs = new ArrayList<>();
        }
        text.setLength(0);
        runs.clear();
        textBox = -1;
        linkChars = 0;
        boldChars = 0;
        links = linkDepth > 0 ? 1 : 0;
        breaks = 0;
        blankBefore = false;
    }

    /** Inline text that no reader sees is no part of the page; hidden boxes are, since they may hold the only copy of the article. */
    private static boolean isInvisible(Element element) {
        return element.attributesSize() > 0
                && (element.attributes().hasKey("hidden")
                        || hides(element.attributes().get("style")));
    }

    static boolean hides(String style) {
        if (style.isEmpty()) {
            return false;
        }
        String folded = style.toLowerCase(Locale.ROOT).replace(" ", "");
        return folded.contains("display:none") || folded.contains("visibility:hidden");
    }
}
