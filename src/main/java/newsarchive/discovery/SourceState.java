package newsarchive.discovery;

/** How a source is doing. */
public enum SourceState {
    /** Never checked. */
    NEW,
    /** The last check went well. */
    ACTIVE,
    /** The last check failed; {@code lastError} says why. */
    FAILING,
    /** Switched off by the admin. */
    PAUSED
}
