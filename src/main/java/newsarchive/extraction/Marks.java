package newsarchive.extraction;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What every box of the page is by the signs of itself and of the boxes around it. A sign is not believed where it would take too much of the
 * page's prose away.
 */
final class Marks {

    /** A box that holds so much of the page's prose is not chrome, whatever it is called. */
    private static final double TOO_MUCH = 0.3;

    /** So many words must be left elsewhere before a box with a lot of prose is believed to be hidden or to be comments. */
    private static final double ENOUGH_WORDS = 60;

    private static final Set<RemovalReason> MAY_BE_LARGE =
            EnumSet.of(RemovalReason.COMMENTS, RemovalReason.HIDDEN_TEXT);

    /** Parts of which a page may have many. */
    private static final Set<RemovalReason> MAY_BE_MANY = EnumSet.of(
            RemovalReason.COMMENTS,
            RemovalReason.HIDDEN_TEXT,
            RemovalReason.EMBEDDED_POST,
            RemovalReason.RELATED_ARTICLE_CARD,
            RemovalReason.FOOTER);

    /** More words of prose than such a part ever has: its name must mean something else. */
    private static final Map<RemovalReason, Integer> MOST_PROSE = mostProse();

    private final PageTree tree;
    private final @Nullable Mark[] own;
    private final @Nullable Mark[] marks;
    private final int[] nearestOwn;
    private final boolean[] namedArticle;

    private Marks(PageTree tree) {
        BoxSigns signs = new BoxSigns();
        this.tree = tree;
        this.own = new Mark[tree.size()];
        this.marks = new Mark[tree.size()];
        this.nearestOwn = new int[tree.size()];
        this.namedArticle = new boolean[tree.size()];
        for (int box = 0; box < tree.size(); box++) {
            if (tree.count(box) > 0) {
                own[box] = signs.sign(tree.element(box), tree.tag(box));
                namedArticle[box] = signs.isArticle(tree.element(box));
            }
            nearestOwn[box] = own[box] != null ? box : tree.parent(box) < 0 ? -1 : nearestOwn[tree.parent(box)];
        }
    }

    /** Marks twice: first the parts that may be large, then all, measured by the prose that is left. */
    static Marks of(PageTree tree, double[] prose) {
        Marks marks = new Marks(tree);
        marks.mark(prose, MAY_BE_LARGE);
        double[] left = prose.clone();
        for (Block block : tree.blocks()) {
            left[block.index()] = marks.of(block.box()) == null ? left[block.index()] : 0;
        }
        marks.mark(left, EnumSet.allOf(RemovalReason.class));
        return marks;
    }

    @Nullable
    Mark of(int box) {
        return marks[box];
    }

    /** The box at which the mark of a box began, or -1. */
    int origin(int box) {
        int at = box;
        while (marks[at] != null && tree.parent(at) >= 0 && marks[tree.parent(at)] == marks[at]) {
            at = tree.parent(at);
        }
        return marks[at] == null ? -1 : at;
    }

    /** The nearest box around a box, or itself, that says something of itself, believed or not; or -1. */
    int nearestOwn(int box) {
        return nearestOwn[box];
    }

    /** Whether a box says of itself that it holds the article's text. */
    boolean isNamedArticle(int box) {
        return namedArticle[box];
    }

    @Nullable
    Mark own(int box) {
        return own[box];
    }

    private void mark(double[] prose, Set<RemovalReason> believed) {
        double[] sums = Sums.of(prose);
        Map<String, Double> bySign = proseBySign(sums);
        for (int box = 0; box < tree.size(); box++) {
            Mark around = tree.parent(box) < 0 ? null : marks[tree.parent(box)];
            Mark sign = own[box];
            boolean valid = sign != null && believed.contains(sign.reason()) && isBelieved(sign, box, sums, bySign);
            marks[box] = !valid ? around : around == null ? sign : around.around(sign);
        }
    }

    private boolean isBelieved(Mark sign, int box, double[] sums, Map<String, Double> bySign) {
        double total = sums[sums.length - 1];
        double inside = sums[tree.end(box)] - sums[tree.first(box)];
        if (MAY_BE_LARGE.contains(sign.reason())) {
            return total - inside > ENOUGH_WORDS || inside <= TOO_MUCH * total;
        }
        boolean everywhere = sign.rule().startsWith("names.")
                && !MAY_BE_MANY.contains(sign.reason())
                && bySign.getOrDefault(sign.sign(), 0.0) > TOO_MUCH * total;
        return !everywhere
                && inside <= TOO_MUCH * total
                && inside <= MOST_PROSE.getOrDefault(sign.reason(), Integer.MAX_VALUE);
    }

    /** A name that stands on all parts of the article says nothing, even where each part is small. */
    private Map<String, Double> proseBySign(double[] sums) {
        Map<String, Double> bySign = new HashMap<>();
        Map<String, Integer> counted = new HashMap<>();
        for (int box = 0; box < tree.size(); box++) {
            Mark sign = own[box];
            if (sign != null && counted.getOrDefault(sign.sign(), 0) <= tree.first(box)) {
                bySign.merge(sign.sign(), sums[tree.end(box)] - sums[tree.first(box)], Double::sum);
                counted.put(sign.sign(), tree.end(box));
            }
        }
        return bySign;
    }

    private static Map<RemovalReason, Integer> mostProse() {
        Map<RemovalReason, Integer> most = new EnumMap<>(RemovalReason.class);
        most.put(RemovalReason.DATE_LINE, 25);
        most.put(RemovalReason.BYLINE, 50);
        most.put(RemovalReason.TAGS, 60);
        most.put(RemovalReason.IMAGE_CREDIT, 60);
        most.put(RemovalReason.SHARE_BAR, 80);
        most.put(RemovalReason.EMBEDDED_POST, 120);
        most.put(RemovalReason.LOGIN_PROMPT, 150);
        most.put(RemovalReason.REGISTRATION_PROMPT, 150);
        most.put(RemovalReason.SUBSCRIBE_BUTTON, 150);
        most.put(RemovalReason.NEWSLETTER_PROMPT, 150);
        most.put(RemovalReason.NAVIGATION, 250);
        most.put(RemovalReason.HEADER, 250);
        most.put(RemovalReason.AUTHOR_BOX, 250);
        return most;
    }
}
