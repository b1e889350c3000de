package newsarchive.archive;

/** Whose change a revision is. */
public enum RevisionCause {
    /** The publisher changed the page. */
    PUBLISHER,
    /** The page is the same; our extractor reads it differently. */
    EXTRACTOR,
    /** The page is the same; the rules for its site changed. */
    RULES
}
