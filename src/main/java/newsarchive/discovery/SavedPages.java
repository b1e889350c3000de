package newsarchive.discovery;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import newsarchive.fetching.FetchSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Reads saved pages and text scrapes from folders on this machine: {@code .html}, {@code .htm}, {@code .html.gz}, {@code .txt}. */
@Component
public class SavedPages {

    private final DataSize maxBody;

    SavedPages(FetchSettings settings) {
        this.maxBody = settings.maxBody();
    }

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
     * <pre>{@code
     * SavedPages.Reading first = pages.read(file, null);                  // Read
     * pages.read(file, ((SavedPages.Read) first).version());              // Unchanged
     * }</pre>
     *
     * @param file the file
     * @param knownVersion the version of an earlier reading, or null
     */
    public Reading read(Path file, @Nullable String knownVersion) {
        try {
            if (!Files.isRegularFile(file)) {
                return new Unreadable(
                        Files.exists(file)
                                ? file + " is not a file."
                                : "The file " + file + " does not exist any more.");
            }
            String version = version(file);
            return version.equals(knownVersion) ? new Unchanged() : read(file, version, nameOf(file));
        } catch (ZipException | EOFException e) {
            return new Unreadable("The file " + file + " could not be unpacked.");
        } catch (IOException e) {
            return new Unreadable("The file " + file + " could not be read.");
        }
    }

    private Reading read(Path file, String version, String name) throws IOException {
        int limit = (int) Math.min(maxBody.toBytes(), Integer.MAX_VALUE - 9);
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = name.endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            byte[] bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit) {
                return new Unreadable("The file " + file + " is larger than " + maxBody.toMegabytes() + " MB.");
            }
            return new Read(bytes, name.endsWith(".txt"), version);
        }
    }

    private static String version(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return attributes.size() + "-" + attributes.lastModifiedTime().toInstant();
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }
}
