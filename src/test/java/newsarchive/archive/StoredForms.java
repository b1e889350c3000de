package newsarchive.archive;

/** How the archive stores what it makes of a text, for those who fill or read its tables without it. */
public final class StoredForms {

    private StoredForms() {}

    /** The column {@code texts} of a revision. */
    public static byte[] texts(String body, String html) {
        return new RevisionTexts(body, html).packed();
    }

    /** The text in the column {@code texts} of a revision. */
    public static String body(byte[] texts) {
        return RevisionTexts.unpacked(texts).body();
    }

    /** The column {@code bands} of an article. */
    public static Integer[] bands(String body) {
        return TextBands.of(body);
    }
}
