package newsarchive.sourcelists;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import newsarchive.access.Visibility;
import newsarchive.discovery.Channel;
import newsarchive.discovery.ChannelKind;
import newsarchive.discovery.Medium;
import newsarchive.discovery.SourceDraft;
import newsarchive.discovery.SourceFacts;
import newsarchive.discovery.SourceRequests;
import newsarchive.sourcelists.ListEntry.Field;
import newsarchive.sourcelists.SourceList.Listed;
import newsarchive.sourcelists.SourceList.Refused;
import newsarchive.url.WebUrl;

/** Makes sources of the entries of a list: entries that are channels of one source, or one channel in several folders, become one. */
final class ListedSources {

    private static final Duration USUAL_INTERVAL = Duration.ofHours(1);

    private final Map<String, List<ListEntry>> bySource = new LinkedHashMap<>();
    private final List<Listed> sources = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();

    private ListedSources() {}

    static SourceList of(List<ListEntry> entries) {
        ListedSources listed = new ListedSources();
        entries.forEach(entry -> listed.bySource
                .computeIfAbsent(identity(entry), key -> new ArrayList<>())
                .add(entry));
        listed.bySource.values().forEach(listed::take);
        return new SourceList(listed.sources, listed.refused);
    }

    private static String identity(ListEntry entry) {
        if (entry.value(Field.SLUG) != null) {
            return "slug " + entry.text(Field.SLUG);
        }
        return entry.value(Field.NAME) != null && entry.value(Field.HOME) != null
                ? "name " + entry.text(Field.NAME).toLowerCase(Locale.ROOT) + "\n" + address(entry.text(Field.HOME))
                : "url " + address(entry.text(Field.URL));
    }

    private static String address(String text) {
        return WebUrl.parse(text).map(WebUrl::value).orElse(text);
    }

    private void take(List<ListEntry> entries) {
        ListEntry first = entries.get(0);
        try {
            if (entries.stream().anyMatch(entry -> entry.value(Field.URL) == null)) {
                throw new UnreadableList("The address of the feed is missing.");
            }
            sources.add(new Listed(first.line(), draft(first, entries)));
        } catch (UnreadableList e) {
            refused.add(new Refused(first.line(), name(first), String.valueOf(e.getMessage())));
        }
    }

    private static SourceDraft draft(ListEntry first, List<ListEntry> entries) throws UnreadableList {
        Set<Channel> channels = new LinkedHashSet<>();
        Set<String> collections = new LinkedHashSet<>();
        for (ListEntry entry : entries) {
            channels.add(new Channel(channelKind(entry), entry.text(Field.URL), entry.value(Field.SELECTOR)));
            collections.addAll(entry.collections());
        }
        String kind = first.text(Field.KIND);
        return new SourceDraft(
                first.value(Field.SLUG),
                name(first),
                first.value(Field.HOME),
                first.value(Field.LANGUAGE),
                new SourceFacts(
                        first.value(Field.COUNTRY),
                        kind.isEmpty() ? null : choice(Medium.values(), kind, "kind of medium"),
                        List.copyOf(collections),
                        List.of(first.text(Field.HOSTS).split("[\\s,;]+"))),
                List.copyOf(channels),
                first.value(Field.INTERVAL) == null ? USUAL_INTERVAL : duration(first.text(Field.INTERVAL)),
                first.value(Field.DELAY) == null ? null : duration(first.text(Field.DELAY)),
                SourceRequests.PLAIN,
                !first.text(Field.ENABLED).equalsIgnoreCase("false"),
                first.value(Field.VISIBILITY) == null
                        ? Visibility.PUBLIC
                        : choice(Visibility.values(), first.text(Field.VISIBILITY), "visibility"));
    }

    /** Its name; one without any is called after the host of its homepage or feed. */
    private static String name(ListEntry entry) {
        return Stream.of(Field.NAME, Field.HOME, Field.URL)
                .map(entry::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(text -> WebUrl.parse(text).map(WebUrl::host).orElse(text))
                .orElse("");
    }

    private static ChannelKind channelKind(ListEntry entry) throws UnreadableList {
        String kind = entry.text(Field.CHANNEL);
        return kind.isEmpty() ? ChannelKind.FEED : choice(ChannelKind.values(), kind, "kind of channel");
    }

    private static <T extends Enum<T>> T choice(T[] all, String text, String what) throws UnreadableList {
        for (T one : all) {
            if (one.name().equalsIgnoreCase(text.replace(' ', '_').replace('-', '_'))) {
                return one;
            }
        }
        String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        throw new UnreadableList("There is no " + what + " “" + shown + "”. The choices are "
                + String.join(", ", Stream.of(all).map(Enum::name).toList()) + ".");
    }

    private static Duration duration(String text) throws UnreadableList {
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            throw new UnreadableList("Interval and delay are written like PT1H or PT5S.");
        }
    }
}
