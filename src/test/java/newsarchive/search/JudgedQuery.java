package newsarchive.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a reader types and which articles the reader wants; the list is {@code judged.txt}.
 *
 * @param group the language, or "Several"
 * @param isNotYet true when the search is known to fail
 * @param wanted what is looked for
 * @param useful what is useful too
 */
record JudgedQuery(String group, boolean isNotYet, String query, Set<String> wanted, Set<String> useful) {

    private static final Pattern SECTION = Pattern.compile("\\[(\\w+)(, not yet)?]");
    private static final Pattern LINE = Pattern.compile("(.+?) => ([^+#]+)(?:\\+ ([^#]+))?(#.*)?");

    /** All of the list, in its order. */
    static List<JudgedQuery> read(Path file) throws IOException {
        List<JudgedQuery> all = new ArrayList<>();
        Matcher section = SECTION.matcher("");
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("[")) {
                section = match(SECTION, line);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                Matcher judged = match(LINE, line);
                String useful = judged.group(3);
                all.add(new JudgedQuery(
                        section.group(1),
                        section.group(2) != null,
                        judged.group(1).strip(),
                        names(judged.group(2)),
                        useful == null ? Set.of() : names(useful)));
            }
        }
        return all;
    }

    private static Matcher match(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Cannot read: " + line);
        }
        return matcher;
    }

    private static Set<String> names(String list) {
        return Set.of(list.strip().split("\\s+"));
    }
}
