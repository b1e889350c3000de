package newsarchive.extraction;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names lines of a text scrape by what they say and by the label above them. */
final class TextRules {

    /** Labels after which a list of other things follows. */
    private static final Set<RemovalReason> SECTIONS = EnumSet.of(
            RemovalReason.NEWSTICKER,
            RemovalReason.RELATED_ARTICLE_CARD,
            RemovalReason.COMMENTS,
            RemovalReason.TAGS,
            RemovalReason.AUTHOR_BOX);

    private static final int LONGEST_LABEL = 6;
    private static final int LONGEST_CREDIT = 40;

    private final List<TextLine> lines;
    private final Verdict.@Nullable Remove[] verdicts;
    private final List<String> relatedTitles = new ArrayList<>();

    private TextRules(List<TextLine> lines, int headline, int firstText) {
        this.lines = lines;
        this.verdicts = new Verdict.Remove[lines.size()];
        wording(headline);
        sections(headline);
        cards();
        details(firstText);
    }

    /**
     * Reads all lines.
     *
     * @param headline the line that is the headline, or -1
     * @param firstText the first line of the article's text
     */
    static TextRules of(List<TextLine> lines, int headline, int firstText) {
        return new TextRules(lines, headline, firstText);
    }

    /** What the rules say of a line, or null. */
    Verdict.@Nullable Remove named(int line) {
        return verdicts[line];
    }

    /** The headlines of other articles that the rules met. */
    List<String> relatedTitles() {
        return relatedTitles;
    }

    private static Verdict.Remove removed(RemovalReason reason, String rule) {
        return new Verdict.Remove(reason, rule);
    }

    private void wording(int headline) {
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            RemovalReason wording = line.wording();
            if (i == headline) {
                verdicts[i] = removed(RemovalReason.HEADLINE, "text.headline");
            } else if (wording != null) {
                verdicts[i] = removed(wording, Mark.named("words", wording).rule());
            } else if (line.isCounter()) {
                verdicts[i] = removed(RemovalReason.PLACEHOLDER, "text.counter");
            }
        }
    }

    /** What follows the label of a list belongs to the list, up to the next gap or running text. */
    private void sections(int headline) {
        RemovalReason section = null;
        for (int i = headline + 1; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            boolean open = section == RemovalReason.COMMENTS || !line.isProse();
            if (line.wording() != null) {
                rememberLabelled(line);
                section = SECTIONS.contains(line.wording()) && line.words() <= LONGEST_LABEL ? line.wording() : null;
            } else if (section != null && open && verdicts[i] == null) {
                verdicts[i] = removed(section, "text.section");
                rememberRelated(section, line);
            } else if (verdicts[i] == null) {
                section = null;
            }
        }
    }

    /** "Read also: Storm damages old lighthouse" names another article itself. */
    private void rememberLabelled(TextLine line) {
        int colon = line.text().indexOf(": ");
        String title = colon < 0 ? "" : line.text().substring(colon + 2);
        if (line.wording() == RemovalReason.RELATED_ARTICLE_CARD && PlainText.words(title) >= 3) {
            relatedTitles.add(title);
        }
    }

    private void rememberRelated(RemovalReason section, TextLine line) {
        if (section == RemovalReason.RELATED_ARTICLE_CARD && line.words() >= 3) {
            relatedTitles.add(line.text());
        }
    }

    /** The line of a picture and the headline below it are a card, unless the picture is the article's own. */
    private void cards() {
        boolean prose = false;
        for (int i = 0; i < lines.size(); i++) {
            prose |= verdicts[i] == null && lines.get(i).isProse();
            if (lines.get(i).picture() == null) {
                continue;
            }
            boolean card = prose
                    && i + 1 < lines.size()
                    && verdicts[i + 1] == null
                    && !lines.get(i + 1).endsAsSentence();
            verdicts[i] = card
                    ? removed(RemovalReason.RELATED_ARTICLE_CARD, "text.card")
                    : removed(RemovalReason.IMAGE_CAPTION, "text.picture");
            if (card) {
                verdicts[i + 1] = removed(RemovalReason.RELATED_ARTICLE_CARD, "text.card");
                relatedTitles.add(lines.get(i + 1).text());
            }
        }
    }

    /** Dates, bylines above the text, and credits. */
    private void details(int firstText) {
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            if (verdicts[i] != null || line.isProse()) {
                continue;
            }
            if (line.isDate()) {
                verdicts[i] = removed(RemovalReason.DATE_LINE, i < firstText ? "text.date-above" : "text.date");
            } else if (line.isByline()) {
                verdicts[i] = removed(RemovalReason.BYLINE, i < firstText ? "text.byline-above" : "text.byline");
            } else if (line.words() <= LONGEST_CREDIT && line.creditAt() >= 0) {
                verdicts[i] = removed(RemovalReason.IMAGE_CREDIT, "text.credit");
            }
        }
    }
}
