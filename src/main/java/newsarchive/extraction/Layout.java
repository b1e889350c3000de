package newsarchive.extraction;

import java.util.Arrays;

/** Where each box lies among the boxes around it: one walk down the tree, in primitive arrays. */
final class Layout {

    /** The kinds of boxes to which distances are measured. */
    private static final Tag[] LANDMARKS = {
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
    private final int[] kinds;
    private final int[][] nearest = new int[LANDMARKS.length][];

    Layout(PageTree tree) {
        this.tree = tree;
        int size = tree.size();
        level = new int[size];
        outer = new int[size];
        kinds = new int[size];
        for (int i = 0; i < nearest.length; i++) {
            nearest[i] = new int[size];
        }
        for (int box = 0; box < size; box++) {
            walk(box, tree.parent(box));
        }
    }

    private void walk(int box, int parent) {
        Tag tag = tree.tag(box);
        level[box] = parent < 0 || tag.breaksText() ? box : level[parent];
        outer[box] = parent < 0 || tree.count(parent) > tree.count(box) ? parent : outer[parent];
        kinds[box] = (parent < 0 ? 0 : kinds[parent]) | 1 << tag.ordinal();
        for (int i = 0; i < nearest.length; i++) {
            nearest[i][box] = parent < 0 ? -1 : nearest[i][parent];
        }
        int landmark = LANDMARK_OF[tag.ordinal()];
        if (landmark >= 0) {
            nearest[landmark][box] = box;
        }
    }

    /** The box itself when it breaks text, else the nearest one around it that does. */
    int level(int box) {
        return level[box];
    }

    /** The nearest box around a box that holds more blocks than it, or -1. */
    int outer(int box) {
        return outer[box];
    }

    boolean standsIn(int box, Tag tag) {
        return (kinds[box] & 1 << tag.ordinal()) != 0;
    }

    /** The nearest box of this kind around a box, or itself, or -1. */
    int nearest(int box, Tag landmark) {
        return nearest[LANDMARK_OF[landmark.ordinal()]][box];
    }

    /** How many levels up the nearest box of this kind is, or -1. */
    int up(int box, Tag landmark) {
        int found = nearest(box, landmark);
        return found < 0 ? -1 : tree.depth(box) - tree.depth(found);
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
