package newsarchive.discovery;

import java.time.Duration;
import java.util.List;
import newsarchive.access.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * A source as somebody wants it to be, not yet checked. See {@link Sources#add} and {@link Sources#update}.
 *
 * @param slug its short name, or null to make one from the name
 * @param language its main language as a tag (BCP 47), or null; brought to its usual form where it is one
 */
public record SourceDraft(
        @Nullable String slug,
        @Nullable String name,
        @Nullable String home,
        @Nullable String language,
        SourceFacts facts,
        List<Channel> channels,
        Duration interval,
        @Nullable Duration delay,
        SourceRequests requests,
        boolean enabled,
        Visibility visibility) {

    public SourceDraft {
        channels = List.copyOf(channels);
        language = language == null ? null : LanguageTag.read(language).orElse(language);
    }

    /** One of which no more is known than what it needs. */
    public SourceDraft(
            @Nullable String slug,
            @Nullable String name,
            @Nullable String home,
            @Nullable String language,
            List<Channel> channels,
            Duration interval,
            @Nullable Duration delay,
            boolean enabled,
            Visibility visibility) {
        this(
                slug,
                name,
                home,
                language,
                SourceFacts.NONE,
                channels,
                interval,
                delay,
                SourceRequests.PLAIN,
                enabled,
                visibility);
    }

    /** A source as it is, to be changed. */
    public static SourceDraft of(Source source) {
        return new SourceDraft(
                source.slug(),
                source.name(),
                source.home(),
                source.language(),
                source.facts(),
                source.channels(),
                source.interval(),
                source.delay(),
                source.requests(),
                source.enabled(),
                source.visibility());
    }

    /** The same, switched on or off. */
    public SourceDraft withEnabled(boolean value) {
        return new SourceDraft(
                slug, name, home, language, facts, channels, interval, delay, requests, value, visibility);
    }
}
