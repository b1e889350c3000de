package newsarchive.web;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files with the words of the interface, for the tests. */
public final class Bundles {

    private static final Path RESOURCES = Path.of("src", "main", "resources");

    private Bundles() {}

    /** The words of one language from all files. */
    public static Map<String, String> words(Language language) {
        Map<String, String> all = new TreeMap<>();
        basenames().forEach(basename -> all.putAll(words(basename, language)));
        return all;
    }

    static Map<String, String> words(String basename, Language language) {
        String file = basename + (language == Language.EN ? "" : "_" + language.code()) + ".properties";
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(file))) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, words::getProperty, (one, other) -> one, TreeMap::new));
    }

    /** As the setting {@code spring.messages.basename} has them. */
    static Stream<String> basenames() {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("messages"))) {
            List<String> parts = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[a-z]+\\.properties"))
                    .map(name -> "messages/" + name.replace(".properties", ""))
                    .sorted()
                    .toList();
            return Stream.concat(Stream.of("messages"), parts.stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
