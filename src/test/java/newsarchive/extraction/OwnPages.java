package newsarchive.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The invented pages of this repository: the golden pages and the seeds. */
final class OwnPages {

    private static final List<Path> ROOTS = List.of(Path.of("src", "test", "resources", "pages"), Path.of("seeds"));

    private OwnPages() {}

    /** The pages with markup. */
    static List<Path> html() {
        return files(".html", ".htm");
    }

    /** The text scrapes. */
    static List<Path> text() {
        return files(".txt");
    }

    private static List<Path> files(String... endings) {
        return ROOTS.stream()
                .flatMap(OwnPages::walk)
                .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                .toList();
    }

    private static Stream<Path> walk(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
