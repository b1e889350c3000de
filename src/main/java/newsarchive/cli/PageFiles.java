package newsarchive.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pages of some files and folders in order, folders by name and at any depth; a folder is listed only when its turn comes. */
final class PageFiles implements Iterator<PageFile> {

    private final Deque<Path> waiting = new ArrayDeque<>();
    private final Iterator<String> named;
    private @Nullable PageFile next;

    PageFiles(List<String> paths) {
        this.named = paths.iterator();
        advance();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public PageFile next() {
        PageFile current = next;
        if (current == null) {
            throw new NoSuchElementException();
        }
        advance();
        return current;
    }

    private void advance() {
        next = null;
        while (next == null && (!waiting.isEmpty() || named.hasNext())) {
            next = waiting.isEmpty() ? fromName(named.next()) : fromFolder(waiting.pop());
        }
    }

    private @Nullable PageFile fromName(String name) {
        if (name.equals("-")) {
            return PageFile.standardInput();
        }
        try {
            Path path = Path.of(name);
            return Files.isDirectory(path) ? open(path) : PageFile.of(path);
        } catch (InvalidPathException e) {
            return new PageFile(name, null, "This cannot be the name of a file.");
        }
    }

    private @Nullable PageFile fromFolder(Path path) {
        return Files.isDirectory(path) ? open(path) : PageFile.of(path);
    }

    /** Puts what is in the folder before all else that waits; gives a page only to say that the folder cannot be read. */
    private @Nullable PageFile open(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> sorted = entries.filter(entry ->
                            Files.isDirectory(entry) && !Files.isSymbolicLink(entry) || PageFile.isInput(entry))
                    .sorted()
                    .toList();
            for (int i = sorted.size() - 1; i >= 0; i--) {
                waiting.push(sorted.get(i));
            }
            return null;
        } catch (IOException e) {
            return new PageFile(folder.toString(), folder, "The folder cannot be read.");
        }
    }
}
