package newsarchive.extraction;

import java.util.Arrays;

/** Where each box lies among the boxes around it: one walk down the tree, in primitive arrays. */
final class Layout {

    private static final int FARTHEST = 200;

    /** The kinds of boxes to which distances are measured, in the order of the features. */
    static final Tag[] LANDMARKS = {
        Tag.ARTICLE,
        Tag.MAIN,
        Tag.ASIDE,
        Tag.NAVIGATION,
        Tag.HEADER,
        Tag.FOOTER,
        Tag.FIGURE,
        Tag.CAPTION,
        Tag.FORM,
        Tag.TABLE,
        Tag.LIST,
        Tag.QUOTE,
        Tag.BUTTON,
        Tag.CODE
    };

    private static final int[] LANDMARK_OF = landmarkOf();

    private final PageTree tree;
    private final int[] level;
    private final int[] outer;
    private final int[] article;

    Layout(PageTree tree) {
        this.tree = tree;
        int size = tree.size();
        level = new int[size];
        outer = new int[size];
        article = new int[size];
        for (int box = 0; box < size; box++) {
            walk(box, tree.parent(box));
        }
    }

    private void walk(int box, int parent) {
        Tag tag = tree.tag(box);
        level[box] = parent < 0 || tag.breaksText() ? box : level[parent];
        outer[box] = parent < 0 || tree.count(parent) > tree.count(box) ? parent : outer[parent];
        article[box] = tag == Tag.ARTICLE ? box : parent < 0 ? -1 : article[parent];
    }

    /** The box itself when it breaks text, else the nearest one around it that does. */
    int level(int box) {
        return level[box];
    }

    /** The nearest box around a box that holds more blocks than it, or -1. */
    int outer(int box) {
        return outer[box];
    }

    /** The nearest article element around a box, or itself, or -1. */
    int article(int box) {
        return article[box];
    }

    /** For each landmark how many levels up the nearest one is, or -1; very far ones are not looked for. */
    void landmarks(int box, int[] up) {
        Arrays.fill(up, -1);
        int at = box;
        for (int i = 0; i < FARTHEST && at >= 0; i++) {
            int landmark = LANDMARK_OF[tree.tag(at).ordinal()];
            if (landmark >= 0 && up[landmark] < 0) {
                up[landmark] = i;
            }
            at = tree.parent(at);
        }
    }

    private static int[] landmarkOf() {
        int[] landmarks = new int[Tag.values().length];
        Arrays.fill(landmarks, -1);
        for (int i = 0; i < LANDMARKS.length; i++) {
            landmarks[LANDMARKS[i].ordinal()] = i;
        }
        return landmarks;
    }
}
