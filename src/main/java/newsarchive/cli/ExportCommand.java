package newsarchive.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import newsarchive.access.Visibility;
import newsarchive.sourcelists.SourceLists;
import org.jspecify.annotations.Nullable;

/** {@code export --format opml OUT}: writes the list of sources to a file, or to standard output for {@code -}. */
final class ExportCommand {

    private static final String FORMAT = "--format";

    private final PrintStream out;
    private final PrintStream err;
    private final Class<?> application;

    ExportCommand(PrintStream out, PrintStream err, Class<?> application) {
        this.out = out;
        this.err = err;
        this.application = application;
    }

    /** Gives the exit code. */
    int run(List<String> given) {
        List<String> rest = new ArrayList<>(given);
        @Nullable String format = takeFormat(rest);
        Arguments arguments = Arguments.read(rest);
        if (arguments.problem() != null) {
            return unusable(arguments.problem());
        }
        if (format == null || arguments.plain().size() != 1 || arguments.source() != null) {
            return unusable("Say what to write, and where to: export --format opml FILE");
        }
        if (!format.equals("opml")) {
            return unusable("There is no format \"" + format + "\". The list of sources is written as opml.");
        }
        try (OpenArchive archive = OpenArchive.with(application, arguments.settings(), err)) {
            return write(
                    archive.part(SourceLists.class).opml(Visibility.STAFF),
                    arguments.plain().get(0));
        }
    }

    private int write(byte[] list, String to) {
        if (to.equals("-")) {
            out.writeBytes(list);
            out.flush();
            return CommandLine.DONE;
        }
        try {
            Files.write(Path.of(to), list);
            return CommandLine.DONE;
        } catch (IOException | InvalidPathException e) {
            err.println("The file " + to + " could not be written.");
            return CommandLine.FAILED;
        }
    }

    /** Takes the format out of the arguments. */
    private static @Nullable String takeFormat(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).startsWith(FORMAT + "=")) {
                return arguments.remove(i).substring(FORMAT.length() + 1);
            }
            if (arguments.get(i).equals(FORMAT) && i + 1 < arguments.size()) {
                arguments.remove(i);
                return arguments.remove(i);
            }
        }
        return null;
    }

    private int unusable(String why) {
        err.println(why);
        return CommandLine.UNUSABLE;
    }
}
