package newsarchive.web.browse;

import java.util.List;
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

    /** The address of a page or file about what is shown; it names the revision where that is not the newest. */
    public String address(String part) {
        return "/articles/" + article.id() + part + (isOlder() ? "?revision=" + shown.number() : "");
    }

    public @Nullable String lead() {
        return leadOf(shown);
    }

    /** The lead of a revision, unless its text begins with it anyway. */
    static @Nullable String leadOf(Revision revision) {
        return revision.leadApart();
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
}
