package newsarchive.archive;

/** What the {@link Register} lists. */
public enum RegisterKind {
    AUTHOR,
    TOPIC,
    LANGUAGE
}
