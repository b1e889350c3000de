package newsarchive.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsarchive.web.Sentences.Said;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/** What the archive says in English is said again in the reader's language. */
class SentencesTest {

    private static final String TEXT = "\"((?:[^\"\\\\]|\\\\.)*)\"";
    private static final String VALUE = "[\\w.]+(?:\\((?:[^()\"]|\\([^()\"]*\\))*\\))?(?:\\.\\w+\\([^()\"]*\\))*";

    /** Texts and values put together: {@code "The host " + host + " could not be found."}. */
    private static final Pattern WRITTEN = Pattern.compile(TEXT + "(?:\\s*\\+\\s*(?:" + TEXT + "|" + VALUE + "))*");

    private static final Pattern PIECE = Pattern.compile(TEXT + "|" + VALUE);

    /** Those whose values are words that the sentences spell out, and those that only a terminal or a log shows. */
    private static final Set<String> NOT_AS_WRITTEN = Set.of(
            "Something to look for is missing after x.",
            "The address of the x is not a web address.",
            "The x answered \"not modified\".",
            "Line x of x could not be readx.",
            "It has a visibility, a medium or a kind of channel that does not exist.",
            "The file x holds no list of sources.",
            "The file x is not proper YAML.",
            "\" is not a range of IP addresses such as 10.0.0.0/8 or fc00::/7.");

    private final Sentences sentences =
            new Sentences(new Words(List.of("messages", "messages/finding", "messages/sentences"), null));

    @AfterEach
    void forgetLocale() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void saysItInTheReadersLanguage() {
        String reason = "The host paper.example could not be found.";
        assertThat(said("de", reason)).isEqualTo(new Said("Der Host paper.example war nicht zu finden.", null));
        assertThat(said("ru", reason)).isEqualTo(new Said("Хост paper.example не найден.", null));
        assertThat(said("en", reason)).isEqualTo(new Said(reason, null));
    }

    @Test
    void saysWhatIsInItToo() {
        assertThat(said("de", "The feed answered 404 (not found).").text())
                .isEqualTo("Der Feed antwortete 404 (nicht gefunden).");
        assertThat(said("ru", "The server did not answer within 22 seconds.").text())
                .isEqualTo("Сервер не ответил за 22 секунды.");
        assertThat(said("ru", "The server did not answer within 30 seconds.").text())
                .isEqualTo("Сервер не ответил за 30 секунд.");
    }

    @Test
    void takesTheSentenceThatSaysMore() {
        assertThat(said("de", "The server answered 410 (gone). It was gone already.")
                        .text())
                .isEqualTo("Der Server antwortete 410 (dauerhaft entfernt). Sie war schon verschwunden.");
    }

    @Test
    void readsLineByLineAndSentenceBySentence() {
        assertThat(said("de", "The feed is empty.\nThe page is empty. The server sent no page."))
                .isEqualTo(new Said("Der Feed ist leer.\nDie Seite ist leer. Der Server sandte keine Seite.", null));
    }

    @Test
    void whatItDoesNotKnowStaysAndIsMarkedAsEnglish() {
        assertThat(said("de", "The moon is full.")).isEqualTo(new Said("The moon is full.", "en"));
        assertThat(said("de", "The feed is empty.\nThe moon is full."))
                .isEqualTo(new Said("The feed is empty.\nThe moon is full.", "en"));
    }

    @Test
    void knowsAllThatTheArchiveSays() throws IOException {
        Set<String> written = written();
        assertThat(written).hasSizeGreaterThan(100);
        assertThat(written)
                .filteredOn(sentence -> !NOT_AS_WRITTEN.contains(sentence) && !sentences.knows(sentence))
                .isEmpty();
    }

    private Said said(String language, String text) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
        return sentences.of(text);
    }

    /** The sentences in the code, each value an x. */
    private static Set<String> written() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java", "newsarchive"))) {
            return files.filter(file ->
                            file.toString().matches(".*/(search|discovery|fetching|scraping|sourcelists)/\\w+\\.java"))
                    .flatMap(SentencesTest::written)
                    .filter(text -> text.matches("[A-Z“\"].* .*[.?]") && !text.contains("TOKEN"))
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<String> written(Path file) {
        String code;
        try {
            code = Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        String plain = code.replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("\\n\\s*//[^\\n]*", "")
                .replaceAll("(?s)\"\"\".*?\"\"\"", "")
                .replaceAll("(?s)(log\\.\\w+|sql|Illegal\\w+Exception)\\(\\s*\"(?:[^\"\\\\]|\\\\.)*\"", "");
        return WRITTEN.matcher(plain)
                .results()
                .map(expression -> PIECE.matcher(expression.group())
                        .results()
                        .map(piece -> piece.group(1) == null ? "x" : piece.group(1))
                        .collect(Collectors.joining()))
                .map(text -> text.replace("\\\"", "\""));
    }
}
