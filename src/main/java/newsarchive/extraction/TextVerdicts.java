package newsarchive.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides line by line what of a text scrape is the article: the classifier's score stands against the scrape's own cut, and a few named
 * rules may take away what it would keep. They also keep what it would take away in scrapes of very few lines, and below cards in the midst
 * of the text. Every removed line gets a reason that a person understands.
 */
final class TextVerdicts {

    private static final int LONGEST_HEADING = 14;
    private static final int LONG_TEXT = 25;

    /** In scrapes of so few lines rules find the headline where the classifier is not sure of one. */
    private static final int FEW = 40;

    /** Scrapes of so few lines are little but the article; there a sentence that no rule names is kept, and what a rule names is not. */
    private static final int SHORT = 24;

    /** Rules that took away more chrome than text where the classifier would have kept the line, by cross-validation. */
    private static final Set<String> TRUSTED = Set.of(
            "text.headline",
            "text.card",
            "text.picture",
            "text.counter",
            "text.credit",
            "text.byline",
            "words.advertisement",
            "words.consent-banner",
            "words.image-credit",
            "words.login-prompt",
            "words.newsletter-prompt",
            "words.newsticker",
            "words.placeholder",
            "words.registration-prompt",
            "words.related-article-card",
            "words.share-bar",
            "words.subscribe-button");

    private final LineView view;
    private final List<TextLine> lines;
    private final boolean[] kept;
    private final TextRules rules;
    private final int firstText;
    private final int headline;
    private final List<Verdict> verdicts = new ArrayList<>();

    private TextVerdicts(LineView view, LineModel.Opinion opinion) {
        this.view = view;
        this.lines = view.lines();
        boolean isShort = lines.size() <= SHORT;
        this.headline = opinion.headline() < 0 && lines.size() <= FEW ? TextHeadline.find(lines) : opinion.headline();
        this.kept = kept(opinion.lines());
        this.firstText = isShort ? firstProse() : firstKept();
        this.rules = TextRules.of(lines, headline, firstText);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < kept.length; i++) {
            Verdict.Remove named = rules.named(i);
            kept[i] = isShort ? named == null && (kept[i] || lines.get(i).isProse() || isApart(i)) : kept[i];
            kept[i] |= named == null && goesOn(i);
            boolean repeats = kept[i]
                    && lines.get(i).words() >= LONG_TEXT
                    && !seen.add(lines.get(i).text());
            kept[i] &= !repeats && (named == null || !TRUSTED.contains(named.rule()));
        }
        decide();
    }

    static TextVerdicts of(LineView view, LineModel.Opinion opinion) {
        return new TextVerdicts(view, opinion);
    }

    private boolean[] kept(double[] scores) {
        double[] words = lines.stream().mapToDouble(TextLine::words).toArray();
        double cut = PageCut.of(scores, words);
        boolean[] kept = new boolean[scores.length];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = scores[i] > cut;
        }
        return kept;
    }

    private int firstProse() {
        int i = 0;
        while (i < kept.length && !lines.get(i).isProse()) {
            i++;
        }
        return i;
    }

    private int firstKept() {
        int i = 0;
        while (i < kept.length && !(kept[i] && i != headline)) {
            i++;
        }
        return i;
    }

    /** Running text right below a card that stands right below text of the article. */
    private boolean goesOn(int i) {
        int above = i - 1;
        while (above >= 0 && isCard(above)) {
            above--;
        }
        return lines.get(i).isProse() && above < i - 1 && above >= 0 && kept[above];
    }

    private boolean isCard(int i) {
        Verdict.Remove named = rules.named(i);
        return named != null && named.rule().equals("text.card");
    }

    private void decide() {
        TextNaming naming = new TextNaming(view, kept);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < kept.length; i++) {
            TextLine line = lines.get(i);
            Verdict.Remove named = rules.named(i);
            if (kept[i]) {
                seen.add(line.text());
                verdicts.add(Verdict.keep(isHeading(i) ? "text.heading" : "score.kept"));
            } else if (named != null) {
                verdicts.add(named);
            } else if (line.words() >= LONG_TEXT && seen.contains(line.text())) {
                verdicts.add(Verdict.remove(RemovalReason.REPEATED_TEXT, "copy.same"));
            } else {
                verdicts.add(naming.name(i));
            }
        }
    }

    /** A short line without an end, above running text. */
    private boolean isHeading(int i) {
        TextLine line = lines.get(i);
        boolean above = i + 1 < kept.length && kept[i + 1] && lines.get(i + 1).isProse();
        boolean below = i == 0 || lines.get(i - 1).endsAsSentence() || !kept[i - 1];
        return line.words() <= LONGEST_HEADING && !line.endsAsSentence() && above && (line.standsAlone() || below);
    }

    /** A heading that blank lines set apart, within the text. */
    private boolean isApart(int i) {
        TextLine line = lines.get(i);
        boolean above = i + 1 < kept.length && lines.get(i + 1).isProse();
        return i > firstText && above && line.standsAlone() && line.words() <= LONGEST_HEADING;
    }

    @Nullable
    String headline() {
        return headline < 0 ? null : lines.get(headline).text();
    }

    List<String> relatedTitles() {
        return rules.relatedTitles();
    }

    /** What the line of the article's own picture says, or null. */
    @Nullable
    PictureLine leadPicture() {
        for (int i = 0; i < firstText; i++) {
            if (lines.get(i).picture() != null) {
                return lines.get(i).picture();
            }
        }
        return null;
    }

    List<String> authors() {
        return TextAuthors.find(lines, headline, firstText);
    }

    @Nullable
    StatedTime published(@Nullable String language) {
        return TextDates.find(lines, headline, firstText, language);
    }

    /** The words at the picture above the text. */
    PictureText pictureText() {
        List<String> texts = new ArrayList<>();
        PictureLine lead = leadPicture();
        if (lead != null) {
            texts.add(lead.shows());
        }
        for (int i = 0; i < firstText; i++) {
            if (isRemovedAs(i, RemovalReason.IMAGE_CREDIT) || isRemovedAs(i, RemovalReason.IMAGE_CAPTION)) {
                PictureLine picture = lines.get(i).picture();
                texts.add(picture == null ? lines.get(i).text() : picture.shows());
            }
        }
        return PictureText.of(texts);
    }

    private boolean isRemovedAs(int i, RemovalReason reason) {
        return verdicts.get(i) instanceof Verdict.Remove away && away.reason() == reason;
    }

    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Verdict verdict = verdicts.get(i);
            boolean together =
                    i > 0 && !lines.get(i).gapBefore() && lines.get(i).picture() == null;
            TextBlock.Kind kind =
                    verdict.rule().equals("text.heading") ? TextBlock.Kind.HEADING : TextBlock.Kind.PARAGRAPH;
            pieces.add(new Piece(lines.get(i).text(), kind, verdict, together));
        }
        return pieces;
    }
}
