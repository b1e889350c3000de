package newsarchive.fetching;

import java.io.IOException;

/** The proxy of a source did not do its work; the message is one plain sentence. */
final class ProxyException extends IOException {

    private static final long serialVersionUID = 1L;

    ProxyException(String reason) {
        super(reason);
    }
}
