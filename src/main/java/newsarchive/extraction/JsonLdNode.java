package newsarchive.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One object of linked data. Every reading is forgiving: a list where one value is due, a name where an object is due. */
record JsonLdNode(Map<String, Object> members) {

    /** Its types without the vocabulary's prefix: {@code NewsArticle}. */
    List<String> types() {
        List<String> types = new ArrayList<>();
        for (Object type : values("@type")) {
            String name = type.toString();
            types.add(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1));
        }
        return types;
    }

    boolean hasType(String type) {
        return types().contains(type);
    }

    /** All values of a member, one or a list; empty when it is absent. */
    List<Object> values(String key) {
        Object value = members.get(key);
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> list ? List.copyOf(list) : List.of(value);
    }

    /** The objects among the values of a member. */
    List<JsonLdNode> nodes(String key) {
        List<JsonLdNode> nodes = new ArrayList<>();
        for (Object value : values(key)) {
            JsonLdNode node = of(value);
            if (node != null) {
                nodes.add(node);
            }
        }
        return nodes;
    }

    /** The first value of a member as text: the text itself, or the name of an object; null when there is none. */
    @Nullable
    String text(String key) {
        return texts(key).stream().findFirst().orElse(null);
    }

    /** All values of a member as text, blank ones left out. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Object value : values(key)) {
            String text = text(value);
            if (text != null && !text.isBlank()) {
                texts.add(text.strip());
            }
        }
        return texts;
    }

    private static @Nullable String text(Object value) {
        if (value instanceof String text) {
            return text;
        }
        JsonLdNode node = of(value);
        if (node == null) {
            return null;
        }
        for (String key : List.of("@value", "name", "headline", "url", "@id")) {
            if (node.members.get(key) instanceof String text) {
                return text;
            }
        }
        return null;
    }

    @SuppressWarnings("unchecked")
    static @Nullable JsonLdNode of(Object value) {
        return value instanceof Map<?, ?> map ? new JsonLdNode((Map<String, Object>) map) : null;
    }
}
