package newsarchive.discovery;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import newsarchive.access.Visibility;
import newsarchive.url.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * One source of the starter file: the draft, or why it cannot be one.
 *
 * @param draft empty when there is a problem
 * @param problem one plain sentence
 */
record StarterEntry(Optional<SourceDraft> draft, Optional<String> problem) {

    static StarterEntry read(Object entry, Path seeds) {
        if (!(entry instanceof Map<?, ?> map)) {
            return bad("an entry", "it is not a source.");
        }
        String about = text(map, "slug") == null ? "\"" + text(map, "name") + "\"" : "\"" + text(map, "slug") + "\"";
        try {
            SourceDraft draft = draft(map, seeds);
            return new SourceDraftCheck()
                    .problems(draft).values().stream()
                            .findFirst()
                            .map(problem -> bad(about, problem))
                            .orElseGet(() -> new StarterEntry(Optional.of(draft), Optional.empty()));
        } catch (DateTimeException e) {
            return bad(about, "Interval and delay are written like PT1H or PT5S.");
        } catch (IllegalArgumentException e) {
            return bad(about, "It has a visibility, a medium or a kind of channel that does not exist.");
        }
    }

    private static SourceDraft draft(Map<?, ?> map, Path seeds) {
        String interval = text(map, "interval");
        String delay = text(map, "delay");
        String visibility = text(map, "visibility");
        return new SourceDraft(
                text(map, "slug"),
                text(map, "name"),
                text(map, "home"),
                text(map, "language"),
                facts(map),
                channels(map.get("channels"), seeds),
                interval == null ? Duration.ofHours(1) : Duration.parse(interval),
                delay == null ? null : Duration.parse(delay),
                SourceRequests.PLAIN,
                "true".equals(text(map, "enabled")),
                visibility == null ? Visibility.PUBLIC : Visibility.valueOf(visibility.toUpperCase(Locale.ROOT)));
    }

    private static SourceFacts facts(Map<?, ?> map) {
        String medium = text(map, "medium");
        return new SourceFacts(
                text(map, "country"),
                medium == null ? null : Medium.valueOf(medium.toUpperCase(Locale.ROOT)),
                texts(map.get("collections")),
                texts(map.get("hosts")));
    }

    private static List<Channel> channels(@Nullable Object list, Path seeds) {
        List<Channel> channels = new ArrayList<>();
        if (list instanceof List<?> entries) {
            for (Object entry : entries) {
                if (!(entry instanceof Map<?, ?> map)) {
                    throw new IllegalArgumentException("Not a channel");
                }
                channels.add(channel(map, seeds));
            }
        }
        return channels;
    }

    private static Channel channel(Map<?, ?> map, Path seeds) {
        ChannelKind kind = ChannelKind.valueOf(String.valueOf(text(map, "kind")).toUpperCase(Locale.ROOT));
        String url = text(map, "url");
        boolean onDisk = kind == ChannelKind.FOLDER
                || (kind == ChannelKind.URL_LIST
                        && url != null
                        && WebUrl.parse(url).isEmpty());
        return new Channel(
                kind,
                onDisk && url != null ? seeds.resolve(url).normalize().toString() : String.valueOf(url),
                text(map, "selector"));
    }

    /** A list, or one text alone. */
    private static List<String> texts(@Nullable Object value) {
        if (value instanceof List<?> values) {
            return values.stream().map(String::valueOf).toList();
        }
        return value == null ? List.of() : List.of(value.toString());
    }

    private static @Nullable String text(Map<?, ?> map, String key) {
        Object value = map.get(key);
        String text = value == null ? "" : value.toString().strip();
        return text.isEmpty() ? null : text;
    }

    private static StarterEntry bad(String about, String problem) {
        return new StarterEntry(
                Optional.empty(), Optional.of("The starter source " + about + " was left out: " + problem));
    }
}
