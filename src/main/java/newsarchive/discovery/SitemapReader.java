package newsarchive.discovery;

import java.util.List;

/**
 * Reads XML sitemaps, news sitemaps, text sitemaps and indexes of them (sitemaps.org), plain or gzipped, the newest pages first. An
 * index is followed with limits on depth and number of files, so that one that leads to itself, or to thousands, ends.
 */
final class SitemapReader implements ChannelReader {

    private final ChannelDocuments documents;
    private final int maxBytes;
    private final int mostFiles;

    SitemapReader(ChannelDocuments documents, int maxBytes) {
        this(documents, maxBytes, SitemapWalk.MOST_FILES);
    }

    /** @param mostFiles how many files of an index are read */
    SitemapReader(ChannelDocuments documents, int maxBytes, int mostFiles) {
        this.mostFiles = mostFiles;
        this.documents = documents;
        this.maxBytes = maxBytes;
    }

    @Override
    public ChannelOffer read(Source source, Channel channel) {
        SitemapWalk walk = new SitemapWalk(documents, maxBytes, mostFiles, source);
        walk.visit(channel.url());
        List<DiscoveredLink> links = walk.links();
        return new ChannelOffer(links, walk.problem());
    }
}
