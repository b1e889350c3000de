package newsarchive.extraction;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decides about one block by its features alone: the first rule that has an opinion wins. */
final class Judge {

    /** Words that may just as well begin a real paragraph or heading; they count only where the place agrees. */
    private static final Set<RemovalReason> WEAK_WORDS = EnumSet.of(RemovalReason.NAVIGATION, RemovalReason.FOOTER);

    private static final List<Function<Features, @Nullable Verdict>> RULES = List.of(
            Judge::copy,
            Judge::headline,
            Judge::dateLine,
            Judge::code,
            Judge::standfirst,
            Judge::wording,
            Judge::marked,
            Judge::outside,
            Judge::nextArticle,
            Judge::boxOfLinks,
            Judge::onlyLinks,
            Judge::prose,
            Judge::edges,
            Judge::heading,
            Judge::listItem,
            Judge::tableCell,
            Judge::quote,
            Judge::thin,
            Judge::shortText);

    Verdict decide(Features block) {
        for (Function<Features, @Nullable Verdict> rule : RULES) {
            Verdict verdict = rule.apply(block);
            if (verdict != null) {
                return verdict;
            }
        }
        return Verdict.remove(RemovalReason.OUTSIDE_ARTICLE, "judge.rest");
    }

    private static @Nullable Verdict copy(Features f) {
        return f.copy() ? Verdict.remove(RemovalReason.REPEATED_TEXT, "copy.whole-article") : null;
    }

    private static @Nullable Verdict nextArticle(Features f) {
        return f.nextArticle() ? Verdict.remove(RemovalReason.OUTSIDE_ARTICLE, "place.next-article") : null;
    }

    private static @Nullable Verdict headline(Features f) {
        boolean headline = f.title() && (f.before() || !f.inside() || f.headingLevel() == 1);
        return headline || (f.headingLevel() == 1 && f.before())
                ? Verdict.remove(RemovalReason.HEADLINE, f.title() ? "title.same" : "tag.h1")
                : null;
    }

    private static @Nullable Verdict dateLine(Features f) {
        boolean inBox = f.mark() == null
                || f.mark().reason() == RemovalReason.BYLINE
                || f.mark().reason() == RemovalReason.DATE_LINE
                || f.mark().reason() == RemovalReason.HEADER;
        boolean apart = !f.cell() && !f.item() && !f.heading() && !f.code();
        return inBox && apart && DateLine.looksLike(f.block().line(), f.block().words())
                ? Verdict.remove(RemovalReason.DATE_LINE, "text.date")
                : null;
    }

    private static @Nullable Verdict code(Features f) {
        return f.code() && f.inside() && f.mark() == null ? Verdict.keep("place.code") : null;
    }

    /** The paragraph between headline and text that sums the article up. */
    private static @Nullable Verdict standfirst(Features f) {
        boolean plain = f.mark() == null || f.mark().reason() == RemovalReason.HEADER;
        boolean prose = f.block().words() >= (f.paragraph() ? 5 : 8)
                && f.block().endsAsSentence()
                && f.block().linkDensity() < 0.3;
        return f.belowHeadline() && plain && prose && f.words() == null && f.linkBox() < 0.5
                ? Verdict.keep("place.standfirst")
                : null;
    }

    private static @Nullable Verdict wording(Features f) {
        RemovalReason words = f.words();
        if (words == null || (WEAK_WORDS.contains(words) && f.heading())) {
            return null;
        }
        return Verdict.wording(words);
    }

    private static @Nullable Verdict marked(Features f) {
        Mark mark = f.mark();
        if (mark != null && mark.rule().equals("tag.figure") && (f.cell() || f.quote() || f.code() || f.heading())) {
            return null;
        }
        boolean hiddenPart = mark != null && mark.rule().equals("attribute.hidden-text") && f.inside();
        if (hiddenPart && f.likeness() * f.block().words() >= 10) {
            return Verdict.keep("text.hidden-part");
        }
        return mark == null ? null : Verdict.remove(mark);
    }

    private static @Nullable Verdict outside(Features f) {
        return f.inside() ? null : Verdict.remove(RemovalReason.OUTSIDE_ARTICLE, "place.outside");
    }

    private static @Nullable Verdict boxOfLinks(Features f) {
        return f.linkBox() > 0.5 && f.likeness() < 0.7
                ? Verdict.remove(RemovalReason.RELATED_ARTICLE_CARD, "links.box")
                : null;
    }

    private static @Nullable Verdict onlyLinks(Features f) {
        double density = f.block().linkDensity();
        boolean links = density > 0.8 || (density > 0.5 && f.block().words() < 20);
        return links && !f.heading() && !f.cell()
                ? Verdict.remove(RemovalReason.RELATED_ARTICLE_CARD, "links.block")
                : null;
    }

    private static @Nullable Verdict prose(Features f) {
        return f.likeness() * f.block().words() >= 10 ? Verdict.keep("text.prose") : null;
    }

    /** Short text at the ends of the article: its first subheading and its last lines belong to it, the rest does not. */
    private static @Nullable Verdict edges(Features f) {
        boolean text = f.paragraph() || f.block().endsAsSentence() || f.alike() > 0.5;
        boolean amongProse = f.besideWords() > 30 && f.beside() > 0.4 && !f.thinBox();
        if (f.before()) {
            return f.headingLevel() > 1 && f.proseAfter() >= 10
                    ? null
                    : Verdict.remove(RemovalReason.OUTSIDE_ARTICLE, "place.before");
        }
        if (!f.after() || f.item() || f.cell()) {
            return null;
        }
        return text && amongProse
                ? Verdict.keep("text.last-lines")
                : Verdict.remove(RemovalReason.OUTSIDE_ARTICLE, "place.after");
    }

    private static @Nullable Verdict heading(Features f) {
        return f.heading() ? Verdict.keep("tag.heading") : null;
    }

    private static @Nullable Verdict listItem(Features f) {
        return f.item() && f.linkBox() < 0.4 ? Verdict.keep("tag.item") : null;
    }

    private static @Nullable Verdict tableCell(Features f) {
        return f.cell() && f.linkBox() < 0.4 ? Verdict.keep("tag.cell") : null;
    }

    private static @Nullable Verdict quote(Features f) {
        return f.quote() ? Verdict.keep("tag.quote") : null;
    }

    private static @Nullable Verdict thin(Features f) {
        return f.thinBox() ? Verdict.remove(RemovalReason.OUTSIDE_ARTICLE, "place.thin") : null;
    }

    private static @Nullable Verdict shortText(Features f) {
        return f.paragraph() || f.alike() > 0.5 ? Verdict.keep("text.short") : null;
    }
}
