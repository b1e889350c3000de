package newsarchive.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The word lists that readers of metadata go by, from the files {@code metadata/NAME.txt}: one a line, "#" starts a comment. */
final class MetadataWords {

    static final Set<String> BYLINE = load("byline");
    static final Set<String> JOB_TITLES = load("job-titles");
    static final Set<String> CREDENTIALS = load("credentials");
    static final Set<String> NAME_PARTICLES = load("name-particles");
    static final Set<String> NOT_A_NAME = load("not-a-name");
    static final Set<String> ASIDE_NAMES = load("aside-names");
    static final Set<String> BESIDE_ASIDE_NAMES = load("beside-aside-names");
    static final Set<String> DATE_NAMES = load("date-names");
    static final Set<String> AUTHOR_NAMES = load("author-names");
    static final Set<String> MASTHEAD_NAMES = load("masthead-names");
    static final Set<String> AUTHOR_PATHS = load("author-paths");
    static final Set<String> PEOPLE_PATHS = load("people-paths");
    static final Set<String> UPDATED = load("updated");
    static final Set<String> PUBLISHED = load("published");
    static final Set<String> PUBLISHING = load("publishing");
    static final Set<String> NOT_A_DATE = load("not-a-date");
    static final Set<String> DATE_FIELDS = load("date-fields");
    static final Set<String> MEDIA = load("media");

    private MetadataWords() {}

    /** True when one of the words is within the text, which is in lower case. */
    static boolean anyIn(String text, Set<String> words) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> load(String name) {
        String resource = "metadata/" + name + ".txt";
        try (InputStream stream = MetadataWords.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("Missing resource " + resource);
            }
            List<String> lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            Set<String> words = new LinkedHashSet<>();
            lines.stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(words::add);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
