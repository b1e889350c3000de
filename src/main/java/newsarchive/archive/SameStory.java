package newsarchive.archive;

import java.util.List;

/**
 * The articles that tell the same story in mostly the same words.
 *
 * @param copies the earliest first
 * @param isMore true when there may be more than these
 */
public record SameStory(List<Copy> copies, boolean isMore) {

    /** Nothing else in the archive reads like it. */
    public static final SameStory NONE = new SameStory(List.of(), false);

    public SameStory {
        copies = List.copyOf(copies);
    }
}
