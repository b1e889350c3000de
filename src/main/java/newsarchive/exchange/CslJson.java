package newsarchive.exchange;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A citation as the processors of the Citation Style Language read it. */
public final class CslJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CslJson() {}

    /** A list with one item. */
    public static String of(Citation citation) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", citation.key());
        item.put("type", "article-newspaper");
        item.put("title", citation.title());
        if (!citation.authors().isEmpty()) {
            item.put("author", citation.authors().stream().map(CslJson::name).toList());
        }
        item.put("container-title", citation.medium());
        put(item, "section", citation.section());
        if (citation.published() != null) {
            item.put("issued", date(citation.published().date()));
        }
        item.put("accessed", date(citation.captured().atOffset(ZoneOffset.UTC).toLocalDate()));
        put(item, "language", citation.language());
        put(item, "abstract", citation.lead());
        if (!citation.topics().isEmpty()) {
            item.put("keyword", String.join(", ", citation.topics()));
        }
        item.put("URL", citation.address());
        item.put("archive_location", citation.archived());
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(List.of(item)) + "\n";
    }

    private static Map<String, Object> name(CitedName name) {
        if (name.given() == null) {
            return Map.of("literal", name.family());
        }
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("family", name.family());
        parts.put("given", name.given());
        return parts;
    }

    private static Map<String, Object> date(LocalDate day) {
        return Map.of("date-parts", List.of(List.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth())));
    }

    private static void put(Map<String, Object> item, String name, @Nullable String value) {
        if (value != null) {
            item.put(name, value);
        }
    }
}
