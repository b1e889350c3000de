package newsarchive.extraction;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a box says about all text in it by its tag, attributes or names.
 *
 * @param reason why text in it would be taken away
 * @param rule which sign said so, such as {@code tag.nav} or {@code names.share-bar}
 * @param sign the very word or attribute that said so
 */
record Mark(RemovalReason reason, String rule, String sign) {

    /** Parts that belong to whatever stands around them: the date of a related card is part of the card. */
    private static final Set<RemovalReason> DETAILS = EnumSet.of(
            RemovalReason.BYLINE,
            RemovalReason.DATE_LINE,
            RemovalReason.IMAGE_CAPTION,
            RemovalReason.IMAGE_CREDIT,
            RemovalReason.TAGS,
            RemovalReason.HEADER,
            RemovalReason.FOOTER,
            RemovalReason.PLACEHOLDER,
            RemovalReason.SHARE_BAR,
            RemovalReason.NAVIGATION,
            RemovalReason.OUTSIDE_ARTICLE);

    /** Surroundings that say nothing of what stands in them. */
    private static final Set<RemovalReason> LOOSE =
            EnumSet.of(RemovalReason.HEADER, RemovalReason.FOOTER, RemovalReason.OUTSIDE_ARTICLE, RemovalReason.BYLINE);

    static Mark named(String kind, RemovalReason reason) {
        return named(kind, reason, kind);
    }

    static Mark named(String kind, RemovalReason reason, String sign) {
        return new Mark(reason, kind + "." + reason.words().replace(' ', '-'), sign);
    }

    /** The mark of a marked box inside of this one. */
    Mark around(Mark inner) {
        if (reason == RemovalReason.HIDDEN_TEXT) {
            return this;
        }
        if (LOOSE.contains(reason)) {
            return inner.reason() == RemovalReason.OUTSIDE_ARTICLE ? this : inner;
        }
        return DETAILS.contains(inner.reason()) ? this : inner;
    }
}
