package newsarchive.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import newsarchive.discovery.Channel;
import newsarchive.discovery.ChannelKind;
import org.jspecify.annotations.Nullable;

/** One place where a source offers its articles. */
@Schema(name = "Channel")
record ChannelItem(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        ChannelKind kind,

        @Schema(
                description = "An absolute http(s) address; for FOLDER the path of a folder on the server",
                requiredMode = Schema.RequiredMode.REQUIRED,
                example = "https://news.example/rss.xml")
        @Nullable
        String url,

        @Schema(description = "For SECTION, a CSS selector of the links to articles; none for the rules to tell them")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String selector) {

    static ChannelItem of(Channel channel) {
        return new ChannelItem(channel.kind(), channel.url(), channel.selector());
    }
}
