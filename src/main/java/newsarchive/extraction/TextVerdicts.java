package newsarchive.extraction;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides line by line what of a text scrape is the article. */
final class TextVerdicts {

    /** Labels after which a list of other things follows. */
    private static final Set<RemovalReason> SECTIONS = EnumSet.of(
            RemovalReason.NEWSTICKER,
            RemovalReason.RELATED_ARTICLE_CARD,
            RemovalReason.COMMENTS,
            RemovalReason.TAGS,
            RemovalReason.AUTHOR_BOX);

    private static final int LONGEST_HEADLINE = 40;
    private static final int LONGEST_HEADING = 14;

    private final List<TextLine> lines;
    private final @Nullable Verdict[] verdicts;
    private final List<String> relatedTitles = new ArrayList<>();
    private final int headline;
    private final int firstProse;
    private final int lastProse;
    private final @Nullable PictureLine leadPicture;

    private TextVerdicts(List<TextLine> lines) {
        this.lines = lines;
        this.verdicts = new Verdict[lines.size()];
        this.headline = findHeadline();
        removeWording();
        removeSections();
        removeCards();
        this.firstProse = firstProse();
        this.lastProse = lastProse();
        this.leadPicture = findLeadPicture();
        decideRest();
    }

    static TextVerdicts of(List<TextLine> lines) {
        return new TextVerdicts(lines);
    }

    @Nullable
    String headline() {
        return headline < 0 ? null : lines.get(headline).text();
    }

    @Nullable
    PictureLine leadPicture() {
        return leadPicture;
    }

    List<String> relatedTitles() {
        return relatedTitles;
    }

    /** The date line above the text, or null. */
    @Nullable
    String dateLine() {
        for (int i = 0; i < firstProse && i < lines.size(); i++) {
            if (isRemovedAs(i, RemovalReason.DATE_LINE)) {
                return lines.get(i).text();
            }
        }
        return null;
    }

