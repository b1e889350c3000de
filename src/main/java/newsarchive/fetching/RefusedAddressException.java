package newsarchive.fetching;

import java.net.UnknownHostException;

/** An address that must not be dialled; the message is one plain sentence. */
final class RefusedAddressException extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    RefusedAddressException(String reason) {
        super(reason);
    }
}
