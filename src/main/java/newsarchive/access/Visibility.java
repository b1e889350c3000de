package newsarchive.access;

import java.util.Arrays;
import java.util.List;

/**
 * Who may read a source. The same three levels say how far a reader sees: an anonymous reader is {@link #PUBLIC}, somebody
 * signed in is {@link #SIGNED_IN}, an admin is {@link #STAFF}, and each sees the levels up to their own.
 */
public enum Visibility {
    PUBLIC,
    SIGNED_IN,
    STAFF;

    /** True when a reader of this level may see a source of the given visibility. */
    public boolean sees(Visibility source) {
        return source.compareTo(this) <= 0;
    }

    /** The names of all levels that a reader of this level sees, for use as an SQL parameter. */
    public List<String> visibleNames() {
        return Arrays.stream(values()).filter(this::sees).map(Enum::name).toList();
    }
}
