package newsarchive.extraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** What the removed blocks still tell: which of them belong together, the words of the article's picture, other articles. */
final class RemovedText {

    private static final int MOST_RELATED = 30;

    /** A link stands near its text. */
    private static final int MOST_LEVELS = 8;

    /** A card with more blocks than this is a list, and its pictures stand for nothing. */
    private static final int LARGEST_CARD = 4;

    private final PageTree tree;
    private final int best;
    private final List<Verdict> verdicts;
    private final int[] keptSums;
    private final Map<Integer, List<PageTree.Picture>> pictures = new LinkedHashMap<>();

    RemovedText(PageTree tree, int best, List<Verdict> verdicts) {
        this.tree = tree;
        this.best = best;
        this.verdicts = verdicts;
        keptSums = new int[verdicts.size() + 1];
        for (int i = 0; i < verdicts.size(); i++) {
            keptSums[i + 1] = keptSums[i] + (verdicts.get(i).keeps() ? 1 : 0);
        }
        for (PageTree.Picture picture : tree.pictures()) {
            pictures.computeIfAbsent(picture.block(), block -> new ArrayList<>())
                    .add(picture);
        }
    }

    /** Whether the smallest box around this block and the one before holds no text of the article. */
    boolean sharesBoxWithPrevious(Block block) {
        if (block.index() == 0) {
            return false;
        }
        int common = tree.common(block.box(), tree.block(block.index() - 1).box());
        return !holdsKept(common) && tree.parent(common) >= 0;
    }

    private boolean holdsKept(int box) {
        return keptSums[tree.end(box)] > keptSums[tree.first(box)];
    }

    /** The text of a removed block; on a related-article card with the words of its picture before it. */
    String text(Block block) {
        if (!isRemovedAs(block.index(), RemovalReason.RELATED_ARTICLE_CARD)) {
            return block.text();
        }
        StringBuilder text = new StringBuilder();
        for (PageTree.Picture picture : pictures.getOrDefault(block.index(), List.of())) {
            int card = tree.common(picture.box(), block.box());
            String words = PlainText.oneLine(picture.element().attr("alt"));
            if (!holdsKept(card)
                    && tree.count(card) <= LARGEST_CARD
                    && !words.isEmpty()
                    && !words.equals(block.line())) {
                text.append(words).append('\n');
            }
        }
        return text.append(block.text()).toString();
    }

    private boolean isRemovedAs(int block, RemovalReason reason) {
        return verdicts.get(block) instanceof Verdict.Remove away && away.reason() == reason;
    }

    /** The words at the first picture that stands in or right above the article. */
    PictureText picture() {
        List<String> lines = new ArrayList<>();
        int end = tree.end(best);
        int gap = 0;
        for (int i = Math.max(0, tree.first(best) - 12); i < end && gap < 3; i++) {
            boolean credit = isRemovedAs(i, RemovalReason.IMAGE_CREDIT);
            boolean caption = isRemovedAs(i, RemovalReason.IMAGE_CAPTION);
            if ((credit || caption)
                    && !ChromeWords.shared().isImageBankLink(tree.block(i).line())) {
                lines.add(tree.block(i).line());
                gap = 0;
            } else if (!lines.isEmpty()) {
                gap++;
            }
        }
        return PictureText.of(lines);
    }

    private int firstKept() {
        int block = 0;
        while (block < verdicts.size() && !verdicts.get(block).keeps()) {
            block++;
        }
        return block;
    }

    /** The articles that cards in and below the text lead to. */
    List<RelatedLink> related() {
        Map<String, RelatedLink> links = new LinkedHashMap<>();
        for (int i = firstKept() + 1; i < verdicts.size() && links.size() < MOST_RELATED; i++) {
            if (isRemovedAs(i, RemovalReason.RELATED_ARTICLE_CARD)) {
                addLink(tree.block(i), links);
            }
        }
        return List.copyOf(links.values());
    }

    private void addLink(Block block, Map<String, RelatedLink> links) {
        for (Node run : block.runs()) {
            Element link = link(run);
            String title = link == null ? "" : PlainText.oneLine(link.text());
            if (link != null && PlainText.words(title) >= 3 && !links.containsKey(title)) {
                String address = LinkAddress.absolute(link);
                links.put(title, new RelatedLink(title, address.startsWith("http") ? address : null));
            }
        }
    }

    /** The link around a run of text. */
    private static @Nullable Element link(Node run) {
        int levels = 0;
        for (Node node = run.parent(); node instanceof Element element && levels < MOST_LEVELS; node = node.parent()) {
            if (element.normalName().equals("a") && element.attributes().hasKey("href")) {
                return element;
            }
            levels++;
        }
        return null;
    }
}
