package newsarchive.extraction;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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

    /** The names of rules, made once for each kind of sign. */
    private static final Map<String, Map<RemovalReason, String>> RULES = new ConcurrentHashMap<>();

    static Mark named(String kind, RemovalReason reason) {
        return named(kind, reason, kind);
    }

    static Mark named(String kind, RemovalReason reason, String sign) {
        String rule = RULES.computeIfAbsent(kind, key -> rules(key)).get(reason);
        return new Mark(reason, Objects.requireNonNull(rule), sign);
    }

    private static Map<RemovalReason, String> rules(String kind) {
        Map<RemovalReason, String> rules = new EnumMap<>(RemovalReason.class);
        for (RemovalReason reason : RemovalReason.values()) {
            rules.put(reason, kind + "." + reason.words().replace(' ', '-'));
        }
        return rules;
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
