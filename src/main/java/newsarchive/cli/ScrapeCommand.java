package newsarchive.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import newsarchive.access.Visibility;
import newsarchive.discovery.Source;
import newsarchive.discovery.Sources;
import newsarchive.scraping.ScrapeRequest;

/** {@code scrape SLUG}: scrapes one source now. */
final class ScrapeCommand {

    private final PrintStream out;
    private final PrintStream err;
    private final Class<?> application;

    ScrapeCommand(PrintStream out, PrintStream err, Class<?> application) {
        this.out = out;
        this.err = err;
        this.application = application;
    }

    /** Gives the exit code. */
    int run(List<String> given) {
        Arguments arguments = Arguments.read(given);
        if (arguments.problem() != null) {
            return unusable(arguments.problem());
        }
        if (arguments.source() != null || arguments.plain().size() != 1) {
            return unusable("Say which source: scrape SLUG.");
        }
        String slug = arguments.plain().get(0);
        try (OpenArchive archive = OpenArchive.with(application, arguments.settings(), err)) {
            Sources sources = archive.part(Sources.class);
            return sources.find(slug, Visibility.STAFF).isPresent()
                    ? new JobReport(out, err).run(archive, new ScrapeRequest.OfSource(slug))
                    : unusable(unknown(slug, sources));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return CommandLine.FAILED;
        }
    }

    /** What there is instead, and how to add what is not. */
    static String unknown(String slug, Sources sources) {
        List<Source> all = sources.all(Visibility.STAFF);
        String known = all.isEmpty()
                ? "There are none yet."
                : "There are: " + all.stream().map(Source::slug).collect(Collectors.joining(", ")) + ".";
        return "There is no source \"" + slug + "\". " + known
                + " Add one in the admin's area of the web application, under Sources, or with POST /api/v1/sources.";
    }

    private int unusable(String why) {
        err.println(why);
        return CommandLine.UNUSABLE;
    }
}
