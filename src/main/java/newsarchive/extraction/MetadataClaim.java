package newsarchive.extraction;

/**
 * What one part of the page says about a field.
 *
 * @param source where it stands, as provenance shows it, such as {@code json-ld}
 */
record MetadataClaim<T>(T value, String source) {

    static final String JSON_LD = "json-ld";
    static final String OPEN_GRAPH = "open-graph";
    static final String META = "meta";
    static final String MICRODATA = "microdata";
    static final String TIME_ELEMENT = "time element";
    static final String VISIBLE_LINE = "visible line";

    /** Stands before the source where the day of the last change had to do for that of publication. */
    static final String MODIFIED = "modified: ";

    static final String ATTRIBUTE = "attribute";
    static final String SCRIPT = "script";
    static final String URL = "url";
    static final String HEADING = "h1";
    static final String TITLE_ELEMENT = "title element";
    static final String LINK = "link";
    static final String HTML_LANG = "html lang";
    static final String TEXT = "text";
}
