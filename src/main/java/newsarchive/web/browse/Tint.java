package newsarchive.web.browse;

import newsarchive.extraction.RemovalReason;

/** The families of removed blocks that share a colour; more than a handful of colours nobody can tell apart. */
enum Tint {
    PROMPT,
    LIVE,
    LINK,
    FRAME,
    APART,
    OTHER;

    static Tint of(RemovalReason reason) {
        return switch (reason) {
            case LOGIN_PROMPT, REGISTRATION_PROMPT, SUBSCRIBE_BUTTON, NEWSLETTER_PROMPT, CONSENT_BANNER -> PROMPT;
            case NEWSTICKER, CHAT_WIDGET, LIVE_WIDGET, COMMENTS -> LIVE;
            case RELATED_ARTICLE_CARD, SHARE_BAR, TAGS, ADVERTISEMENT -> LINK;
            case NAVIGATION, HEADER, FOOTER, LEGAL_NOTICE -> FRAME;
            case IMAGE_CREDIT, IMAGE_CAPTION, HEADLINE, BYLINE, DATE_LINE, AUTHOR_BOX, EMBEDDED_POST -> APART;
            default -> OTHER;
        };
    }
}
