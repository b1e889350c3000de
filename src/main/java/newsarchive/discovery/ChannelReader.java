package newsarchive.discovery;

/** Reads one kind of channel. Whatever is wrong with a channel becomes a plain reason in the offer, never an exception. */
interface ChannelReader {

    ChannelOffer read(Source source, Channel channel);
}
