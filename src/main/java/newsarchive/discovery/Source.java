package newsarchive.discovery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import newsarchive.access.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * A news source that we follow.
 *
 * @param id its number in the database
 * @param slug its short name in addresses: lower-case letters, digits and hyphens
 * @param name its name as shown
 * @param home its homepage, or null
 * @param language its main language as ISO 639-1 code, or null
 * @param channels where it offers its articles
 * @param interval time between two checks
 * @param delay its own least pause between two requests, or null for the setting's
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
        List<Channel> channels,
        Duration interval,
        @Nullable Duration delay,
        boolean enabled,
        Visibility visibility,
        SourceState state,
        @Nullable Instant lastCheck,
        @Nullable Instant nextCheck,
        @Nullable String lastError) {

    public Source {
        channels = List.copyOf(channels);
    }

    /** One that is stored nowhere, to read a channel before anybody follows it. */
    static Source imagined(Channel channel) {
        return new Source(
                0,
                "",
                "",
                null,
                null,
                List.of(channel),
                Duration.ofHours(1),
                null,
                false,
                Visibility.STAFF,
                SourceState.NEW,
                null,
                null,
                null);
    }
}
