package newsarchive.web.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import newsarchive.access.Visibility;
import newsarchive.discovery.Channel;
import newsarchive.discovery.SourceDraft;
import org.jspecify.annotations.Nullable;

/** A source as somebody wants it to be. What only the archive knows may come along, as in an answer, and is ignored. */
@Schema(name = "SourceDraft")
@JsonIgnoreProperties({"state", "lastCheck", "nextCheck", "lastError", "articles"})
record SourceBody(
        @Schema(
                description =
                        "Lower-case letters, digits and hyphens; made from the name when it is left out. It never changes")
        @Nullable
        String slug,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String name,

        @Nullable String home,
        @Nullable List<@Nullable ChannelItem> channels,

        @Schema(type = "string", format = "duration", defaultValue = "PT1H", example = "PT1H") @Nullable
        Duration interval,

        @Schema(type = "string", format = "duration", example = "PT1S") @Nullable
        Duration delay,

        @Schema(defaultValue = "true") @Nullable Boolean enabled,
        @Schema(defaultValue = "PUBLIC") @Nullable Visibility visibility,
        @Schema(example = "de") @Nullable String language) {

    private static final Duration USUAL_INTERVAL = Duration.ofHours(1);

    SourceDraft draft() {
        return new SourceDraft(
                slug,
                name,
                home,
                language,
                channelList(),
                interval == null ? USUAL_INTERVAL : interval,
                delay,
                enabled == null || enabled,
                visibility == null ? Visibility.PUBLIC : visibility);
    }

    private List<Channel> channelList() {
        return channels == null
                ? List.of()
                : channels.stream().map(SourceBody::channel).toList();
    }

    private static Channel channel(@Nullable ChannelItem item) {
        if (item == null || item.kind() == null || item.url() == null) {
            throw ApiProblem.invalid(Map.of("channels", "Each channel needs a kind and a url."));
        }
        return new Channel(item.kind(), item.url());
    }
}
