package newsarchive.discovery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import newsarchive.access.Visibility;
import newsarchive.fetching.RequestProfile;
import newsarchive.url.SameSite;
import newsarchive.url.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * A news source that we follow.
 *
 * @param id its number in the database
 * @param slug its short name in addresses: lower-case letters, digits and hyphens
 * @param name its name as shown
 * @param home its homepage, or null
 * @param language its main language as a tag (BCP 47), or null
 * @param facts what else it is
 * @param channels where it offers its articles
 * @param interval time between two checks
 * @param delay its own least pause between two requests, or null for the setting's
 * @param requests what its servers are sent that others are not; not for everybody's eyes
 * @param enabled whether it is checked on schedule
 * @param visibility who may read its articles
 * @param state how it is doing
 * @param lastCheck when the last check ended, or null
 * @param nextCheck when it is due, or null when it is switched off
 * @param lastError why the last check failed in one plain sentence, or null when it went well
 */
public record Source(
        long id,
        String slug,
        String name,
        @Nullable String home,
        @Nullable String language,
        SourceFacts facts,
        List<Channel> channels,
        Duration interval,
        @Nullable Duration delay,
        SourceRequests requests,
        boolean enabled,
        Visibility visibility,
        SourceState state,
        @Nullable Instant lastCheck,
        @Nullable Instant nextCheck,
        @Nullable String lastError) {

    public Source {
        channels = List.copyOf(channels);
    }

    /** The same source with other places to look for its articles. */
    public Source withChannels(List<Channel> others) {
        return new Source(
                id,
                slug,
                name,
                home,
                language,
                facts,
                others,
                interval,
                delay,
                requests,
                enabled,
                visibility,
                state,
                lastCheck,
                nextCheck,
                lastError);
    }

    /** Whether an address is its own: on the site of its homepage or of a channel, or on one of its other hosts. */
    public boolean owns(WebUrl url) {
        return facts.hosts().contains(SourceFacts.withoutWww(url.host()))
                || Stream.concat(Stream.ofNullable(home), channels.stream().map(Channel::url))
                        .flatMap(address -> WebUrl.parse(address).stream())
                        .anyMatch(own -> SameSite.of(own, url));
    }

    /**
     * How the server of an address is asked for this source. A feed may lead anywhere, so what is secret or personal is only for
     * addresses that it {@link #owns}.
     */
    public RequestProfile profileFor(WebUrl url) {
        return owns(url)
                ? new RequestProfile(
                        delay, requests.userAgent(), requests.headers(), requests.cookies(), requests.proxy())
                : new RequestProfile(delay, null, Map.of(), null, requests.proxy());
    }

    /** One that is stored nowhere, to read a channel before anybody follows it. */
    static Source imagined(Channel channel) {
        return new Source(
                0,
                "",
                "",
                null,
                null,
                SourceFacts.NONE,
                List.of(channel),
                Duration.ofHours(1),
                null,
                SourceRequests.PLAIN,
                false,
                Visibility.STAFF,
                SourceState.NEW,
                null,
                null,
                null);
    }
}
