package newsarchive.discovery;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one channel offers now.
 *
 * @param links the articles, in the order in which they should be read
 * @param problem why it could not be read, or not all of it, in plain sentences; null when all went well
 */
record ChannelOffer(List<DiscoveredLink> links, @Nullable String problem) {

    ChannelOffer {
        links = List.copyOf(links);
    }

    static ChannelOffer of(List<DiscoveredLink> links) {
        return new ChannelOffer(links, null);
    }

    static ChannelOffer problem(String reason) {
        return new ChannelOffer(List.of(), reason);
    }
}
