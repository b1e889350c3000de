package newsarchive.extraction;

/** In which form a page was captured. */
public enum PageForm {
    /** The bytes of an HTML document. */
    HTML,
    /** The text of a page whose markup is already lost, one block a line, chrome lines included. */
    TEXT
}
