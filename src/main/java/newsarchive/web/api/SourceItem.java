package newsarchive.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import newsarchive.access.Visibility;
import newsarchive.discovery.ChannelKind;
import newsarchive.discovery.Source;
import newsarchive.discovery.SourceState;
import org.jspecify.annotations.Nullable;

/** A source as it is. */
@Schema(name = "Source")
record SourceItem(
        String slug,
        String name,
        @Nullable String home,
        List<ChannelItem> channels,

        @Schema(description = "Time between two checks", type = "string", format = "duration", example = "PT1H")
        Duration interval,

        @Schema(
                description = "Its own least pause between two requests; null for that of the settings",
                type = "string",
                format = "duration",
                example = "PT1S")
        @Nullable
        Duration delay,

        @Schema(description = "Whether it is checked on schedule")
        boolean enabled,

        @Schema(description = "Who may read its articles") Visibility visibility,
        SourceState state,
        @Nullable Instant lastCheck,

        @Schema(description = "Null when it is switched off") @Nullable
        Instant nextCheck,

        @Schema(description = "Why the last check failed; null when it went well") @Nullable
        String lastError,

        @Schema(description = "How many articles the archive holds of it")
        long articles,

        @Schema(description = "Its main language, ISO 639-1", example = "de") @Nullable
        String language) {

    /** The source as a reader may see it: where folders lie on this machine is for the staff only. */
    static SourceItem of(Source source, long articles, Visibility reader) {
        return new SourceItem(
                source.slug(),
                source.name(),
                source.home(),
                source.channels().stream()
                        .filter(channel -> channel.kind() != ChannelKind.FOLDER || reader == Visibility.STAFF)
                        .map(ChannelItem::of)
                        .toList(),
                source.interval(),
                source.delay(),
                source.enabled(),
                source.visibility(),
                source.state(),
                source.lastCheck(),
                source.nextCheck(),
                source.lastError(),
                articles,
                source.language());
    }
}
