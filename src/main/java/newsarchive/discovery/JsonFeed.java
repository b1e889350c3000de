package newsarchive.discovery;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newsarchive.url.WebUrl;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The links of a <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed</a>, the newest first. */
final class JsonFeed {

    private JsonFeed() {}

    /** Whether a document is meant to be one: JSON begins with a brace, and no feed in XML does. */
    static boolean is(byte[] bytes) {
        int at = bytes.length > 2 && bytes[0] == (byte) 0xEF ? 3 : 0;
        while (at < bytes.length && bytes[at] >= 0 && bytes[at] <= ' ') {
            at++;
        }
        return at < bytes.length && bytes[at] == '{';
    }

    /**
     * Reads a feed.
     *
     * @param base what relative addresses are relative to
     * @throws IllegalArgumentException when it is no JSON Feed
     */
    static List<DiscoveredLink> links(byte[] bytes, WebUrl base) {
        JsonNode feed = parse(bytes);
        if (!feed.path("version").asString("").contains("jsonfeed.org/version/")) {
            throw new IllegalArgumentException("no version of JSON Feed");
        }
        List<JsonNode> items = new ArrayList<>();
        feed.path("items").forEach(items::add);
        return items.stream()
                .sorted(Comparator.comparing(JsonFeed::date).reversed())
                .flatMap(item -> link(item, base).stream())
                .toList();
    }

    private static Optional<DiscoveredLink> link(JsonNode item, WebUrl base) {
        Instant date = date(item);
        return address(item, base)
                .map(url -> DiscoveredLink.of(
                        url.withoutFragment(),
                        item.path("title").asString(""),
                        date.equals(Instant.MIN) ? null : date));
    }

    private static JsonNode parse(byte[] bytes) {
        try {
            return JsonMapper.shared().readTree(bytes);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no JSON", e);
        }
    }

    /** An item without a date stands last. */
    private static Instant date(JsonNode item) {
        return Stream.of("date_published", "date_modified")
                .map(name -> item.path(name).asString(""))
                .filter(text -> !text.isBlank())
                .flatMap(text -> instant(text).stream())
                .findFirst()
                .orElse(Instant.MIN);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The item's own address; that of what it writes about counts only where it has none; an id may be an address. */
    private static Optional<WebUrl> address(JsonNode item, WebUrl base) {
        return Stream.of("url", "external_url")
                .map(name -> item.path(name).asString("").strip())
                .filter(text -> !text.isEmpty())
                .flatMap(text -> base.resolve(text).stream())
                .findFirst()
                .or(() -> WebUrl.parse(item.path("id").asString("").strip()));
    }
}
