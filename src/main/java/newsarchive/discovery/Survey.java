package newsarchive.discovery;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a site offers, as far as it was looked at.
 *
 * @param home the address of its homepage, or null when not even that could be read
 * @param name what it calls itself, or null
 * @param language two letters, or null
 * @param channels feeds first, then sitemaps, then sections; those that offer nothing last
 * @param asked how many documents were asked for so far
 * @param problem why the address that was given could not be read, in one plain sentence, or null
 */
public record Survey(
        @Nullable String home,
        @Nullable String name,
        @Nullable String language,
        List<Offer> channels,
        int asked,
        @Nullable String problem) {

    public Survey {
        channels = List.copyOf(channels);
    }

    /**
     * One channel and what it offers now.
     *
     * @param title what the site calls it, or null
     * @param links how many articles it offers
     * @param latest the first few of them
     * @param useful true when it adds articles that no better channel has
     * @param problem why it could not be read, or null
     */
    public record Offer(
            ChannelKind kind,
            String url,
            @Nullable String title,
            int links,
            List<Latest> latest,
            boolean useful,
            @Nullable String problem) {

        public Offer {
            latest = List.copyOf(latest);
        }
    }

    /**
     * An article that a channel offers.
     *
     * @param title its headline, or null when the channel has none
     * @param publishedAt when it was published, or null when the channel does not say
     */
    public record Latest(
            String url, @Nullable String title, @Nullable Instant publishedAt) {}
}
