package newsarchive.archive;

import java.util.Optional;
import org.springframework.stereotype.Repository;

/** The table of raw captures. */
@Repository
public class Snapshots {

    public Optional<Snapshot> find(long id) {
        throw new UnsupportedOperationException();
    }

    /** The raw bytes of a capture, exactly as they came. */
    public byte[] bytes(long id) {
        throw new UnsupportedOperationException();
    }
}
