package newsarchive.discovery;

final class UrlListReader implements ChannelReader {
    UrlListReader(ChannelDocuments documents) {}

    @Override
    public ChannelOffer read(Source source, Channel channel) {
        return ChannelOffer.problem("not yet");
    }
}
