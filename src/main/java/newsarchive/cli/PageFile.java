package newsarchive.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import newsarchive.extraction.PageForm;
import org.jspecify.annotations.Nullable;

/**
 * A page on its way in.
 *
 * @param id its name in the output
 * @param path the file, or null for standard input
 * @param problem why it cannot be read, known before it is opened, or null
 */
record PageFile(String id, @Nullable Path path, @Nullable String problem) {

    /** Pages that are larger than this after decompression are refused: the least that a bomb would fill. */
    private static final int MOST_BYTES = 256 * 1024 * 1024;

    private static final List<String> PAGES = List.of(".html", ".htm", ".txt");
    private static final List<String> ARCHIVES = List.of(".warc", ".warc.gz");

    /** Standard input. */
    static PageFile standardInput() {
        return new PageFile("-", null, null);
    }

    /** A file that was named, whatever it is. */
    static PageFile of(Path path) {
        String name = name(path);
        if (!Files.exists(path)) {
            return new PageFile(id(name), path, "There is no file " + path + ".");
        }
        if (endsWithAny(name, ARCHIVES)) {
            return new PageFile(name, path, "WARC files cannot be read by this version.");
        }
        if (!isPage(path)) {
            return new PageFile(name, path, "The name does not end in .html, .htm, .html.gz or .txt.");
        }
        return new PageFile(id(name), path, null);
    }

    /** True for files that a folder of pages is searched for. */
    static boolean isInput(Path path) {
        return isPage(path) || endsWithAny(name(path), ARCHIVES);
    }

    /** The bytes of the page, decompressed. */
    byte[] bytes(InputStream standardInput) throws IOException {
        if (path == null) {
            return limited(standardInput);
        }
        try (InputStream file = Files.newInputStream(path)) {
            return limited(name(path).endsWith(".gz") ? new GZIPInputStream(file) : file);
        }
    }

    /** Text by its name; standard input is HTML unless there is no tag in it at all. */
    PageForm form(byte[] bytes) {
        if (path != null) {
            return withoutGz(name(path)).endsWith(".txt") ? PageForm.TEXT : PageForm.HTML;
        }
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf('<') < 0 ? PageForm.TEXT : PageForm.HTML;
    }

    private static byte[] limited(InputStream stream) throws IOException {
        byte[] bytes = stream.readNBytes(MOST_BYTES);
        if (bytes.length == MOST_BYTES && stream.read() >= 0) {
            throw new IOException("it is larger than " + MOST_BYTES / 1024 / 1024 + " MB");
        }
        return bytes;
    }

    private static boolean isPage(Path path) {
        return endsWithAny(withoutGz(name(path)), PAGES);
    }

    private static String id(String name) {
        String bare = withoutGz(name);
        for (String ending : PAGES) {
            if (bare.toLowerCase(Locale.ROOT).endsWith(ending)) {
                return bare.substring(0, bare.length() - ending.length());
            }
        }
        return name;
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    private static String withoutGz(String name) {
        return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    }

    private static boolean endsWithAny(String name, List<String> endings) {
        String lower = name.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(lower::endsWith);
    }
}
