package newsarchive.scraping;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import newsarchive.extraction.ArticleExtractor;
import newsarchive.extraction.Extraction;
import newsarchive.extraction.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Extraction that a hostile or unlucky page cannot make last for ever, or bring down its job: a page that takes too long, too much
 * memory or too much stack is an {@link UnreadablePage}.
 */
@Component
class TimedExtraction implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Function<Page, Extraction> extractor;
    private final Duration longest;
    private final ExecutorService threads = Executors.newCachedThreadPool(TimedExtraction::thread);

    @Autowired
    TimedExtraction() {
        this(new ArticleExtractor()::extract, LONGEST);
    }

    TimedExtraction(Function<Page, Extraction> extractor, Duration longest) {
        this.extractor = extractor;
        this.longest = longest;
    }

    /** A page that could not be read; the message is one plain sentence for the admin. */
    static final class UnreadablePage extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final String reason;

        UnreadablePage(String message, Throwable cause) {
            super(message, cause);
            this.reason = message;
        }

        String reason() {
            return reason;
        }
    }

    /** Reads a page, or throws an {@link UnreadablePage}. */
    Extraction extract(Page page) {
        Future<Extraction> reading = threads.submit(() -> extractor.apply(page));
        try {
            return reading.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            reading.cancel(true);
            throw new UnreadablePage("Reading the page took more than " + longest.toSeconds() + " seconds.", e);
        } catch (InterruptedException e) {
            reading.cancel(true);
            Thread.currentThread().interrupt();
            throw new UnreadablePage("Reading the page was broken off.", e);
        } catch (ExecutionException e) {
            throw new UnreadablePage(reason(e.getCause()), e);
        }
    }

    private static String reason(@Nullable Throwable cause) {
        if (cause instanceof OutOfMemoryError) {
            return "Reading the page took more memory than there is.";
        }
        if (cause instanceof StackOverflowError) {
            return "The page is nested more deeply than it can be read.";
        }
        String kind = cause == null ? "unknown" : cause.getClass().getSimpleName();
        return "The extractor has a fault that shows on this page (" + kind + ").";
    }

    /** One that is left behind by a page without end does not keep the process from ending, nor hold up the others much. */
    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "extraction");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY + 1);
        return thread;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
