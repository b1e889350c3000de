package newsarchive.extraction;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the members of a page's state object say by their names. */
final class StateNames {

    private static final Map<String, Set<String>> NAMES = new HashMap<>();
    private static final List<String> TEXT;

    static {
        Map<String, List<String>> sections = WordFile.read("state-names").sections();
        sections.forEach((section, names) -> NAMES.put(section, new HashSet<>(names)));
        TEXT = List.copyOf(sections.getOrDefault("text", List.of()));
    }

    private StateNames() {}

    /** Whether a name belongs to a section of the list: body, title, record, kind, heading, quote, item, no text. */
    static boolean is(String section, String name) {
        return NAMES.getOrDefault(section, Set.of()).contains(folded(name));
    }

    /** The value that holds the text of an object, empty when it has none. */
    static Object text(Map<?, ?> map) {
        Object found = "";
        int place = TEXT.size();
        for (Map.Entry<?, ?> member : map.entrySet()) {
            int at = TEXT.indexOf(folded(member.getKey().toString()));
            if (at >= 0 && at < place && !member.getValue().equals("")) {
                found = member.getValue();
                place = at;
            }
        }
        return found;
    }

    /** {@code content_elements}, {@code contentElements} and {@code content-elements} are one name. */
    private static String folded(String name) {
        if (name.length() > 40) {
            return "";
        }
        StringBuilder folded = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            if (Character.isLetterOrDigit(name.charAt(i))) {
                folded.append(name.charAt(i));
            }
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }
}
