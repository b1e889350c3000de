package newsarchive.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newsarchive.access.Visibility;
import newsarchive.discovery.Channel;
import newsarchive.discovery.ChannelKind;
import newsarchive.discovery.SourceChange;
import newsarchive.discovery.SourceDraft;
import newsarchive.discovery.Sources;
import newsarchive.scraping.ScrapeRequest;
import org.jspecify.annotations.Nullable;

/** {@code import [--source SLUG] PATH...}: archives saved pages and text scrapes as articles of a source. */
final class ImportCommand {

    private static final String USUAL_SOURCE = "imported";

    private final PrintStream out;
    private final PrintStream err;
    private final Class<?> application;

    ImportCommand(PrintStream out, PrintStream err, Class<?> application) {
        this.out = out;
        this.err = err;
        this.application = application;
    }

    /** Gives the exit code: that of the first path that failed. */
    int run(List<String> given) {
        Arguments arguments = Arguments.read(given);
        List<Path> paths = new ArrayList<>();
        Optional<String> problem = problem(arguments, paths);
        if (problem.isPresent()) {
            return unusable(problem.get());
        }
        try (OpenArchive archive = OpenArchive.with(application, arguments.settings(), err)) {
            Sources sources = archive.part(Sources.class);
            String slug = arguments.source() == null ? USUAL_SOURCE : arguments.source();
            if (sources.find(slug, Visibility.STAFF).isEmpty()) {
                if (arguments.source() != null) {
                    return unusable(ScrapeCommand.unknown(slug, sources));
                }
                addUsualSource(sources, paths.get(0));
            }
            return run(archive, slug, paths);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return CommandLine.FAILED;
        }
    }

    private int run(OpenArchive archive, String slug, List<Path> paths) throws InterruptedException {
        int exit = CommandLine.DONE;
        for (Path path : paths) {
            int code = new JobReport(out, err).run(archive, new ScrapeRequest.OfFolder(slug, path.toString()));
            exit = exit == CommandLine.DONE ? code : exit;
        }
        return exit;
    }

    private static Optional<String> problem(Arguments arguments, List<Path> paths) {
        if (arguments.problem() != null) {
            return Optional.of(arguments.problem());
        }
        if (arguments.plain().isEmpty()) {
            return Optional.of("Say what to import: import [--source SLUG] PATH...");
        }
        for (String plain : arguments.plain()) {
            Path path = existing(plain);
            if (path == null) {
                return Optional.of("There is no file or folder " + plain + ".");
            }
            paths.add(path);
        }
        return Optional.empty();
    }

    private static @Nullable Path existing(String plain) {
        try {
            Path path = Path.of(plain).toAbsolutePath().normalize();
            return Files.exists(path) ? path : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /** Never checked on schedule: what was imported once need not be there tomorrow. */
    private static void addUsualSource(Sources sources, Path path) {
        Path folder = Files.isDirectory(path) ? path : path.resolveSibling("");
        SourceChange change = sources.add(new SourceDraft(
                USUAL_SOURCE,
                "Imported",
                null,
                null,
                List.of(new Channel(ChannelKind.FOLDER, folder.toString())),
                Duration.ofDays(1),
                null,
                false,
                Visibility.PUBLIC));
        if (change instanceof SourceChange.Invalid invalid) {
            throw new IllegalStateException("The source for imports was refused: " + invalid.problems());
        }
    }

    private int unusable(String why) {
        err.println(why);
        return CommandLine.UNUSABLE;
    }
}
