package newsarchive.discovery;

import java.time.Duration;
import java.util.List;
import newsarchive.access.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * A source as somebody wants it to be, not yet checked. See {@link Sources#add} and {@link Sources#update}.
 *
 * @param slug its short name, or null to make one from the name
 */
public record SourceDraft(
        @Nullable String slug,
        @Nullable String name,
        @Nullable String home,
        @Nullable String language,
        List<Channel> channels,
        Duration interval,
        @Nullable Duration delay,
        boolean enabled,
        Visibility visibility) {

    public SourceDraft {
        channels = List.copyOf(channels);
    }
}
