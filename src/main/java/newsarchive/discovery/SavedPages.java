package newsarchive.discovery;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads saved pages and text scrapes from folders on this machine: {@code .html}, {@code .htm}, {@code .html.gz}, {@code .txt}. */
@Component
public class SavedPages {

    /** What came of reading one saved page. */
    public sealed interface Reading {}

    /**
     * The page was read.
     *
     * @param bytes the page, unpacked
     * @param text true for a text scrape, false for HTML
     * @param version changes when the file changes; give it to the next {@link #read}
     */
    public record Read(byte[] bytes, boolean text, String version) implements Reading {}

    /** The file is the one that was read before. */
    public record Unchanged() implements Reading {}

    /**
     * The file could not be read.
     *
     * @param reason why, in one plain sentence
     */
    public record Unreadable(String reason) implements Reading {}

    /**
     * Reads a saved page.
     *
     * @param file the file
     * @param knownVersion the version of an earlier reading, or null
     */
    public Reading read(Path file, @Nullable String knownVersion) {
        throw new UnsupportedOperationException();
    }
}
