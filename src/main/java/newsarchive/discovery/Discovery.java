package newsarchive.discovery;

import org.springframework.stereotype.Component;

/**
 * The door of this package: what does a source offer now?
 *
 * <pre>{@code
 * DiscoveryResult now = discovery.discover(source);
 * now.links();      // articles, each once
 * now.problems();   // channels that could not be read, with a plain reason
 * }</pre>
 */
@Component
public class Discovery {

    /** Reads all channels of a source. A channel that cannot be read becomes a problem and does not stop the others. */
    public DiscoveryResult discover(Source source) {
        throw new UnsupportedOperationException();
    }
}
