package newsarchive.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All linked data of a page: the objects that may be the page's own, and a look-up for references between them. */
final class JsonLdGraph {

    /** Members through which an object still is the page's own matter, not something it points to. */
    private static final Set<String> WAYS = Set.of("@graph", "mainEntity", "mainEntityOfPage", "item");

    /** Enough for any page that people read; a hostile page does not get all of its own read. */
    private static final int MOST_SCRIPTS = 300;

    private static final int MOST_CHARACTERS = 2_000_000;

    private final List<JsonLdNode> own = new ArrayList<>();
    private final Map<String, JsonLdNode> byId = new HashMap<>();

    JsonLdGraph(List<String> scripts) {
        int left = MOST_CHARACTERS;
        for (String script : scripts.subList(0, Math.min(MOST_SCRIPTS, scripts.size()))) {
            if (script.length() > left) {
                continue;
            }
            left -= script.length();
            for (Object root : JsonLdParser.parse(script)) {
                gather(root, true);
            }
        }
    }

    /** The page's own objects in its order, those in lists of links and the like left out. */
    List<JsonLdNode> own() {
        return own;
    }

    /** The object that a reference points to, or the given one when it is more than a reference or leads nowhere. */
    JsonLdNode resolve(JsonLdNode node) {
        String id = node.members().get("@id") instanceof String text ? text : null;
        JsonLdNode full = id == null ? null : byId.get(id);
        return full != null && full.members().size() > node.members().size() ? full : node;
    }

    private void gather(@Nullable Object value, boolean isOwn) {
        if (value instanceof List<?> list) {
            list.forEach(member -> gather(member, isOwn));
        }
        JsonLdNode node = value == null ? null : JsonLdNode.of(value);
        if (node == null) {
            return;
        }
        if (node.members().get("@id") instanceof String id) {
            byId.merge(id, node, (a, b) -> a.members().size() >= b.members().size() ? a : b);
        }
        if (isOwn) {
            own.add(node);
        }
        node.members().forEach((key, member) -> {
            if (!(member instanceof String)) {
                gather(member, isOwn && WAYS.contains(key));
            }
        });
    }
}
