package newsarchive.web.browse;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a register an address asks for; what cannot be used is left out.
 *
 * @param sort {@code articles} for the most articles first, else the alphabet
 * @param letter the letter to begin with
 * @param after the name behind which to go on
 * @param count how many articles that name has
 */
record RegisterPlace(
        @Nullable String sort,
        @Nullable String letter,
        @Nullable String after,
        @Nullable String count) {

    RegisterPlace {
        letter = clean(letter);
        after = clean(after);
    }

    boolean isByArticles() {
        return "articles".equals(sort);
    }

    /** Without a usable number from the beginning. */
    long most() {
        return after != null && count != null && count.matches("\\d{1,18}") ? Long.parseLong(count) : Long.MAX_VALUE;
    }

    private static @Nullable String clean(@Nullable String value) {
        String cleaned = value == null ? "" : value.replace("\0", "");
        return cleaned.isBlank() ? null : cleaned;
    }
}
