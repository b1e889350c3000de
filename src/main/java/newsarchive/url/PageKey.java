package newsarchive.url;

/**
 * The one key under which a page is known. Usually made from its address; a saved page that does not say its address is known
 * by the source and the file it was saved in.
 *
 * <pre>{@code
 * PageKey.of(WebUrl.parse("https://www.example.org/a?utm_source=x").orElseThrow());
 * PageKey.saved("my-folder", "2022/scrape-17.txt");   // saved:my-folder/2022/scrape-17.txt
 * }</pre>
 *
 * @param value the key as text, never blank
 */
public record PageKey(String value) {

    public PageKey {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A page key is never blank");
        }
    }

    /** The key of a page with an address: without scheme, so that http and https are one page. */
    public static PageKey of(WebUrl url) {
        String canonical = UrlCanonicalizer.canonical(url).value();
        return new PageKey(canonical.substring(canonical.indexOf("//") + 2));
    }

    /** The key of a saved page of which no address is known. */
    public static PageKey saved(String sourceSlug, String path) {
        return new PageKey("saved:" + sourceSlug + "/" + path);
    }

    @Override
    public String toString() {
        return value;
    }
}
