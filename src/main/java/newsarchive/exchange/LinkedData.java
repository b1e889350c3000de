package newsarchive.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import newsarchive.extraction.StatedTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An article as schema.org describes a {@code NewsArticle}, in JSON-LD. */
public final class LinkedData {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private LinkedData() {}

    /** JSON that may stand in a script element: it holds none of the characters with which HTML could go on. */
    public static String of(Citation citation) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "https://schema.org");
        data.put("@type", "NewsArticle");
        data.put("headline", citation.title());
        put(data, "description", citation.lead());
        if (!citation.authors().isEmpty()) {
            data.put(
                    "author",
                    citation.authors().stream().map(LinkedData::author).toList());
        }
        put(data, "datePublished", iso(citation.published()));
        put(data, "dateModified", iso(citation.modified()));
        put(data, "inLanguage", citation.language());
        put(data, "articleSection", citation.section());
        if (!citation.topics().isEmpty()) {
            data.put("keywords", citation.topics());
        }
        data.put("publisher", named("Organization", citation.medium()));
        put(data, "url", citation.url());
        put(data, "isBasedOn", citation.url());
        data.put("archivedAt", citation.archived());
        return inScript(JSON.writeValueAsString(data));
    }

    private static Map<String, Object> author(CitedName name) {
        return named(name.isPerson() ? "Person" : "Organization", name.plain());
    }

    private static Map<String, Object> named(String type, String name) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@type", type);
        thing.put("name", name);
        return thing;
    }

    private static @Nullable String iso(@Nullable StatedTime time) {
        return time == null ? null : time.iso();
    }

    private static void put(Map<String, Object> data, String name, @Nullable String value) {
        if (value != null) {
            data.put(name, value);
        }
    }

    private static String inScript(String json) {
        return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }
}
