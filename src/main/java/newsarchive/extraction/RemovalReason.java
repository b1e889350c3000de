package newsarchive.extraction;

import java.util.Locale;

/** Why a block of the page is not part of the article's text, in words a reader understands. */
public enum RemovalReason {
    LOGIN_PROMPT,
    REGISTRATION_PROMPT,
    SUBSCRIBE_BUTTON,
    NEWSLETTER_PROMPT,
    NEWSTICKER,
    CHAT_WIDGET,
    LIVE_WIDGET,
    RELATED_ARTICLE_CARD,
    SHARE_BAR,
    COMMENTS,
    NAVIGATION,
    HEADER,
    FOOTER,
    CONSENT_BANNER,
    ADVERTISEMENT,
    IMAGE_CREDIT,
    IMAGE_CAPTION,
    HEADLINE,
    BYLINE,
    DATE_LINE,
    AUTHOR_BOX,
    TAGS,
    LEGAL_NOTICE,
    PLACEHOLDER,
    REPEATED_TEXT,
    HIDDEN_TEXT,
    OUTSIDE_ARTICLE,
    /** A post of a social network that its own code shows within the page: somebody else's words, from elsewhere. */
    EMBEDDED_POST;

    private final String words = name().equals("RELATED_ARTICLE_CARD")
            ? "related-article card"
            : name().toLowerCase(Locale.ROOT).replace('_', ' ');

    /** The reason in words, as the API and the pages show it: {@code related-article card}. */
    public String words() {
        return words;
    }
}
