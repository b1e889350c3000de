package newsarchive.extraction;

/** Tells from class, id or address what an element is likely to be. */
final class MetadataNames {

    static final int ASIDE = 1;
    static final int DATE = 2;
    static final int AUTHOR = 4;

    /** The name speaks of an aside that the element has beside it or within. */
    static final int BESIDE_ASIDE = 8;

    private static final WordMatcher NAMES = new WordMatcher(
            MetadataWords.ASIDE_NAMES,
            MetadataWords.DATE_NAMES,
            MetadataWords.AUTHOR_NAMES,
            MetadataWords.BESIDE_ASIDE_NAMES);

    private static final WordMatcher PATHS = new WordMatcher(MetadataWords.AUTHOR_PATHS, MetadataWords.PEOPLE_PATHS);

    private static final int LONGEST = 300;
    private static final int SHORTEST_PATH = 4;
    private static final int LONGEST_PATH = 500;

    private MetadataNames() {}

    /** The bits that hold for an element with this class or id. */
    static int of(String name) {
        return name.isEmpty() ? 0 : NAMES.find(name, LONGEST);
    }

    /** Whether an address may be that of a person's page. */
    static boolean leadsToPerson(String href) {
        return href.length() >= SHORTEST_PATH && href.length() <= LONGEST_PATH && PATHS.find(href, LONGEST_PATH) != 0;
    }
}
