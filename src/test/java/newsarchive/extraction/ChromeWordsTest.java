package newsarchive.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Invented lines of chrome and of articles, one file a language: {@code reason | line}. */
class ChromeWordsTest {

    private static final String ARTICLE = "article text";

    private final ChromeWords words = ChromeWords.shared();

    @ParameterizedTest
    @ValueSource(strings = {"de", "en", "ru", "fr", "es", "it", "pt", "pl", "nl", "uk"})
    void namesChromeAndLeavesArticlesAlone(String language) throws IOException {
        List<String> expected =
                Files.readAllLines(Path.of("src/test/resources/newsarchive/extraction/chrome", language + ".txt"));
        assertThat(expected.stream().filter(line -> line.startsWith(ARTICLE))).hasSizeGreaterThan(9);
        assertThat(expected).hasSizeGreaterThan(25);
        assertThat(expected.stream().map(line -> line.substring(line.indexOf(" | ") + 3)))
                .map(line -> name(line) + " | " + line)
                .isEqualTo(expected);
    }

    @Test
    void countsNoNumbersAsWords() {
        assertThat(words.reason("24/7", 2)).isNull();
        assertThat(words.reason("18+", 1)).isNull();
        assertThat(words.reason("3 Comments", 2)).isEqualTo(RemovalReason.COMMENTS);
    }

    @Test
    void knowsLabelsThatRunIntoEachOther() {
        assertThat(words.reason("Newest firstOldest first", 3)).isEqualTo(RemovalReason.NEWSTICKER);
        assertThat(words.reason("Share Print Save", 3)).isEqualTo(RemovalReason.SHARE_BAR);
        assertThat(words.reason("Print technology", 2)).isNull();
    }

    @Test
    void namesByCommonWordsOnlyWhatIsRemoved() {
        String line = "The letters to our inbox and newsletter team";
        assertThat(words.reason(line, 8)).isNull();
        assertThat(words.name(line)).isEqualTo(RemovalReason.NEWSLETTER_PROMPT);
    }

    @Test
    void isFastOnHostileText() {
        String endless = "read more ".repeat(1_000_000);
        String names = "share-bar related ".repeat(100_000);
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> {
            assertThat(words.reason(endless, 2_000_000)).isNull();
            assertThat(words.name(endless)).isEqualTo(RemovalReason.RELATED_ARTICLE_CARD);
            assertThat(MarkupWords.shared().mark(names)).isNotNull();
            for (int i = 0; i < 100_000; i++) {
                words.reason("read we use we use we use by a line " + i, 12);
            }
        });
    }

    private String name(String line) {
        RemovalReason reason = words.reason(line, PlainText.words(line));
        return reason == null ? ARTICLE : reason.words();
    }
}
