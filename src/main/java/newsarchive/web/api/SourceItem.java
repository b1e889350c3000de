package newsarchive.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newsarchive.access.Visibility;
import newsarchive.discovery.Medium;
import newsarchive.discovery.Source;
import newsarchive.discovery.SourceRequests;
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

        @Schema(description = "Its main language, BCP 47", example = "de") @Nullable
        String language,

        @Schema(description = "Where it is at home, ISO 3166-1 alpha-2", example = "DE") @Nullable
        String country,

        @Schema(description = "What kind of medium it is") @Nullable
        Medium kind,

        @Schema(description = "The names under which it is filed with others")
        Set<String> collections,

        @Schema(description = "Other hosts that it is known by, without www.")
        Set<String> hosts,

        @Schema(description = SECRET + "its own User-Agent header") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String userAgent,

        @Schema(description = SECRET + "further request headers by name")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Map<String, String> headers,

        @Schema(description = SECRET + "its Cookie header") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String cookies,

        @Schema(description = SECRET + "the HTTP proxy to go through")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String proxy) {

    private static final String SECRET = "Only for the admin, left out otherwise and when there is none: ";

    /** The source as a reader may see it: what it is asked with, and where folders lie on this machine, is for the staff only. */
    static SourceItem of(Source source, long articles, Visibility reader) {
        SourceRequests requests = reader == Visibility.STAFF ? source.requests() : SourceRequests.PLAIN;
        return new SourceItem(
                source.slug(),
                source.name(),
                source.home(),
                source.channels().stream()
                        .filter(channel -> !channel.isLocal() || reader == Visibility.STAFF)
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
                source.language(),
                source.facts().country(),
                source.facts().medium(),
                source.facts().collections(),
                source.facts().hosts(),
                requests.userAgent(),
                requests.headers().isEmpty() ? null : requests.headers(),
                requests.cookies(),
                requests.proxy());
    }
}
