package newsarchive.scraping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import newsarchive.extraction.Extraction;
import newsarchive.extraction.Page;
import newsarchive.extraction.PageForm;
import newsarchive.scraping.TimedExtraction.UnreadablePage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TimedExtractionTest {

    private static final Page PAGE = new Page(new byte[] {'a'}, PageForm.HTML, null, null);

    @Test
    void breaksOffAPageWithoutEnd() {
        CountDownLatch never = new CountDownLatch(1);
        try (TimedExtraction reading = new TimedExtraction(page -> waiting(never), Duration.ofMillis(50))) {
            assertThatThrownBy(() -> reading.extract(PAGE))
                    .isInstanceOf(UnreadablePage.class)
                    .hasMessageStartingWith("Reading the page took more than");
        }
    }

    @Test
    void survivesAPageThatTakesAllMemoryOrStack() {
        assertThatThrownBy(() -> reading(new OutOfMemoryError("Java heap space")))
                .isInstanceOf(UnreadablePage.class)
                .hasMessage("Reading the page took more memory than there is.");
        assertThatThrownBy(() -> reading(new StackOverflowError()))
                .isInstanceOf(UnreadablePage.class)
                .hasMessage("The page is nested more deeply than it can be read.");
    }

    @Test
    void namesAFaultOfTheExtractor() {
        assertThatThrownBy(() -> reading(new AssertionError("a bug")))
                .isInstanceOf(UnreadablePage.class)
                .hasMessageContaining("AssertionError");
    }

    @Test
    void readsAPageAsTheExtractorDoes() {
        try (TimedExtraction reading = new TimedExtraction()) {
            assertThat(reading.extract(PAGE).isArticle()).isFalse();
        }
    }

    private static void reading(Error error) {
        try (TimedExtraction reading = new TimedExtraction(
                page -> {
                    throw error;
                },
                Duration.ofSeconds(20))) {
            reading.extract(PAGE);
        }
    }

    private static Extraction waiting(CountDownLatch never) {
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("Broken off");
    }
}
