package newsarchive.extraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * The visible elements of a page ("boxes") in document order, and the blocks of text in them. Each box covers a run of blocks, so sums over a
 * box are differences of running sums: nothing ever walks a subtree twice.
 */
final class PageTree {

    /** A picture of the page and where it stands. */
    record Picture(int block, int box, Element element) {}

    private final List<Element> elements = new ArrayList<>();
    private final List<Tag> tags = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Picture> pictures = new ArrayList<>();
    private final List<String> classes = new ArrayList<>();
    private int[] parent = new int[256];
    private int[] depth = new int[256];
    private int[] first = new int[256];
    private int[] end = new int[256];

    int add(Element element, Tag tag, int parentBox) {
        int box = elements.size();
        if (box == parent.length) {
            parent = Arrays.copyOf(parent, 2 * box);
            depth = Arrays.copyOf(depth, 2 * box);
            first = Arrays.copyOf(first, 2 * box);
            end = Arrays.copyOf(end, 2 * box);
        }
        elements.add(element);
        classes.add(element.attributesSize() == 0 ? "" : element.attributes().get("class"));
        tags.add(tag);
        parent[box] = parentBox;
        depth[box] = parentBox < 0 ? 0 : depth[parentBox] + 1;
        first[box] = blocks.size();
        end[box] = blocks.size();
        return box;
    }

    void close(int box) {
        end[box] = blocks.size();
    }

    void add(Block block) {
        blocks.add(block);
    }

    void add(Picture picture) {
        pictures.add(picture);
    }

    int size() {
        return elements.size();
    }

    List<Block> blocks() {
        return blocks;
    }

    List<Picture> pictures() {
        return pictures;
    }

    Block block(int index) {
        return blocks.get(index);
    }

    Element element(int box) {
        return elements.get(box);
    }

    /** The class attribute of a box, or nothing. */
    String classes(int box) {
        return classes.get(box);
    }

    Tag tag(int box) {
        return tags.get(box);
    }

    /** The box around a box, or -1. */
    int parent(int box) {
        return parent[box];
    }

    int depth(int box) {
        return depth[box];
    }

    /** Index of the first block in a box. */
    int first(int box) {
        return first[box];
    }

    /** Index after the last block in a box. */
    int end(int box) {
        return end[box];
    }

    int count(int box) {
        return end[box] - first[box];
    }

    /** Whether a box holds another, or is it. */
    boolean holds(int outer, int inner) {
        int box = inner;
        while (box >= 0 && depth[box] > depth[outer]) {
            box = parent[box];
        }
        return box == outer;
    }

    /** The innermost box that holds both. */
    int common(int a, int b) {
        int left = a;
        int right = b;
        while (left != right) {
            if (depth[left] >= depth[right]) {
                left = parent[left];
            } else {
                right = parent[right];
            }
        }
        return left;
    }
}
