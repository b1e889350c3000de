package newsarchive.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a page is not an article. */
public enum NoArticle {
    EMPTY_PAGE("The page is empty."),
    NO_TEXT("No article text was found on the page.");

    /** A news item may be short, but not shorter than this. */
    private static final int FEWEST_WORDS = 25;

    private final String reason;

    NoArticle(String reason) {
        this.reason = reason;
    }

    /** Judges by the kept text, or null when it is enough for an article. */
    static @Nullable NoArticle of(boolean emptyPage, List<TextBlock> kept) {
        if (emptyPage) {
            return EMPTY_PAGE;
        }
        int words = 0;
        for (TextBlock block : kept) {
            words += PlainText.words(block.text());
            if (words >= FEWEST_WORDS) {
                return null;
            }
        }
        return NO_TEXT;
    }

    /** The reason as one plain sentence. */
    public String reason() {
        return reason;
    }
}
