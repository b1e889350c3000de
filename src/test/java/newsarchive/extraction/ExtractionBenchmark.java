package newsarchive.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import net.dankito.readability4j.Readability4J;
import newsarchive.url.WebUrl;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * How many pages a second one warm thread reads: jsoup parsing alone, our whole extraction, Readability4J. About three minutes.
 *
 * <pre>{@code
 * mvn -q -Pbenchmark test-compile                  # the pages of this repository
 * mvn -q -Pbenchmark test-compile -Dpages=FOLDER   # .html and .html.gz in a folder, at any depth
 * }</pre>
 *
 * We begin with bytes; the two others are given the decoded text, so decoding counts for us only.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 10)
@Measurement(iterations = 5, time = 5)
public class ExtractionBenchmark {

    private static final List<Path> OWN = List.of(Path.of("src", "test", "resources", "pages"), Path.of("seeds"));
    private static final WebUrl URL = new WebUrl("https://news.example/2022/story.html");

    /** The folder of the pages; empty for the pages of this repository. */
    @Param("")
    public String pages;

    private final ArticleExtractor extractor = new ArticleExtractor();
    private final List<Page> sources = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    /** Reads all pages into memory. */
    @Setup
    public void read() throws IOException {
        for (Path file : files(pages)) {
            byte[] bytes = bytes(file);
            sources.add(new Page(bytes, PageForm.HTML, null, URL));
            texts.add(PageDecoder.decode(bytes, null));
        }
    }

    @Benchmark
    public void jsoupAlone(Blackhole sink) {
        texts.forEach(text -> sink.consume(Jsoup.parse(text, URL.value())));
    }

    @Benchmark
    public void newsArchive(Blackhole sink) {
        sources.forEach(page -> sink.consume(extractor.extract(page)));
    }

    @Benchmark
    public void readability4J(Blackhole sink) {
        texts.forEach(text -> sink.consume(readable(text)));
    }

    private static Object readable(String text) {
        try {
            return new Readability4J(URL.value(), text).parse();
        } catch (RuntimeException e) {
            return e;
        }
    }

    /** Runs the benchmark and prints the table. */
    public static void main(String[] arguments) throws IOException, RunnerException {
        String folder = arguments.length > 0 ? arguments[0] : "";
        int pages = files(folder).size();
        System.out.printf("%d pages, one thread, about three minutes ...%n", pages);
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(ExtractionBenchmark.class.getName())
                        .param("pages", folder)
                        .addProfiler(GCProfiler.class)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        double parsing = milliseconds(results.iterator().next());
        System.out.printf("%-14s %9s %9s %9s %9s%n", "", "pages/s", "ms/page", "x jsoup", "KB/page");
        for (RunResult result : results) {
            double time = milliseconds(result);
            double bytes =
                    result.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
            System.out.printf(
                    Locale.ROOT,
                    "%-14s %9.0f %9.3f %9.2f %9.0f%n",
                    result.getPrimaryResult().getLabel(),
                    pages * 1000 / time,
                    time / pages,
                    time / parsing,
                    bytes / pages / 1024);
        }
    }

    private static double milliseconds(RunResult result) {
        return result.getPrimaryResult().getScore();
    }

    private static List<Path> files(String folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path root : folder.isEmpty() ? OWN : List.of(Path.of(folder))) {
            try (Stream<Path> walk = Files.walk(root)) {
                walk.filter(ExtractionBenchmark::isPage).sorted().forEach(files::add);
            }
        }
        return files;
    }

    private static boolean isPage(Path file) {
        String name = file.toString();
        return Stream.of(".html", ".htm", ".html.gz").anyMatch(name::endsWith);
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return file.toString().endsWith(".gz") ? new GZIPInputStream(stream).readAllBytes() : stream.readAllBytes();
        }
    }
}
