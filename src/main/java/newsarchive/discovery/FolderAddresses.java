package newsarchive.discovery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import newsarchive.url.WebUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file {@code urls.jsonl} of a folder: a JSON object a line, {@code {"id": ..., "url": ..., "captured": ...}}. The id is a file's
 * name (or its path in the folder) without its ending, captured an ISO 8601 time, which may be absent.
 */
final class FolderAddresses {

    private static final String NAME = "urls.jsonl";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Entry> entries = new HashMap<>();
    private int badLines;
    private int firstBadLine;

    private FolderAddresses() {}

    /** What the file says of one page. */
    record Entry(WebUrl url, @Nullable Instant captured) {}

    static FolderAddresses in(Path folder) throws IOException {
        FolderAddresses addresses = new FolderAddresses();
        Path file = folder.resolve(NAME);
        if (Files.isRegularFile(file)) {
            addresses.read(file);
        }
        return addresses;
    }

    /** What is known of the page with this path in the folder. */
    Optional<Entry> find(String path) {
        String id = SavedPageFiles.withoutEnding(path);
        if (id == null) {
            return Optional.empty();
        }
        Entry byPath = entries.get(id);
        return Optional.ofNullable(byPath == null ? entries.get(id.substring(id.lastIndexOf('/') + 1)) : byPath);
    }

    /** Why not all of the file could be read, in one plain sentence, or null. */
    @Nullable
    String problem() {
        if (badLines == 0) {
            return null;
        }
        String others = badLines == 1 ? "" : ", nor could " + (badLines - 1) + " more";
        return "Line " + firstBadLine + " of " + NAME + " could not be read" + others + ".";
    }

    private void read(Path file) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Files.newInputStream(file), UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank() && !add(line)) {
                    badLines++;
                    firstBadLine = firstBadLine == 0 ? number : firstBadLine;
                }
            }
        }
    }

    private boolean add(String line) {
        try {
            JsonNode node = JSON.readTree(line.replace("\uFEFF", ""));
            String id = node.path("id").asString("");
            Optional<WebUrl> url = WebUrl.parse(node.path("url").asString(""));
            if (id.isEmpty() || url.isEmpty()) {
                return false;
            }
            entries.put(id, new Entry(url.get(), time(node.path("captured").asString(""))));
            return true;
        } catch (JacksonException | DateTimeException e) {
            return false;
        }
    }

    private static @Nullable Instant time(String text) {
        return text.isBlank() ? null : OffsetDateTime.parse(text.strip()).toInstant();
    }
}
