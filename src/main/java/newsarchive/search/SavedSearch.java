package newsarchive.search;

import java.time.Instant;

/**
 * A search that somebody keeps.
 *
 * @param id its number
 * @param owner the account that keeps it
 * @param name in the owner's words
 * @param parameters of the list, as they stand in its address
 * @param token whoever knows it reads the feed of the search as its owner would
 * @param createdAt when it was saved
 */
public record SavedSearch(long id, String owner, String name, String parameters, String token, Instant createdAt) {

    /** Leaves the token out, so that it never reaches a log. */
    @Override
    public String toString() {
        return "SavedSearch[" + id + ", " + owner + "]";
    }
}
