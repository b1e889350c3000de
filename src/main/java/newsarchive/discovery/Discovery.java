package newsarchive.discovery;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newsarchive.discovery.DiscoveryResult.Problem;
import newsarchive.fetching.FetchSettings;
import newsarchive.fetching.Fetcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The door of this package: what does a source offer now?
 *
 * <pre>{@code
 * DiscoveryResult now = discovery.discover(source);
 * now.links();      // articles, each once; each capture once for saved pages
 * now.problems();   // channels that could not be read, with a plain reason
 * }</pre>
 */
@Component
public class Discovery {

    private static final Logger log = LoggerFactory.getLogger(Discovery.class);

    private final Map<ChannelKind, ChannelReader> readers;
    private final ChannelDocuments documents;
    private final SectionReader sections;
    private final Clock clock;

    Discovery(Fetcher fetcher, FetchSettings settings, Clock clock) {
        this.clock = clock;
        this.documents = new ChannelDocuments(fetcher);
        this.sections = new SectionReader(documents);
        int maxBytes = (int) Math.min(settings.maxBody().toBytes(), Integer.MAX_VALUE - 8);
        this.readers = Map.of(
                ChannelKind.FEED, new FeedReader(documents),
                ChannelKind.SITEMAP, new SitemapReader(documents, maxBytes),
                ChannelKind.SECTION, sections,
                ChannelKind.FOLDER, new FolderReader(),
                ChannelKind.URL_LIST, new UrlListReader(documents, maxBytes));
    }

    /** The same where nothing is known yet of the source's addresses. */
    public DiscoveryResult discover(Source source) {
        return discover(source, AddressShapes.NONE);
    }

    /**
     * Reads all channels of a source. A channel that cannot be read becomes a problem and does not stop the others.
     *
     * @param shapes what the addresses of its articles look like, to tell them on section pages
     */
    public DiscoveryResult discover(Source source, AddressShapes shapes) {
        return documents.reading(() -> read(source, shapes));
    }

    private DiscoveryResult read(Source source, AddressShapes shapes) {
        Map<String, DiscoveredLink> links = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Channel channel : source.channels()) {
            ChannelOffer offer = offer(source, channel, shapes);
            offer.links().forEach(link -> links.putIfAbsent(identity(link), link));
            if (offer.problem() != null) {
                problems.add(new Problem(channel, offer.problem()));
            }
        }
        log.debug("Source {} offers {} links, {} problems", source.slug(), links.size(), problems.size());
        List<DiscoveredLink> offered = List.copyOf(links.values());
        return new DiscoveryResult(
                offered, PublishingPace.of(offered, clock.instant()).orElse(null), problems);
    }

    private ChannelOffer offer(Source source, Channel channel, AddressShapes shapes) {
        if (channel.kind() == ChannelKind.SECTION) {
            return sections.read(source, channel, shapes);
        }
        ChannelReader reader = readers.get(channel.kind());
        if (reader == null) {
            throw new IllegalStateException("No reader for " + channel.kind());
        }
        return reader.read(source, channel);
    }

    /** A page to be fetched is one link; of a saved page each capture is, for an article may have several. */
    private static String identity(DiscoveredLink link) {
        return link.file() == null ? "page " + link.key() : "file " + link.file();
    }
}
