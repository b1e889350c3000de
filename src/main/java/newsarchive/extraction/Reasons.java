package newsarchive.extraction;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Names why a block is no part of the article: the first rule that has an opinion wins. */
final class Reasons {

    /** Words that may just as well begin a real paragraph or heading; they count only where the place agrees. */
    private static final Set<RemovalReason> WEAK_WORDS = EnumSet.of(RemovalReason.NAVIGATION, RemovalReason.FOOTER);

    private static final List<Function<Features, Verdict.@Nullable Remove>> RULES = List.of(
            Reasons::copy,
            Reasons::headline,
            Reasons::clock,
            Reasons::dateLine,
            Reasons::wording,
            Reasons::marked,
            Reasons::boxOfLinks,
            Reasons::onlyLinks);

    private static final double MOST_OF_IT = 0.8;

    private Reasons() {}

    /** What the block itself or the boxes around it say, or null. */
    static Verdict.@Nullable Remove named(Features block) {
        for (Function<Features, Verdict.@Nullable Remove> rule : RULES) {
            Verdict.Remove verdict = rule.apply(block);
            if (verdict != null && verdict.reason() != RemovalReason.OUTSIDE_ARTICLE) {
                return verdict;
            }
        }
        return block.nextArticle() ? removed(RemovalReason.OUTSIDE_ARTICLE, "place.next-article") : marked(block);
    }

    /** What is left when nothing names the block: a repeated sentence, or only its place, as said by a rule or not. */
    static Verdict.Remove byPlace(Features f, PageView view, Verdict.@Nullable Remove named) {
        Verdict.Remove found = pulledOut(f, view);
        if (found == null) {
            found = named;
        }
        return found != null
                ? found
                : removed(RemovalReason.OUTSIDE_ARTICLE, f.inside() ? "score.low" : "place.outside");
    }

    /** A sentence of the article that is printed once more, larger. */
    private static Verdict.@Nullable Remove pulledOut(Features f, PageView view) {
        boolean repeats = view.table().get(f.block().index(), Feature.RUNS_ELSEWHERE) > MOST_OF_IT;
        return repeats && f.inside() && f.block().linkDensity() == 0
                ? removed(RemovalReason.REPEATED_TEXT, "copy.pull-quote")
                : null;
    }

    private static Verdict.Remove removed(RemovalReason reason, String rule) {
        return new Verdict.Remove(reason, rule);
    }

    private static Verdict.@Nullable Remove copy(Features f) {
        return f.copy() ? removed(RemovalReason.REPEATED_TEXT, "copy.whole-article") : null;
    }

    private static Verdict.@Nullable Remove headline(Features f) {
        boolean headline = f.title() && (f.before() || !f.inside() || f.headingLevel() == 1);
        return headline || (f.headingLevel() == 1 && f.before())
                ? removed(RemovalReason.HEADLINE, f.title() ? "title.same" : "tag.h1")
                : null;
    }

    /** Only a time of day, as on the entries of a live blog, or the number of a picture among others. */
    private static Verdict.@Nullable Remove clock(Features f) {
        String text = f.block().line();
        if (text.length() > 5 || f.cell() || !Character.isDigit(text.charAt(0))) {
            return null;
        }
        int sign = text.indexOf(':') > 0 ? text.indexOf(':') : text.indexOf('/');
        boolean digits =
                sign > 0 && text.chars().filter(c -> !Character.isDigit(c)).count() == 1;
        if (!digits || sign == text.length() - 1) {
            return null;
        }
        return text.charAt(sign) == ':'
                ? removed(RemovalReason.DATE_LINE, "text.clock")
                : removed(RemovalReason.NAVIGATION, "text.counter");
    }

    private static Verdict.@Nullable Remove dateLine(Features f) {
        boolean inBox = f.mark() == null
                || f.mark().reason() == RemovalReason.BYLINE
                || f.mark().reason() == RemovalReason.DATE_LINE
                || f.mark().reason() == RemovalReason.HEADER;
        boolean apart = (!f.cell() || f.before()) && !f.item() && !f.heading() && !f.code();
        return inBox && apart && DateLine.looksLike(f.block().line(), f.block().words())
                ? removed(RemovalReason.DATE_LINE, f.before() ? "text.date-above" : "text.date")
                : null;
    }

    /** A copyright sign is a picture's within the article, and the site's outside of it. */
    private static Verdict.@Nullable Remove wording(Features f) {
        RemovalReason words = f.words();
        if (words == null || (WEAK_WORDS.contains(words) && f.heading())) {
            return null;
        }
        boolean rights = words == RemovalReason.IMAGE_CREDIT && !f.inside() && f.after();
        Mark mark = Mark.named("words", rights ? RemovalReason.LEGAL_NOTICE : words);
        return removed(mark.reason(), mark.rule());
    }

    private static Verdict.@Nullable Remove marked(Features f) {
        Mark mark = f.mark();
        boolean table = f.cell() || f.item() || f.quote() || f.code() || f.heading();
        if (mark == null || (mark.rule().equals("tag.figure") && table)) {
            return null;
        }
        boolean hiddenPart = mark.rule().equals("attribute.hidden-text") && f.inside();
        return hiddenPart && f.likeness() * f.block().words() >= 10
                ? removed(mark.reason(), "attribute.hidden-part")
                : removed(mark.reason(), mark.rule());
    }

    private static Verdict.@Nullable Remove boxOfLinks(Features f) {
        return f.linkBox() > 0.5 && f.likeness() < 0.7
                ? removed(RemovalReason.RELATED_ARTICLE_CARD, "links.box")
                : null;
    }

    private static Verdict.@Nullable Remove onlyLinks(Features f) {
        double density = f.block().linkDensity();
        boolean links = density > 0.8 || (density > 0.5 && f.block().words() < 20);
        return links && f.inside() && !f.cell() ? removed(RemovalReason.RELATED_ARTICLE_CARD, "links.block") : null;
    }
}
