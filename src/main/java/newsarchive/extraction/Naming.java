package newsarchive.extraction;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds a name that a reader understands for blocks that were taken away only because of where they stand: by their words, by the names of
 * the boxes around them that hold nothing of the article, by what stands beside them, by their links.
 */
final class Naming {

    private static final int MOST_LEVELS = 12;
    private static final int LARGEST_WIDGET = 30;

    /** So few words in a link are a menu item, more are a headline. */
    private static final int MENU_ITEM = 3;

    /** These say what one block is, not what the box around it is. */
    private static final Set<RemovalReason> DETAILS = EnumSet.of(
            RemovalReason.OUTSIDE_ARTICLE,
            RemovalReason.HIDDEN_TEXT,
            RemovalReason.REPEATED_TEXT,
            RemovalReason.HEADLINE,
            RemovalReason.BYLINE,
            RemovalReason.DATE_LINE,
            RemovalReason.PLACEHOLDER,
            RemovalReason.IMAGE_CAPTION,
            RemovalReason.IMAGE_CREDIT,
            RemovalReason.SHARE_BAR);

    private final PageTree tree;
    private final List<@Nullable RemovalReason> wording;
    private final Set<String> authors;
    private final int[] keptSums;
    private final @Nullable Mark[] marks;
    private final boolean[] read;

    private Naming(PageTree tree, List<@Nullable RemovalReason> wording, List<String> authors, List<Verdict> verdicts) {
        this.tree = tree;
        this.wording = wording;
        this.authors = Set.copyOf(authors);
        marks = new Mark[tree.size()];
        read = new boolean[tree.size()];
        keptSums = new int[verdicts.size() + 1];
        for (int i = 0; i < verdicts.size(); i++) {
            keptSums[i + 1] = keptSums[i] + (verdicts.get(i).keeps() ? 1 : 0);
        }
    }

    /** Names what has no name yet, in place; never changes what is kept. */
    static void name(
            PageTree tree, List<@Nullable RemovalReason> wording, List<String> authors, List<Verdict> verdicts) {
        Naming naming = new Naming(tree, wording, authors, verdicts);
        List<Verdict> before = List.copyOf(verdicts);
        for (Block block : tree.blocks()) {
            if (before.get(block.index()) instanceof Verdict.Remove away
                    && away.reason() == RemovalReason.OUTSIDE_ARTICLE) {
                Verdict named = naming.named(block, before);
                verdicts.set(block.index(), named == null ? away : named);
            }
        }
    }

    private @Nullable Verdict named(Block block, List<Verdict> before) {
        RemovalReason words = wording.get(block.index());
        if (words != null) {
            return Verdict.wording(words);
        }
        if (authors.contains(block.text())) {
            return Verdict.remove(RemovalReason.BYLINE, "authors.same");
        }
        RemovalReason beside = null;
        int box = block.box();
        for (int level = 0; level < MOST_LEVELS && box >= 0 && !holdsKept(box); level++) {
            Mark mark = mark(box);
            if (mark != null && mark.reason() != RemovalReason.OUTSIDE_ARTICLE) {
                return Verdict.remove(mark);
            }
            beside = beside == null ? label(box, before) : beside;
            box = tree.parent(box);
        }
        RemovalReason name = ChromeWords.shared().name(block.text());
        if (name != null) {
            return Verdict.remove(Mark.named("word", name));
        }
        return beside == null ? byShape(block) : Verdict.remove(Mark.named("beside", beside));
    }

    private boolean holdsKept(int box) {
        return keptSums[tree.end(box)] > keptSums[tree.first(box)];
    }

    private @Nullable Mark mark(int box) {
        if (!read[box]) {
            read[box] = true;
            marks[box] = readMark(box);
        }
        return marks[box];
    }

    private @Nullable Mark readMark(int box) {
        String names = tree.classes(box);
        Mark mark = names.isEmpty() ? null : MarkupWords.shared().mark(names);
        String id = mark == null ? tree.element(box).id() : "";
        return id.isEmpty() ? mark : MarkupWords.shared().mark(id);
    }

    /** The first reason in a small box that says what the box is: the label "Most read" names the list below it. */
    private @Nullable RemovalReason label(int box, List<Verdict> before) {
        if (tree.count(box) > LARGEST_WIDGET) {
            return null;
        }
        for (int i = tree.first(box); i < tree.end(box); i++) {
            if (before.get(i) instanceof Verdict.Remove away && !DETAILS.contains(away.reason())) {
                return away.reason();
            }
        }
        return null;
    }

    private static @Nullable Verdict byShape(Block block) {
        if (block.text().chars().noneMatch(Character::isLetter)) {
            return Verdict.remove(RemovalReason.PLACEHOLDER, "text.no-letters");
        }
        if (block.linkDensity() > 0.8) {
            return block.words() <= MENU_ITEM * Math.max(1, block.links())
                    ? Verdict.remove(RemovalReason.NAVIGATION, "links.menu")
                    : Verdict.remove(RemovalReason.RELATED_ARTICLE_CARD, "links.titles");
        }
        return null;
    }
}
