package newsarchive.discovery;

/** How a source offers its articles. */
public enum ChannelKind {
    /** RSS, RDF, Atom or JSON Feed. */
    FEED,
    /** An XML sitemap or sitemap index (sitemaps.org). */
    SITEMAP,
    /** A page that lists articles. */
    SECTION,
    /** A folder of saved pages and text scrapes on this machine. */
    FOLDER,
    /** A text file with one address a line. */
    URL_LIST
}
