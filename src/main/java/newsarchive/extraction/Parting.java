package newsarchive.extraction;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Parts the pieces of a page into what is kept and what is removed; removed neighbours of one widget become one block. Positions count
 * both kinds together.
 */
final class Parting {

    private static final Set<RemovalReason> WIDGETS = EnumSet.of(
            RemovalReason.NEWSTICKER, RemovalReason.LIVE_WIDGET, RemovalReason.CHAT_WIDGET, RemovalReason.PLACEHOLDER);

    /** Each of these is a message of its own. */
    private static final Set<RemovalReason> PROMPTS = EnumSet.of(
            RemovalReason.LOGIN_PROMPT,
            RemovalReason.REGISTRATION_PROMPT,
            RemovalReason.SUBSCRIBE_BUTTON,
            RemovalReason.NEWSLETTER_PROMPT);

    private final List<TextBlock> kept = new ArrayList<>();
    private final List<RemovedBlock> removed = new ArrayList<>();
    private final StringBuilder group = new StringBuilder();
    private Verdict.@Nullable Remove groupVerdict;
    private int position;

    private Parting() {}

    static Parting of(List<Piece> pieces) {
        Parting parting = new Parting();
        pieces.forEach(parting::add);
        parting.endGroup();
        return parting;
    }

    List<TextBlock> kept() {
        return kept;
    }

    List<RemovedBlock> removed() {
        return removed;
    }

    private void add(Piece piece) {
        if (piece.verdict() instanceof Verdict.Remove away) {
            remove(piece, away);
        } else {
            endGroup();
            kept.add(new TextBlock(position++, piece.kind(), piece.line()));
        }
    }

    private void remove(Piece piece, Verdict.Remove away) {
        Verdict.Remove before = groupVerdict;
        if (before == null || !joins(before.reason(), away.reason(), piece)) {
            endGroup();
            groupVerdict = away;
        } else {
            group.append('\n');
            groupVerdict = stronger(before, away);
        }
        group.append(piece.text());
    }

    private boolean joins(RemovalReason before, RemovalReason now, Piece piece) {
        if (WIDGETS.contains(before) && WIDGETS.contains(now)) {
            return !(before == RemovalReason.CHAT_WIDGET && now == RemovalReason.NEWSTICKER)
                    && !(before == RemovalReason.NEWSTICKER && now == RemovalReason.CHAT_WIDGET);
        }
        if (before != now) {
            return false;
        }
        return PROMPTS.contains(now) ? goesOn(piece.text()) : piece.sameBox();
    }

    /** Whether a line goes on with the sentence of the line before. */
    private boolean goesOn(String next) {
        char last = group.charAt(group.length() - 1);
        return last == ',' || (Character.isLetter(last) && Character.isLowerCase(next.charAt(0)));
    }

    /** A placeholder or a live label says less than the name of the widget that it stands in. */
    private static Verdict.Remove stronger(Verdict.Remove before, Verdict.Remove now) {
        if (before.reason() == RemovalReason.PLACEHOLDER) {
            return now;
        }
        boolean named = now.reason() == RemovalReason.NEWSTICKER || now.reason() == RemovalReason.CHAT_WIDGET;
        return before.reason() == RemovalReason.LIVE_WIDGET && named ? now : before;
    }

    private void endGroup() {
        if (groupVerdict != null) {
            removed.add(new RemovedBlock(position++, group.toString(), groupVerdict.reason(), groupVerdict.rule()));
        }
        groupVerdict = null;
        group.setLength(0);
    }
}
