package newsarchive.discovery;

/** What kind of medium a source is. */
public enum Medium {
    NEWSPAPER,
    MAGAZINE,
    /** Radio or television. */
    BROADCASTER,
    /** One that others buy their news from. */
    AGENCY,
    BLOG,
    /** An authority or an office. */
    GOVERNMENT,
    OTHER
}
