package newsarchive.sourcelists;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newsarchive.sourcelists.ListEntry.Field;
import org.jspecify.annotations.Nullable;

/** Reads CSV (RFC 4180) in UTF-8 with a header row; comma, semicolon or tab, whichever the header row has most of. */
final class CsvReader {

    private static final int MOST_COLUMNS = 200;

    private static final Map<String, Field> COLUMNS = Map.ofEntries(
            Map.entry("slug", Field.SLUG),
            Map.entry("name", Field.NAME),
            Map.entry("title", Field.NAME),
            Map.entry("home", Field.HOME),
            Map.entry("homepage", Field.HOME),
            Map.entry("htmlurl", Field.HOME),
            Map.entry("url", Field.URL),
            Map.entry("feed", Field.URL),
            Map.entry("feedurl", Field.URL),
            Map.entry("xmlurl", Field.URL),
            Map.entry("rss", Field.URL),
            Map.entry("channel", Field.URL),
            Map.entry("channelurl", Field.URL),
            Map.entry("channelkind", Field.CHANNEL),
            Map.entry("selector", Field.SELECTOR),
            Map.entry("kind", Field.KIND),
            Map.entry("language", Field.LANGUAGE),
            Map.entry("country", Field.COUNTRY),
            Map.entry("collection", Field.COLLECTIONS),
            Map.entry("collections", Field.COLLECTIONS),
            Map.entry("hosts", Field.HOSTS),
            Map.entry("interval", Field.INTERVAL),
            Map.entry("delay", Field.DELAY),
            Map.entry("visibility", Field.VISIBILITY),
            Map.entry("enabled", Field.ENABLED));

    private final String text;
    private char separator = ',';
    private int at;
    private int line = 1;

    private CsvReader(String text) {
        this.text = text;
    }

    static List<ListEntry> read(byte[] file) throws UnreadableList {
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return new CsvReader(text.startsWith("\uFEFF") ? text.substring(1) : text).entries();
        } catch (CharacterCodingException e) {
            throw new UnreadableList("The file is not in UTF-8. Save it as CSV in UTF-8 and try again.");
        }
    }

    private List<ListEntry> entries() throws UnreadableList {
        separator = separator();
        List<@Nullable Field> header = new ArrayList<>();
        for (String name : row()) {
            header.add(COLUMNS.get(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "")));
        }
        if (!header.contains(Field.URL)) {
            throw new UnreadableList(
                    "The first line has no column for the address of the feed. The columns are name, home, url, kind,"
                            + " language, country and collections.");
        }
        List<ListEntry> entries = new ArrayList<>();
        while (at < text.length()) {
            int start = line;
            Map<Field, String> values = values(header, row());
            if (values.isEmpty()) {
                continue;
            }
            if (entries.size() >= SourceList.MOST_ENTRIES) {
                throw new UnreadableList("The list has more than " + SourceList.MOST_ENTRIES + " entries.");
            }
            entries.add(new ListEntry(start, values, collections(values)));
        }
        return entries;
    }

    private static Map<Field, String> values(List<@Nullable Field> header, List<String> row) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        for (int i = 0; i < Math.min(header.size(), row.size()); i++) {
            @Nullable Field field = header.get(i);
            if (field != null && !row.get(i).isBlank()) {
                values.put(field, row.get(i).strip());
            }
        }
        return values;
    }

    private static Set<String> collections(Map<Field, String> values) {
        return new LinkedHashSet<>(
                List.of(values.getOrDefault(Field.COLLECTIONS, "").split("\\s*[,;|]\\s*")));
    }

    private char separator() {
        String first = text.lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            best = count(first, candidate) > count(first, best) ? candidate : best;
        }
        return best;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }

    /** The fields of the row at hand, which may go over several lines. */
    private List<String> row() throws UnreadableList {
        List<String> fields = new ArrayList<>();
        boolean isOver = false;
        while (!isOver) {
            fields.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
            isOver = at >= text.length() || text.charAt(at) != separator;
            at++;
            if (fields.size() > MOST_COLUMNS) {
                throw new UnreadableList("Line " + line + " has more than " + MOST_COLUMNS + " columns.");
            }
        }
        line++;
        return fields;
    }

    private String plain() {
        int start = at;
        while (at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\n') {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() throws UnreadableList {
        int began = line;
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\n') {
                line++;
            }
            if (c != '"') {
                value.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                value.append(text.charAt(at++));
            } else {
                value.append(plain().strip());
                return value.toString();
            }
        }
        throw new UnreadableList("The quotation mark in line " + began + " is never closed.");
    }
}
