package newsarchive.web.browse;

import java.util.List;
import java.util.Locale;
import newsarchive.archive.Article;
import newsarchive.archive.Revision;
import newsarchive.archive.RevisionCause;
import newsarchive.extraction.RemovedBlock;
import org.jspecify.annotations.Nullable;

/**
 * An article as its page shows it.
 *
 * @param article the article
 * @param shown the revision that is read
 * @param removed what was removed from the page of that revision
 */
record ArticlePage(Article article, Revision shown, List<RemovedBlock> removed) {

    private static final int FEW_WORDS = 50;

    /** True when what is shown is not the newest. */
    public boolean isOlder() {
        return shown.number() != article.current().number();
    }

    public @Nullable String lead() {
        return leadOf(shown);
    }

    /** The lead of a revision, unless its text begins with it anyway. */
    static @Nullable String leadOf(Revision revision) {
        String lead = revision.lead();
        if (lead == null || lead.isBlank()) {
            return null;
        }
        String beginning = plain(revision.body().lines().findFirst().orElse(""));
        return beginning.startsWith(plain(withoutEllipsis(lead))) ? null : lead;
    }

    public boolean isGone() {
        return article.goneSince() != null;
    }

    /** The publisher took away more than is left: perhaps taken back, perhaps put behind a wall. */
    public boolean isShrunk() {
        return !isOlder()
                && shown.cause() == RevisionCause.PUBLISHER
                && shown.wordsRemoved() > FEW_WORDS
                && shown.wordsRemoved() > shown.body().split("\\s+").length;
    }

    private static String withoutEllipsis(String text) {
        String stripped = text.strip();
        if (stripped.endsWith("...")) {
            return stripped.substring(0, stripped.length() - 3);
        }
        return stripped.endsWith("…") ? stripped.substring(0, stripped.length() - 1) : stripped;
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
