package newsarchive.discovery;

import java.util.Map;

/** Placeholder. */
final class SourceDraftCheck {

    private SourceDraftCheck() {}

    static Map<String, String> problems(SourceDraft draft) {
        return draft.name() == null ? Map.of("name", "The source needs a name.") : Map.of();
    }

    static String slugFrom(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
