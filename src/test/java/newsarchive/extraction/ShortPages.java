package newsarchive.extraction;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Makes news in brief of long articles: the page with all of its chrome, but only the first paragraphs of its text. Collections with truth
 * hold mostly long articles, newspapers print many short ones.
 */
final class ShortPages {

    private static final int LONG = 250;
    private static final int FEWEST = 50;
    private static final int RANGE = 170;

    private ShortPages() {}

    /** What is left of the truth when a page is cut to 50 to 220 words of text; null for short pages, which stay whole. */
    static @Nullable Truth cut(TrainingPage page, Document copy) {
        Truth truth = page.truth();
        PageTree tree = Segmenter.segment(copy);
        float[] labels = BlockLabels.of(truth, page.lines());
        if (truth.body() == null || tree.blocks().size() != labels.length || words(tree, labels) < LONG) {
            return null;
        }
        Set<Integer> left = left(tree, labels, new Random(truth.id().hashCode()));
        Set<Element> needed = new HashSet<>();
        Set<Integer> text = new TreeSet<>();
        for (Block block : tree.blocks()) {
            if (labels[block.index()] != 1 || left.contains(block.index())) {
                needed.add(tree.element(block.box()));
                needed.addAll(tree.element(block.box()).parents());
            } else {
                text.add(block.index());
            }
        }
        text.forEach(index -> remove(tree.element(tree.block(index).box()), needed));
        StringBuilder body = new StringBuilder();
        left.forEach(index -> body.append(tree.block(index).line()).append('\n'));
        return new Truth(truth.set(), truth.id(), truth.site(), truth.title(), body.toString(), List.of(), List.of());
    }

    private static int words(PageTree tree, float[] labels) {
        int words = 0;
        for (Block block : tree.blocks()) {
            words += labels[block.index()] == 1 ? block.words() : 0;
        }
        return words;
    }

    private static Set<Integer> left(PageTree tree, float[] labels, Random random) {
        int most = FEWEST + random.nextInt(RANGE);
        Set<Integer> left = new LinkedHashSet<>();
        int words = 0;
        for (int b = 0; b < labels.length && words < most; b++) {
            if (labels[b] == 1) {
                left.add(b);
                words += tree.block(b).words();
            }
        }
        return left;
    }

    /** Takes an element away, with all around it that holds nothing else. */
    private static void remove(Element element, Set<Element> needed) {
        if (needed.contains(element)) {
            return;
        }
        Element top = element;
        for (Element around = top.parent(); around != null && !needed.contains(around); around = around.parent()) {
            top = around;
        }
        top.remove();
    }
}
