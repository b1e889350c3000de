package newsarchive.web;

import java.io.Serializable;

/**
 * A sentence shown on top of the next page, after something was done.
 *
 * @param key of the sentence in messages.properties; {@code notice.plain} shows its only argument, one of the {@link Sentences}
 * @param arguments what is put into it
 * @param trouble true when it did not go well
 */
public record Notice(String key, Object[] arguments, boolean trouble) implements Serializable {

    /** The name under which it travels in flash attributes and models. */
    public static final String NAME = "notice";

    public static Notice good(String key, Object... arguments) {
        return new Notice(key, arguments, false);
    }

    public static Notice bad(String key, Object... arguments) {
        return new Notice(key, arguments, true);
    }
}
