package newsarchive.search;

/**
 * How a query could go on.
 *
 * @param kind what was added
 * @param query the whole query, as one would type it
 */
public record Suggestion(Kind kind, String query) {

    /** What the end of a query is taken for. */
    public enum Kind {
        FIELD,
        WORD,
        SOURCE,
        AUTHOR,
        TOPIC,
        LANGUAGE,
        TIME,
        STATE
    }
}
