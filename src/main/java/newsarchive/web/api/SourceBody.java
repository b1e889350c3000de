package newsarchive.web.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import newsarchive.access.Visibility;
import newsarchive.discovery.Channel;
import newsarchive.discovery.Medium;
import newsarchive.discovery.SourceDraft;
import newsarchive.discovery.SourceFacts;
import newsarchive.discovery.SourceRequests;
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
        @Schema(example = "de") @Nullable String language,
        @Schema(example = "DE") @Nullable String country,
        @Nullable Medium kind,
        @Nullable List<@Nullable String> collections,

        @Schema(
                description = "Other hosts that it is known by, each of one source only",
                example = "[\"paper.example.net\"]")
        @Nullable
        List<@Nullable String> hosts,

        @Schema(description = "The User-Agent header for its own site; left out, that of the settings") @Nullable
        String userAgent,

        @Schema(description = "Further request headers for its own site, by name") @Nullable
        Map<String, @Nullable String> headers,

        @Schema(description = "The Cookie header for its own site", example = "consent=yes") @Nullable
        String cookies,

        @Schema(description = "The HTTP proxy to go through", example = "http://proxy.example:3128") @Nullable
        String proxy) {

    private static final Duration USUAL_INTERVAL = Duration.ofHours(1);

    SourceDraft draft() {
        return new SourceDraft(
                slug,
                name,
                home,
                language,
                new SourceFacts(country, kind, texts(collections), texts(hosts)),
                channelList(),
                interval == null ? USUAL_INTERVAL : interval,
                delay,
                new SourceRequests(userAgent, namedHeaders(), cookies, proxy),
                enabled == null || enabled,
                visibility == null ? Visibility.PUBLIC : visibility);
    }

    /** It may hold what is secret. */
    @Override
    public String toString() {
        return "SourceBody[" + slug + "]";
    }

    private static List<String> texts(@Nullable List<@Nullable String> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }

    private Map<String, String> namedHeaders() {
        Map<String, String> named = new LinkedHashMap<>();
        if (headers != null) {
            headers.forEach((name, value) -> named.put(name, value == null ? "" : value));
        }
        return named;
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
        return new Channel(item.kind(), item.url(), item.selector());
    }
}
