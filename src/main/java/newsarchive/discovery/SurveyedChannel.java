package newsarchive.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import newsarchive.discovery.SitePage.Pointer;
import newsarchive.url.PageKey;

/** A channel that a survey found, with all that it offers. */
record SurveyedChannel(ChannelKind kind, Pointer pointer, ChannelOffer offer) {

    private static final int SHOWN = 3;

    /** A channel is worth following for a tenth of new articles, or this many. */
    private static final int ENOUGH_NEW = 5;

    boolean isWorking() {
        return !offer.links().isEmpty();
    }

    boolean isWorkingFeed() {
        return kind == ChannelKind.FEED && isWorking();
    }

    /** The channels, with what is useful among them: feeds and news sitemaps; where there are none, sections; else a sitemap. */
    static List<Survey.Offer> judged(List<SurveyedChannel> found) {
        List<SurveyedChannel> bestFirst = found.stream()
                .filter(channel -> channel.isWorking() || channel.offer.problem() != null)
                .sorted(Comparator.comparing((SurveyedChannel channel) -> !channel.isWorking())
                        .thenComparing(SurveyedChannel::rank))
                .toList();
        boolean hasNews = found.stream().anyMatch(channel -> channel.isWorking() && channel.isOfNews());
        Set<PageKey> known = new HashSet<>();
        List<Survey.Offer> offers = new ArrayList<>();
        for (SurveyedChannel channel : bestFirst) {
            boolean isOfBestKind = channel.isOfNews() || (!hasNews && channel.kind == ChannelKind.SECTION);
            boolean useful = channel.isWorking() && (isOfBestKind || known.isEmpty()) && channel.addsTo(known);
            if (useful) {
                channel.offer.links().forEach(link -> known.add(link.key()));
            }
            offers.add(channel.shown(useful));
        }
        return offers;
    }

    private int rank() {
        return switch (kind) {
            case FEED -> 0;
            case SITEMAP -> isOfNews() ? 1 : 3;
            default -> 2;
        };
    }

    /** Feeds and news sitemaps hold what is new; other sitemaps hold whatever a site ever had. */
    private boolean isOfNews() {
        return kind == ChannelKind.FEED
                || (kind == ChannelKind.SITEMAP && offer.links().stream().anyMatch(link -> link.publishedAt() != null));
    }

    private boolean addsTo(Set<PageKey> known) {
        long added = offer.links().stream()
                .filter(link -> !known.contains(link.key()))
                .count();
        return added >= ENOUGH_NEW || added * 10 > offer.links().size();
    }

    private Survey.Offer shown(boolean useful) {
        List<Survey.Latest> latest = offer.links().stream()
                .limit(SHOWN)
                .map(link -> new Survey.Latest(String.valueOf(link.url()), link.title(), link.publishedAt()))
                .toList();
        return new Survey.Offer(
                kind, pointer.url().value(), pointer.title(), offer.links().size(), latest, useful, offer.problem());
    }
}
