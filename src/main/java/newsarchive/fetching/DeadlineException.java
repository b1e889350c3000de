package newsarchive.fetching;

import java.io.IOException;
import java.time.Duration;

/** A request took longer than it may. */
final class DeadlineException extends IOException {

    private static final long serialVersionUID = 1L;

    DeadlineException(Duration time) {
        super("No answer within " + time);
    }
}
