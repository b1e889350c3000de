package newsarchive.extraction;

import org.jspecify.annotations.Nullable;

/**
 * The picture that belongs to the article, with what the page says of it.
 *
 * @param url the absolute address of the picture, or null when only its caption or credit survived
 * @param caption what the picture shows, or null
 * @param credit who made or owns it, without the © sign, or null
 */
public record LeadImage(
        @Nullable String url,
        @Nullable String caption,
        @Nullable String credit) {}
