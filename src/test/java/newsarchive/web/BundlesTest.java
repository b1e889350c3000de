package newsarchive.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of the interface are complete in each language, fit their places, and none is left over. */
class BundlesTest {

    /** Words that are the same in another language. */
    private static final Set<String> SHARED = Set.of(
            "BibTeX",
            "CSL-JSON",
            "Cookies",
            "Feed",
            "Feed (Atom)",
            "Feed (JSON)",
            "JSON",
            "Markdown",
            "Name",
            "Original",
            "Original ↗",
            "Proxy",
            "RIS",
            "Sitemap",
            "Text",
            "https://example.org/feed.xml",
            "normal");

    @ParameterizedTest
    @MethodSource("basenames")
    void everyLanguageHasTheSameKeys(String basename) {
        Set<String> english = words(basename, Language.EN).keySet();
        assertThat(english).isNotEmpty();
        assertThat(words(basename, Language.DE).keySet()).isEqualTo(english);
        assertThat(words(basename, Language.RU).keySet()).isEqualTo(english);
    }

    @ParameterizedTest
    @MethodSource("basenames")
    void everyLanguageHasTheSamePlaces(String basename) {
        Map<String, String> english = words(basename, Language.EN);
        for (Language language : Language.values()) {
            words(basename, language)
                    .forEach((key, text) -> assertThat(places(text))
                            .as("%s of %s in %s", key, basename, language)
                            .isEqualTo(places(english.get(key))));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DE", "RU"})
    void nothingIsLeftInEnglish(Language language) {
        Map<String, String> english = Bundles.words(Language.EN);
        assertThat(Bundles.words(language).entrySet())
                .filteredOn(word -> word.getValue().equals(english.get(word.getKey())))
                .filteredOn(word -> !word.getKey().startsWith("format."))
                .filteredOn(word -> word.getValue().replaceAll("\\{[^}]*}", "").matches(".*[A-Za-z]{3}.*"))
                .allMatch(word -> SHARED.contains(word.getValue()));
    }

    @ParameterizedTest
    @EnumSource
    void everyMessageCanBeFormatted(Language language) {
        basenames()
                .forEach(basename -> words(basename, language)
                        .forEach((key, text) -> assertThatCode(() -> Plural.format(text, language.locale()))
                                .as("%s in %s", key, language)
                                .doesNotThrowAnyException()));
    }

    /** One apostrophe alone would quote what follows it. */
    @Test
    void apostrophesAreDoubledWhereThereArePlaces() {
        basenames()
                .forEach(basename -> Stream.of(Language.values())
                        .forEach(language -> words(basename, language).forEach((key, text) -> {
                            if (text.contains("{0")) {
                                assertThat(text.replace("''", ""))
                                        .as("%s in %s", key, language)
                                        .doesNotContain("'");
                            }
                        })));
    }

    /** 21 is one in Russian, so that "one" must not say 1. */
    @Test
    void russianSaysNoNumberByItself() {
        basenames()
                .forEach(basename -> assertThat(words(basename, Language.RU).values())
                        .noneMatch(text -> text.matches(".*\\bone#[^|}]*\\d[^|}]*[|}].*")
                                && !text.matches(".*one#[^|]*\\{\\d.*")));
    }

    @Test
    void noKeyIsInTwoBundles() {
        Set<String> seen = new TreeSet<>();
        basenames()
                .forEach(basename -> words(basename, Language.EN)
                        .keySet()
                        .forEach(key -> assertThat(seen.add(key)).as(key).isTrue()));
    }

    @Test
    void noKeyIsMissing() {
        Set<String> keys = keys();
        assertThat(matches("#\\{([a-z][\\w.-]*)[(}]", templates()).map(match -> match.group(1)))
                .isNotEmpty()
                .allMatch(keys::contains);
        assertThat(patterns()).allSatisfy(pattern -> assertThat(keys).anyMatch(pattern.asMatchPredicate()));
    }

    /** The sentences are looked through as a whole; {@link SentencesTest} knows whether they are said. */
    @Test
    void noKeyIsUnused() {
        String templates = templates();
        String java = sources("src/main/java", ".java");
        Predicate<String> made = patterns().map(Pattern::asMatchPredicate).reduce(key -> false, Predicate::or);
        Set<String> sentences = words("messages/sentences", Language.EN).keySet();
        assertThat(keys())
                .allMatch(key -> sentences.contains(key)
                        || templates.contains("#{" + key + "}")
                        || templates.contains("#{" + key + "(")
                        || templates.contains("'" + key + "'")
                        || java.contains("\"" + key + "\"")
                        || made.test(key));
    }

    /** Keys of which a part is only known when the page is made: {@code #{|state.${source.state}|}}, {@code "reason." + reason}. */
    private static Stream<Pattern> patterns() {
        Stream<String> inTemplates = matches("#\\{\\|([^|]*)\\|", templates())
                .map(match -> match.group(1).replaceAll("\\$\\{[^}]*}", "*"));
        Stream<String> inJava = matches("\"([a-z][\\w.-]*\\.)\" \\+", sources("src/main/java/newsarchive/web", ".java"))
                .map(match -> match.group(1) + "*");
        return Stream.of(inTemplates, inJava)
                .flatMap(keys -> keys)
                .distinct()
                .map(key -> Pattern.compile(key.replace(".", "\\.").replace("*", "[\\w-]+(\\.\\w+)?")));
    }

    private static Set<String> keys() {
        return basenames()
                .flatMap(basename -> words(basename, Language.EN).keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Numbers of the places, each once. */
    private static Set<String> places(String text) {
        return matches("\\{(\\d)", text).map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    static Stream<String> basenames() {
        return Bundles.basenames();
    }

    private static Map<String, String> words(String basename, Language language) {
        return Bundles.words(basename, language);
    }

    private static Stream<MatchResult> matches(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results();
    }

    private static String templates() {
        return sources("src/main/resources/templates", ".html");
    }

    private static String sources(String folder, String ending) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .map(BundlesTest::read)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
