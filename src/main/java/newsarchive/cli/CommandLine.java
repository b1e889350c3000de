package newsarchive.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * The door of this package: which command was asked for, and its exit code.
 *
 * <pre>{@code
 * OptionalInt exit = new CommandLine(System.in, System.out, System.err, NewsArchiveApplication.class).run(args);
 * }</pre>
 */
public final class CommandLine {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int UNUSABLE = 2;

    private static final String USAGE = """
            Usage: java -jar newsarchive.jar [COMMAND] [--SETTING=VALUE...]

              serve                              the web application and the scheduler; also without a command
              scrape SLUG                        scrape one source now
              import [--source SLUG] PATH...     archive saved pages and text scrapes: files, or folders of them
              export --format opml FILE          write the list of sources, to be read by any feed reader or another archive
              extract [--urls FILE] [--threads N] [--timing] PATH...
                                                 print the articles of saved pages as JSON lines; no database, no network
              --help, --version

            Settings are given like --spring.datasource.url=jdbc:postgresql://HOST/DATABASE, or as environment variables.
            """;

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final Class<?> application;

    /**
     * @param in where {@code extract -} reads from
     * @param out where results go
     * @param err where progress and complaints go
     * @param application the class that Spring starts from
     */
    public CommandLine(InputStream in, PrintStream out, PrintStream err, Class<?> application) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.application = application;
    }

    /** Runs the command; empty when the web application is to be started. */
    public OptionalInt run(String... arguments) {
        String command = arguments.length == 0 || isSetting(arguments[0]) ? "serve" : arguments[0];
        List<String> rest = Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length);
        return switch (command) {
            case "serve" -> OptionalInt.empty();
            case "scrape" -> OptionalInt.of(new ScrapeCommand(out, err, application).run(rest));
            case "import" -> OptionalInt.of(new ImportCommand(out, err, application).run(rest));
            case "export" -> OptionalInt.of(new ExportCommand(out, err, application).run(rest));
            case "extract" -> OptionalInt.of(new ExtractCommand(in, out, err).run(arguments));
            case "--help", "-h", "help" -> OptionalInt.of(print(USAGE));
            case "--version" -> OptionalInt.of(print("newsarchive " + version() + System.lineSeparator()));
            default -> OptionalInt.of(unknown(command));
        };
    }

    /** True for {@code --name.of.setting=value}, which Spring reads. */
    static boolean isSetting(String argument) {
        return argument.startsWith("--") && argument.indexOf('=') > 0 && argument.indexOf('.') > 0;
    }

    private int print(String text) {
        out.print(text);
        return DONE;
    }

    private int unknown(String command) {
        err.println("There is no command \"" + command + "\".");
        err.println();
        err.print(USAGE);
        return UNUSABLE;
    }

    private static String version() {
        String version = CommandLine.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }
}
