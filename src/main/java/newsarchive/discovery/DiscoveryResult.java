package newsarchive.discovery;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source's channels offer now.
 *
 * @param links the articles, each once, in the order in which they should be read (newest first from feeds, by capture time from
 *     folders)
 * @param pace the usual time between two of its articles, or null when it is not known
 * @param problems one entry for each channel that could not be read; the others' links are there all the same
 */
public record DiscoveryResult(
        List<DiscoveredLink> links, @Nullable Duration pace, List<Problem> problems) {

    public DiscoveryResult {
        links = List.copyOf(links);
        problems = List.copyOf(problems);
    }

    /**
     * A channel that could not be read.
     *
     * @param channel which
     * @param reason why, in one plain sentence
     */
    public record Problem(Channel channel, String reason) {}
}
