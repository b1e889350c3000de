package newsarchive.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the command {@code extract} was asked to do.
 *
 * @param urls the file that gives pages their addresses, or null
 * @param threads how many pages are read at once
 * @param timing true to tell the time at the end
 * @param paths files and folders, or "-" for standard input; at least one
 */
record ExtractArguments(@Nullable Path urls, int threads, boolean timing, List<String> paths) {

    static final String USAGE = """
            Usage: java -jar newsarchive.jar extract [--urls FILE] [--threads N] [--timing] PATH...

            Prints one JSON object a line for each page, in input order.
              PATH         a page (.html, .htm, .html.gz), a text scrape (.txt), a folder of them, or - for standard input
              --urls FILE  JSON lines with "id" and "url"; "id" is a page's file name without .html or .html.gz
              --threads N  how many pages are read at once, 1 to 256 (1)
              --timing     tells on standard error how long parsing and extracting took
            """;

    private static final int MOST_THREADS = 256;

    ExtractArguments {
        paths = List.copyOf(paths);
    }

    /** Arguments that cannot be used, with a reason for the user. */
    static final class Unusable extends Exception {

        private static final long serialVersionUID = 1;

        Unusable(String reason) {
            super(reason);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }

    /** Reads what stands behind the name of the command. */
    static ExtractArguments parse(List<String> args) throws Unusable {
        Path urls = null;
        int threads = 1;
        boolean timing = false;
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            switch (arg) {
                case "--urls" -> urls = Path.of(value(args, ++i, arg));
                case "--threads" -> threads = threads(value(args, ++i, arg));
                case "--timing" -> timing = true;
                default -> paths.add(path(arg));
            }
        }
        if (paths.isEmpty()) {
            throw new Unusable("No PATH is given.");
        }
        return new ExtractArguments(urls, threads, timing, paths);
    }

    private static String value(List<String> args, int index, String option) throws Unusable {
        if (index >= args.size()) {
            throw new Unusable(option + " needs a value.");
        }
        return args.get(index);
    }

    private static String path(String arg) throws Unusable {
        if (arg.startsWith("-") && !arg.equals("-")) {
            throw new Unusable("There is no option " + arg + ".");
        }
        return arg;
    }

    private static int threads(String value) throws Unusable {
        try {
            int threads = Integer.parseInt(value);
            if (threads >= 1 && threads <= MOST_THREADS) {
                return threads;
            }
        } catch (NumberFormatException e) {
            throw new Unusable("--threads needs a number, not " + value + ".");
        }
        throw new Unusable("--threads needs a number from 1 to " + MOST_THREADS + ".");
    }
}
