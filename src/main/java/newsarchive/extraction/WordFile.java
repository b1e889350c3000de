package newsarchive.extraction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A word list on the class path: sections in square brackets, one entry a line, comments after {@code #}. */
record WordFile(Map<String, List<String>> sections) {

    static WordFile read(String name) {
        String path = "words/" + name + ".txt";
        try (InputStream stream = WordFile.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("Word list is missing from the class path: " + path);
            }
            return new WordFile(sections(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, List<String>> sections(BufferedReader lines) throws IOException {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> section = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String entry = line.strip();
            if (entry.startsWith("[")) {
                section = sections.computeIfAbsent(entry.substring(1, entry.length() - 1), name -> new ArrayList<>());
            } else if (!entry.isEmpty() && !entry.startsWith("#")) {
                section.add(entry);
            }
        }
        return sections;
    }

    /** The reason that a section stands for. */
    static RemovalReason reason(String section) {
        for (RemovalReason reason : RemovalReason.values()) {
            if (reason.words().equals(section)) {
                return reason;
            }
        }
        throw new IllegalStateException("No such reason: " + section);
    }
}
