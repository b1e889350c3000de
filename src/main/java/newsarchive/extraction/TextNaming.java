package newsarchive.extraction;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds a name that a reader understands for lines that were taken away only because of their score. */
final class TextNaming {

    /** Labels that name the lines below them, up to the next line of the article. */
    private static final Set<RemovalReason> LABELS = EnumSet.of(
            RemovalReason.NEWSTICKER,
            RemovalReason.RELATED_ARTICLE_CARD,
            RemovalReason.COMMENTS,
            RemovalReason.TAGS,
            RemovalReason.AUTHOR_BOX,
            RemovalReason.NEWSLETTER_PROMPT,
            RemovalReason.REGISTRATION_PROMPT,
            RemovalReason.CONSENT_BANNER,
            RemovalReason.FOOTER,
            RemovalReason.LEGAL_NOTICE);

    /** So far below its label a line is still named by it. */
    private static final int REACH = 12;

    /** So few words in a line are a menu item, more are a headline. */
    private static final int MENU_ITEM = 3;

    private static final int LONGEST_TITLE = 25;
    private static final int ROW = 3;
    private static final double MOST_OF_IT = 0.8;

    private final LineView view;
    private final List<TextLine> lines;
    private final boolean[] kept;
    private final int first;
    private final int last;

    TextNaming(LineView view, boolean[] kept) {
        this.view = view;
        this.lines = view.lines();
        this.kept = kept;
        int from = 0;
        int to = kept.length - 1;
        while (from < kept.length && !kept[from]) {
            from++;
        }
        while (to >= 0 && !kept[to]) {
            to--;
        }
        this.first = from;
        this.last = to;
    }

    Verdict.Remove name(int i) {
        TextLine line = lines.get(i);
        RemovalReason word = ChromeWords.shared().name(line.text());
        if (word != null) {
            return removed(word, Mark.named("word", word).rule());
        }
        if (line.text().chars().noneMatch(Character::isLetter)) {
            return removed(RemovalReason.PLACEHOLDER, "text.no-letters");
        }
        RemovalReason label = label(i);
        if (label != null) {
            return removed(label, Mark.named("beside", label).rule());
        }
        return i > first && i < last ? inside(i, line) : outside(i, line);
    }

    private static Verdict.Remove removed(RemovalReason reason, String rule) {
        return new Verdict.Remove(reason, rule);
    }

    /** The label above, with nothing of the article in between. */
    private @Nullable RemovalReason label(int i) {
        for (int above = i - 1; above >= Math.max(0, i - REACH) && !kept[above]; above--) {
            RemovalReason wording = lines.get(above).wording();
            if (wording != null) {
                return LABELS.contains(wording) ? wording : null;
            }
        }
        return null;
    }

    private Verdict.Remove inside(int i, TextLine line) {
        if (line.words() > MENU_ITEM && view.table().get(i, LineFeature.RUNS_ELSEWHERE) > MOST_OF_IT) {
            return removed(RemovalReason.REPEATED_TEXT, "copy.pull-quote");
        }
        boolean credited = i + 1 < lines.size() && lines.get(i + 1).creditAt() >= 0;
        return credited && line.words() <= LONGEST_TITLE
                ? removed(RemovalReason.IMAGE_CAPTION, "beside.image-credit")
                : removed(RemovalReason.OUTSIDE_ARTICLE, "score.low");
    }

    private Verdict.Remove outside(int i, TextLine line) {
        boolean inRow = row(i) >= ROW;
        if (line.words() <= MENU_ITEM && (i < first || inRow)) {
            return removed(RemovalReason.NAVIGATION, "lines.menu");
        }
        return i > last && inRow && isTitle(line)
                ? removed(RemovalReason.RELATED_ARTICLE_CARD, "lines.titles")
                : removed(RemovalReason.OUTSIDE_ARTICLE, "place.outside");
    }

    /** How many of the lines around are titles or menu items too. */
    private int row(int i) {
        int row = 0;
        for (int near = Math.max(0, i - ROW); near < Math.min(lines.size(), i + ROW + 1); near++) {
            boolean alike = isTitle(lines.get(near)) || lines.get(near).words() <= MENU_ITEM;
            row += near != i && !kept[near] && alike ? 1 : 0;
        }
        return row;
    }

    private static boolean isTitle(TextLine line) {
        return line.words() > MENU_ITEM && line.words() <= LONGEST_TITLE && !line.endsAsSentence();
    }
}
