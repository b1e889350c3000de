package newsarchive.fetching;

import java.io.IOException;

/** A body that cannot be unpacked; the message is one plain sentence. */
final class PackingException extends IOException {

    private static final long serialVersionUID = 1L;

    PackingException(String reason) {
        super(reason);
    }
}
