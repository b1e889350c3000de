package newsarchive.cli;

import java.io.InputStream;
import java.io.OutputStream;

/**
 * The commands of the terminal that need neither a database nor Spring.
 *
 * <pre>{@code
 * if (Cli.handles(args)) {
 *     System.exit(Cli.run(args, System.in, System.out, System.err));
 * }
 * }</pre>
 */
public final class Cli {

    private Cli() {}

    /** True when the first argument names one of these commands. */
    public static boolean handles(String... args) {
        return args.length > 0 && args[0].equals("extract");
    }

    /** Runs the command and gives the exit code: 0, or 2 for unusable arguments. Everything is written in UTF-8. */
    public static int run(String[] args, InputStream in, OutputStream out, OutputStream err) {
        return switch (args[0]) {
            case "extract" -> new ExtractCommand(in, out, err).run(args);
            default -> throw new IllegalArgumentException("No such command: " + args[0]);
        };
    }
}
