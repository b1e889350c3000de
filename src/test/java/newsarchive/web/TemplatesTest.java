package newsarchive.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsarchive.extraction.RemovalReason;
import newsarchive.search.Histogram;
import newsarchive.search.Suggestion;
import org.junit.jupiter.api.Test;

/** Rules that hold for all templates. */
class TemplatesTest {

    private static final Path RESOURCES = Path.of("src", "main", "resources");

    @Test
    void onlyTheTextOfAnArticleIsNotEscaped() throws IOException {
        assertThat(all()).containsOnlyOnce("th:utext").doesNotContain("[(");
        assertThat(Files.readString(RESOURCES.resolve("templates/articles/show.html")))
                .contains("th:utext=\"${text.html}\"");
    }

    @Test
    void noScriptOrStyleStandsInATemplate() throws IOException {
        for (Path template : templates()) {
            String text = Files.readString(template);
            assertThat(text).as(template.toString()).doesNotContain("<style", "style=", "th:style", "javascript:");
            assertThat(text)
                    .as(template.toString())
                    .doesNotContainPattern("\\son[a-z]+=")
                    .doesNotContainPattern("th:on");
            assertThat(text).as(template.toString()).doesNotContainPattern("<script(?![^>]*(th:src|data:json)=)");
        }
    }

    @Test
    void everyWordThatATemplateNamesIsThere() throws IOException {
        Properties words = new Properties();
        for (Path bundle : bundles()) {
            try (Reader reader = Files.newBufferedReader(bundle, StandardCharsets.UTF_8)) {
                words.load(reader);
            }
        }
        Matcher named = Pattern.compile("#\\{([a-z][A-Za-z0-9.-]*)").matcher(all());
        assertThat(named.results().map(match -> match.group(1)).distinct())
                .isNotEmpty()
                .allMatch(words::containsKey);
        assertThat(RemovalReason.values()).allMatch(reason -> words.containsKey("reason." + reason));
        assertThat(Suggestion.Kind.values()).allMatch(kind -> words.containsKey("suggest." + kind));
        assertThat(Histogram.Unit.values()).allMatch(unit -> words.containsKey("timeline.unit." + unit));
    }

    private static String all() throws IOException {
        return templates().stream().map(TemplatesTest::read).collect(Collectors.joining("\n"));
    }

    /** The words in English: one file for all, and those of parts. */
    private static List<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("messages"))) {
            return Stream.concat(
                            Stream.of(RESOURCES.resolve("messages.properties")),
                            files.filter(file -> file.toString().endsWith(".properties"))
                                    .filter(file -> !file.toString().contains("_")))
                    .toList();
        }
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("templates"))) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
