package newsarchive.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import newsarchive.extraction.ArticleExtractor;
import newsarchive.extraction.Extraction;
import newsarchive.extraction.Page;
import newsarchive.url.WebUrl;
import org.jspecify.annotations.Nullable;

/** Reads pages and prints their articles, one JSON object a line, in the order of the input. */
final class ExtractCommand {

    /** Pages read ahead for each thread: enough to keep it busy, few enough to bound memory. */
    private static final int AHEAD = 4;

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final List<ExtractTiming> timings = Collections.synchronizedList(new ArrayList<>());
    private final ThreadLocal<Worker> workers = ThreadLocal.withInitial(this::newWorker);

    /** What each thread has of its own. */
    private record Worker(ExtractTiming timing, ArticleExtractor extractor) {}

    ExtractCommand(InputStream in, OutputStream out, OutputStream err) {
        this.in = in;
        this.out = new PrintStream(new BufferedOutputStream(out, 1 << 16), false, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    }

    /** Runs the command; the first argument is its name. */
    int run(String... args) {
        try {
            ExtractArguments arguments = ExtractArguments.parse(List.of(args).subList(1, args.length));
            extract(arguments, PageUrls.read(arguments.urls()));
            return 0;
        } catch (ExtractArguments.Unusable e) {
            err.println(e.reason());
            err.print(ExtractArguments.USAGE);
            return 2;
        }
    }

    private void extract(ExtractArguments arguments, PageUrls urls) {
        PageFiles pages = new PageFiles(arguments.paths());
        ExecutorService threads = Executors.newFixedThreadPool(arguments.threads());
        Deque<Future<String>> lines = new ArrayDeque<>();
        while (pages.hasNext() && !out.checkError()) {
            PageFile page = pages.next();
            lines.add(threads.submit(() -> line(page, urls)));
            if (lines.size() > arguments.threads() * AHEAD) {
                print(lines.remove());
            }
        }
        lines.forEach(this::print);
        threads.shutdown();
        out.flush();
        if (arguments.timing()) {
            err.println(ExtractTiming.line(timings));
        }
    }

    private void print(Future<String> line) {
        try {
            out.print(line.get() + "\n");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String line(PageFile page, PageUrls urls) {
        if (page.problem() != null) {
            return ArticleLine.error(page.id(), page.problem());
        }
        try {
            return extracted(page, page.bytes(in), urls.find(page.id()));
        } catch (NoSuchFileException e) {
            return ArticleLine.error(page.id(), "The file is gone.");
        } catch (IOException e) {
            return ArticleLine.error(page.id(), "The page cannot be read: " + e.getMessage() + ".");
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // A bug, but one page must not stop the others; the trace tells where it is.
            e.printStackTrace(err);
            return ArticleLine.error(page.id(), "Extraction failed: " + e + ".");
        }
    }

    private String extracted(PageFile file, byte[] bytes, @Nullable WebUrl url) {
        Worker worker = workers.get();
        Page page = new Page(bytes, file.form(bytes), null, url);
        Extraction extraction =
                worker.timing().page(bytes.length, () -> worker.extractor().extract(page));
        return ArticleLine.of(file.id(), url == null ? null : url.value(), extraction);
    }

    private Worker newWorker() {
        ExtractTiming timing = new ExtractTiming();
        timings.add(timing);
        return new Worker(timing, new ArticleExtractor(timing));
    }
}
