package newsarchive.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the frame around every page shows.
 *
 * @param place the first step of the address, such as {@code sources}, to mark the current entry of the menu
 * @param username who is signed in, or null
 * @param admin whether that is an admin
 * @param here address to come back to after choosing another language; null where the page answers a form
 * @param troubled the number of sources in trouble; 0 for everybody but the admin
 */
public record Frame(
        String place,
        @Nullable String username,
        boolean admin,
        @Nullable String here,
        int troubled) {

    public boolean isSignedIn() {
        return username != null;
    }

    /** What the reader can choose from. */
    public List<Language> languages() {
        return List.of(Language.values());
    }
}
