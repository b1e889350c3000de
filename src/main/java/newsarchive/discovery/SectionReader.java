package newsarchive.discovery;

final class SectionReader implements ChannelReader {
    SectionReader(ChannelDocuments documents) {}

    @Override
    public ChannelOffer read(Source source, Channel channel) {
        return ChannelOffer.problem("not yet");
    }
}