    /** The words at the picture above the text. */
    PictureText pictureText() {
        List<String> texts = new ArrayList<>();
        if (leadPicture != null) {
            texts.add(leadPicture.shows());
        }
        for (int i = 0; i < firstProse && i < lines.size(); i++) {
            if (isRemovedAs(i, RemovalReason.IMAGE_CREDIT) || isRemovedAs(i, RemovalReason.IMAGE_CAPTION)) {
                PictureLine picture = lines.get(i).picture();
                texts.add(picture == null ? lines.get(i).text() : picture.shows());
            }
        }
        return PictureText.of(texts);
    }

    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Verdict verdict = verdicts[i] == null ? Verdict.keep("text.prose") : verdicts[i];
            boolean together =
                    i > 0 && !lines.get(i).gapBefore() && lines.get(i).picture() == null;
            TextBlock.Kind kind =
                    verdict.rule().equals("text.heading") ? TextBlock.Kind.HEADING : TextBlock.Kind.PARAGRAPH;
            pieces.add(new Piece(lines.get(i).text(), kind, verdict, together));
        }
        return pieces;
    }

    /** The line above the line of who wrote it and when, else the first line that could be one. */
    private int findHeadline() {
        for (int i = 0; i < lines.size() && !lines.get(i).isProse(); i++) {
            if (couldBeHeadline(lines.get(i)) && lines.get(i).words() >= 3 && isSigned(i + 1)) {
                return i;
            }
        }
        return firstHeadline();
    }

    /** Whether a line says who wrote the article or when, or the line below it does. */
    private boolean isSigned(int i) {
        for (int next = i; next < Math.min(i + 2, lines.size()); next++) {
            TextLine line = lines.get(next);
            if (line.isByline() || DateLine.looksLike(line.text(), line.words())) {
                return true;
            }
        }
        return false;
    }

    private static boolean couldBeHeadline(TextLine line) {
        return line.wording() == null
                && line.picture() == null
                && !line.isByline()
                && !DateLine.looksLike(line.text(), line.words())
                && line.words() >= 2
                && line.words() <= LONGEST_HEADLINE;
    }

    /** Who wrote the article, by the line above its text. */
    List<String> authors() {
        for (int i = Math.max(0, headline); i < firstProse && i < lines.size(); i++) {
            if (lines.get(i).isByline()) {
                return AuthorsNames.persons(lines.get(i).text());
            }
        }
        return List.of();
    }

    /** The first line that stands alone and is no chrome; else the first line above the text that could be one. */
    private int firstHeadline() {
        int candidate = -1;
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            boolean fits = couldBeHeadline(line);
            if (fits && line.standsAlone()) {
                return i;
            }
            if (line.isProse() && candidate >= 0) {
                return candidate;
            }
            candidate = fits && line.words() >= 3 && candidate < 0 ? i : candidate;
        }
        return candidate;
    }

    private void removeWording() {
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            if (i == headline) {
                verdicts[i] = Verdict.remove(RemovalReason.HEADLINE, "text.first-line");
            } else if (line.wording() != null) {
                verdicts[i] = Verdict.wording(line.wording());
            } else if (line.isCounter()) {
                verdicts[i] = Verdict.remove(RemovalReason.PLACEHOLDER, "text.counter");
            }
        }
    }

    /** What follows the label of a list belongs to the list, up to the next gap or running text. */
    private void removeSections() {
        RemovalReason section = null;
        for (int i = headline + 1; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            boolean open = section == RemovalReason.COMMENTS || !line.isProse();
            if (line.wording() != null) {
                rememberLabelled(line);
                section = SECTIONS.contains(line.wording()) && line.words() <= 6 ? line.wording() : null;
            } else if (section != null && open && verdicts[i] == null) {
                verdicts[i] = Verdict.remove(section, "text.section");
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
    private void removeCards() {
        int prose = 0;
        for (int i = 0; i < lines.size(); i++) {
            prose += verdicts[i] == null && lines.get(i).isProse() ? 1 : 0;
            PictureLine picture = lines.get(i).picture();
            if (picture == null) {
                continue;
            }
            boolean card = prose > 0
                    && i + 1 < lines.size()
                    && verdicts[i + 1] == null
                    && !lines.get(i + 1).endsAsSentence();
            verdicts[i] = card
                    ? Verdict.remove(RemovalReason.RELATED_ARTICLE_CARD, "text.card")
                    : Verdict.remove(RemovalReason.IMAGE_CAPTION, "text.picture");
            if (card) {
                verdicts[i + 1] = Verdict.remove(RemovalReason.RELATED_ARTICLE_CARD, "text.card");
                relatedTitles.add(lines.get(i + 1).text());
            }
        }
    }

    private @Nullable PictureLine findLeadPicture() {
        for (int i = 0; i < firstProse && i < lines.size(); i++) {
            if (lines.get(i).picture() != null) {
                return lines.get(i).picture();
            }
        }
        return null;
    }

    private int firstProse() {
        int i = 0;
        while (i < lines.size() && !isOpenProse(i)) {
            i++;
        }
        return i;
    }

    private int lastProse() {
        int i = lines.size() - 1;
        while (i >= 0 && !isOpenProse(i)) {
            i--;
        }
        return i;
    }

    private boolean isOpenProse(int i) {
        return verdicts[i] == null && lines.get(i).isProse();
    }

    private void decideRest() {
        for (int i = 0; i < lines.size(); i++) {
            if (verdicts[i] == null && !lines.get(i).isProse()) {
                verdicts[i] = decideShort(i);
            }
        }
    }

    private Verdict decideShort(int i) {
        TextLine line = lines.get(i);
        if (DateLine.looksLike(line.text(), line.words())) {
            return Verdict.remove(RemovalReason.DATE_LINE, "text.date");
        }
        if (i < firstProse && line.isByline()) {
            return Verdict.remove(RemovalReason.BYLINE, "text.byline");
        }
        if (i < firstProse) {
            RemovalReason reason =
                    i < headline && line.words() <= 3 ? RemovalReason.NAVIGATION : RemovalReason.OUTSIDE_ARTICLE;
            return PictureText.creditAt(line.text()) >= 0
                    ? Verdict.remove(RemovalReason.IMAGE_CREDIT, "text.credit")
                    : Verdict.remove(reason, "text.before");
        }
        if (i > lastProse) {
            return Verdict.remove(RemovalReason.OUTSIDE_ARTICLE, "text.after");
        }
        boolean heading =
                line.words() <= LONGEST_HEADING && !line.endsAsSentence() && (line.standsAlone() || isOpenProse(i + 1));
        return Verdict.keep(heading ? "text.heading" : "text.short");
    }

    private boolean isRemovedAs(int i, RemovalReason reason) {
        return verdicts[i] instanceof Verdict.Remove away && away.reason() == reason;
    }
}
