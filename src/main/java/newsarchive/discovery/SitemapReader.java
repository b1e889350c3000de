package newsarchive.discovery;

final class SitemapReader implements ChannelReader {
    SitemapReader(ChannelDocuments documents, int maxBytes) {}

    @Override
    public ChannelOffer read(Source source, Channel channel) {
        return ChannelOffer.problem("not yet");
    }
}
