package newsarchive.extraction;

/** Why a page is not an article. */
public enum NoArticle {
    EMPTY_PAGE("The page is empty."),
    NO_TEXT("No article text was found on the page.");

    private final String reason;

    NoArticle(String reason) {
        this.reason = reason;
    }

    /** The reason as one plain sentence. */
    public String reason() {
        return reason;
    }
}
