package newsarchive.discovery;

import java.util.Map;

/** What came of adding or changing a source. */
public sealed interface SourceChange {

    /** It is stored. */
    record Saved(Source source) implements SourceChange {}

    /**
     * Nothing was stored.
     *
     * @param problems field name (as in the API: slug, name, hosts, proxy ...) to one plain sentence
     */
    record Invalid(Map<String, String> problems) implements SourceChange {}

    /** There is no such source. */
    record Unknown() implements SourceChange {}
}
