package newsarchive.discovery;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The saved pages in a folder and the folders in it. Hidden files and folders are left out, and so is every link that leads out of
 * the folder, or to another folder.
 *
 * @param pages their paths, which begin with the folder's
 * @param problem what could not be read, in one plain sentence, or null
 */
record SavedPageFiles(List<Path> pages, @Nullable String problem) {

    /** A folder of more pages is no folder of ours; import it instead. */
    private static final int MOST_PAGES = 200_000;

    private static final List<String> ENDINGS = List.of(".html.gz", ".html", ".htm", ".txt");

    static SavedPageFiles in(Path folder) throws IOException {
        Walk walk = new Walk(folder);
        Files.walkFileTree(folder, walk);
        return new SavedPageFiles(List.copyOf(walk.pages), walk.problem);
    }

    /** The file's name without {@code .html}, {@code .htm}, {@code .html.gz}, {@code .txt}; null for files that are no pages. */
    static @Nullable String withoutEnding(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return ENDINGS.stream()
                .filter(lower::endsWith)
                .findFirst()
                .map(ending -> name.substring(0, name.length() - ending.length()))
                .orElse(null);
    }

    private static final class Walk extends SimpleFileVisitor<Path> {
        private final Path folder;
        private final Path realFolder;
        private final List<Path> pages = new ArrayList<>();
        private @Nullable String problem;

        private Walk(Path folder) throws IOException {
            this.folder = folder;
            this.realFolder = folder.toRealPath();
        }

        @Override
        public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            return dir.equals(folder) || !isHidden(dir) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isHidden(file) || withoutEnding(nameOf(file)) == null || !isOurs(file, attributes)) {
                return FileVisitResult.CONTINUE;
            }
            if (pages.size() == MOST_PAGES) {
                problem = "The folder holds more than " + MOST_PAGES + " pages; only these were read.";
                return FileVisitResult.TERMINATE;
            }
            pages.add(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            problem = folder.relativize(file) + " could not be read.";
            return FileVisitResult.CONTINUE;
        }

        private boolean isOurs(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
                return true;
            }
            try {
                Path target = file.toRealPath();
                return target.startsWith(realFolder) && Files.isRegularFile(target);
            } catch (IOException e) {
                return false;
            }
        }

        private static boolean isHidden(Path path) {
            return nameOf(path).startsWith(".");
        }

        private static String nameOf(Path path) {
            return String.valueOf(path.getFileName());
        }
    }
}
