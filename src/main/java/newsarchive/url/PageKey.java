package newsarchive.url;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The one key under which a page is known. Usually made from its address; a saved page that does not say its address is known
 * by the source and the file it was saved in.
 *
 * <pre>{@code
 * PageKey.of(WebUrl.parse("https://www.example.org/a?utm_source=x").orElseThrow());
 * PageKey.saved("my-folder", "2022/scrape-17.txt");   // saved:my-folder/2022/scrape-17.txt
 * }</pre>
 *
 * @param value the key as text, never blank; those made here have at most 1000 bytes in UTF-8
 */
public record PageKey(String value) {

    private static final int MAX_BYTES = 1000;

    public PageKey {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A page key is never blank");
        }
    }

    /** The key of a page with an address: without scheme, so that http and https are one page. */
    public static PageKey of(WebUrl url) {
        String canonical = UrlCanonicalizer.canonical(url).value();
        return new PageKey(bounded(canonical.substring(canonical.indexOf("//") + 2)));
    }

    /** The key of a saved page of which no address is known. */
    public static PageKey saved(String sourceSlug, String path) {
        return new PageKey(bounded("saved:" + sourceSlug + "/" + path));
    }

    /** Keys stand in an index of the database, which takes no longer ones: their end gives way to a digest of the whole. */
    private static String bounded(String key) {
        byte[] bytes = key.getBytes(UTF_8);
        if (bytes.length <= MAX_BYTES) {
            return key;
        }
        String start = new String(bytes, 0, MAX_BYTES - 70, UTF_8).replace("\uFFFD", "");
        return start + "#" + sha256(bytes);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
