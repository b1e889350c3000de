package newsarchive.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known to be true of a page.
 *
 * @param set the name of its collection
 * @param site its registered domain: pages of one site are never in training and in test at once
 * @param title its headline, or null when nobody noted it
 * @param body the true text, or null when only snippets are known
 * @param wanted snippets that belong to the text
 * @param unwanted snippets that do not
 */
record Truth(
        String set,
        String id,
        String site,
        @Nullable String title,
        @Nullable String body,
        List<String> wanted,
        List<String> unwanted) {}
